import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readExceptions, readWeek } from '@yanshu/contract/hours-text.ts'
import { storesFile, templateFile } from './import-template.ts'

const linesOf = async (file: Blob) => (await file.text()).replace(/^\ufeff/, '').trim().split('\r\n')

test('the hours of the template can be read', async () => {
  for (const language of ['zh-CN', 'en-US'] as const) {
    const [heading, ...examples] = await linesOf(templateFile(language))
    assert.equal(heading?.split(',').length, 12)
    assert.equal(examples.length, 2)
  }
  assert.ok(readWeek('周一至周五 10:00-21:30；周六、周日 10:00-22:00') && readWeek('Mon–Fri 10:00-21:30; Sat, Sun 10:00-22:00') && readExceptions('2027-02-17 休息；2027-02-18 12:00-18:00'))
})

test('stores are written with the columns that the import reads', async () => {
  const slots = [{ from: 600, to: 1260 }]
  const hours = { timeZone: 'Asia/Shanghai', week: [slots, slots, slots, slots, slots, slots, slots] as [typeof slots, typeof slots, typeof slots, typeof slots, typeof slots, typeof slots, typeof slots], exceptions: [{ date: '2026-10-01', slots: [] }] }
  const store = { id: 'a', name: '西湖店', code: 'S1', brand: 'b', address: '北山街 1 号', place: { latitude: 30.25, longitude: 120.15, datum: 'bd09' as const }, hours, enabled: false, revision: 1, updatedAt: 0 }
  const [, row] = await linesOf(storesFile([store], () => '鹿溪', 'zh-CN'))
  assert.equal(row, 'S1,西湖店,鹿溪,北山街 1 号,,30.25,120.15,BD-09,每天 10:00-21:00,2026-10-01 休息,Asia/Shanghai,否')
})
