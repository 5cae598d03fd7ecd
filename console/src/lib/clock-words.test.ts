import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agoText, dayText, durationText, isSameDay, momentText, spanText, timeText, waitTone } from './clock-words.ts'

const now = new Date(2026, 10, 22, 15, 30).getTime()
const on = (...parts: [number, number, number, number?, number?]) => new Date(...parts).getTime()
const ago = (at: number) => [agoText(at, now, 'zh-CN', '刚刚'), agoText(at, now, 'en-US', 'Now')]

describe('how long ago', () => {
  it('goes from minutes to years', () => {
    assert.deepEqual(ago(now - 5000), ['刚刚', 'Now'])
    assert.deepEqual(ago(now - 5 * 60_000), ['5分钟前', '5m ago'])
    assert.deepEqual(ago(on(2026, 10, 22, 9, 5)), ['09:05', '09:05'])
    assert.deepEqual(ago(on(2026, 10, 21, 23, 59)), ['昨天', 'Yesterday'])
    assert.deepEqual(ago(on(2026, 5, 3)), ['6月3日', 'Jun 3'])
    assert.deepEqual(ago(on(2025, 5, 3)), ['2025/6/3', '6/3/2025'])
  })
})

describe('days', () => {
  it('are named as people name them', () => {
    assert.equal(dayText(now, now, 'zh-CN'), '今天')
    assert.equal(dayText(on(2026, 10, 21), now, 'en-US'), 'Yesterday')
    assert.equal(dayText(on(2026, 10, 18), now, 'zh-CN'), '11月18日星期三')
    assert.match(dayText(on(2025, 10, 18), now, 'zh-CN'), /^2025年11月18日/)
  })
  it('end at midnight', () => {
    assert.equal(isSameDay(on(2026, 10, 22, 0, 0), on(2026, 10, 22, 23, 59)), true)
    assert.equal(isSameDay(on(2026, 10, 21, 23, 59), on(2026, 10, 22, 0, 0)), false)
  })
})

describe('times', () => {
  it('run from 00:00 to 23:59', () => {
    assert.equal(timeText(on(2026, 10, 22, 0, 5), 'en-US'), '00:05')
    assert.equal(momentText(on(2026, 0, 2, 3, 4), 'zh-CN'), '2026/01/02 03:04')
  })
})

describe('durations', () => {
  it('agreed times are written out', () => {
    const texts = [0, 40, 180, 200, 7500, 86_400 * 3, 86_400 + 60].map((seconds) => [spanText(seconds * 1000, 'zh-CN'), spanText(seconds * 1000, 'en-US')])
    assert.deepEqual(texts, [['0 秒', '0 s'], ['40 秒', '40 s'], ['3 分钟', '3 min'], ['3 分钟 20 秒', '3 min 20 s'], ['2 小时 5 分钟', '2 h 5 min'], ['3 天', '3 d'], ['1 天', '1 d']])
  })
  it('have two units at most', () => {
    const texts = [0, 45, 200, 180, 7500, 90_000, 86_400 * 3].map((seconds) => [durationText(seconds * 1000, 'zh-CN'), durationText(seconds * 1000, 'en-US')])
    assert.deepEqual(texts, [['0秒', '0s'], ['45秒', '45s'], ['3分20秒', '3m 20s'], ['3分', '3m'], ['2小时5分', '2h 5m'], ['1天1小时', '1d 1h'], ['3天', '3d']])
  })
  it('press more the longer they are', () => {
    assert.deepEqual([0, 119_999, 120_000, 299_999, 300_000].map(waitTone), ['calm', 'calm', 'soon', 'soon', 'late'])
  })
})
