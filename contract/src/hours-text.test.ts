import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDays } from './day-names.ts'
import type { OpeningHours } from './hours.ts'
import { readExceptions, readWeek, writeExceptions, writeWeek } from './hours-text.ts'

const late = { from: 600, to: 1320 }
const early = { from: 540, to: 1350 }
const daily: OpeningHours['week'] = [[late], [late], [late], [late], [late], [late], [late]]
const twoKinds: OpeningHours['week'] = [[late], [late], [late], [late], [late], [early], [early]]

describe('a week of opening hours as text', () => {
  const written: [string, OpeningHours['week'], string, string][] = [
    ['every day', daily, '每天 10:00-22:00', 'Daily 10:00-22:00'],
    ['weekends apart', twoKinds, '周一至周五 10:00-22:00；周六、周日 09:00-22:30', 'Mon–Fri 10:00-22:00; Sat, Sun 09:00-22:30'],
    ['a day off', [[], [late], [late], [late], [late], [late], [late]], '周二至周日 10:00-22:00', 'Tue–Sun 10:00-22:00'],
    ['a break at noon', daily.map(() => [{ from: 540, to: 720 }, { from: 780, to: 1080 }]) as unknown as OpeningHours['week'], '每天 09:00-12:00、13:00-18:00', 'Daily 09:00-12:00, 13:00-18:00'],
    ['all day', daily.map(() => [{ from: 0, to: 1440 }]) as unknown as OpeningHours['week'], '每天 24小时', 'Daily 24 hours'],
    ['over midnight', [[{ from: 1080, to: 120 }], [], [], [], [], [], []], '周一 18:00-02:00', 'Mon 18:00-02:00'],
  ]
  for (const [name, week, chinese, english] of written) {
    test(name, () => {
      assert.deepEqual([writeWeek(week, 'zh-CN'), writeWeek(week, 'en-US')], [chinese, english])
      assert.deepEqual([readWeek(chinese), readWeek(english)], [week, week])
    })
  }

  const people: [string, OpeningHours['week']][] = [
    ['10:00-22:00', daily], ['每日10：00～22：00', daily], ['10:00至22:00', daily], ['星期一到星期五 10:00-22:00\n周末 9:00-22:30', twoKinds], ['周一至五 10:00-22:00；周六日 09:00-22:30'.replace('周六日', '周六、周日'), twoKinds],
    ['weekdays 10:00-22:00; weekends 9:00-22:30', twoKinds], ['工作日 10:00 - 22:00；周六和周日 09:00 - 22:30', twoKinds], ['Monday to Friday 10:00-22:00; Sat & Sun 09:00-22:30', twoKinds], ['周一至周五 10:00-22:00；周六、周日 09:00-22:30 营业', twoKinds],
  ]
  for (const [text, week] of people) test(`as people write it: ${text.replace('\n', ' / ')}`, () => assert.deepEqual(readWeek(text), week))

  for (const text of ['', '看心情', '周一 25:00-26:00', '周一 10:00-22:00；周一 11:00-12:00', '上午十点到晚上十点', '周一至周五', '10:00-10:00', '10:00-22:00 除节假日']) {
    test(`not to be read: ${text}`, () => assert.equal(readWeek(text), undefined))
  }

  test('closed all week', () => assert.deepEqual([writeWeek([[], [], [], [], [], [], []], 'zh-CN'), readWeek('休息')], ['休息', [[], [], [], [], [], [], []]]))
  test('days that run over the end of the week', () => assert.deepEqual(readDays('周六至周一'), [0, 5, 6]))
})

test('days that are not as their weekday', () => {
  const exceptions = [{ date: '2026-10-01', slots: [] }, { date: '2026-10-02', slots: [{ from: 600, to: 1080 }], note: '国庆' }, { date: '2026-10-10', slots: [], workday: 4 }]
  assert.equal(writeExceptions(exceptions, 'zh-CN'), '2026-10-01 休息；2026-10-02 10:00-18:00 (国庆)；2026-10-10 按周四')
  assert.equal(writeExceptions(exceptions, 'en-US'), '2026-10-01 closed; 2026-10-02 10:00-18:00 (国庆); 2026-10-10 as Thu')
  for (const language of ['zh-CN', 'en-US'] as const) assert.deepEqual(readExceptions(writeExceptions(exceptions, language)), exceptions)
  assert.deepEqual(readExceptions('2026年10月1日 休息（国庆）'), [{ date: '2026-10-01', slots: [], note: '国庆' }])
  assert.deepEqual(readExceptions(''), [])
  for (const text of ['2026-02-30 休息', '10-01 休息', '2026-10-01 也许', '2026-10-01 休息；2026-10-01 10:00-18:00']) assert.equal(readExceptions(text), undefined, text)
})
