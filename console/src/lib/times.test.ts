import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fullTime, shortTime, timeAgo } from './times.ts'

const at = new Date(2027, 0, 5, 9, 8, 7).getTime()
const minute = 60_000
const day = 24 * 60 * minute

test('a full time has date and seconds in both languages', () => {
  assert.match(fullTime(at, 'zh-CN'), /2027年1月5日 09:08:07/)
  assert.match(fullTime(at, 'en-US'), /5 Jan 2027, 09:08:07/)
})

test('a short time is as short as stays clear', () => {
  assert.equal(shortTime(at, at + minute, 'zh-CN'), '09:08')
  assert.match(shortTime(at, at + 20 * day, 'zh-CN'), /^1月5日 09:08$/)
  assert.match(shortTime(at, at + 500 * day, 'zh-CN'), /^2027年1月5日$/)
})

test('how long ago is said in the largest fitting unit', () => {
  assert.equal(timeAgo(at, at + 10_000, 'zh-CN', '刚刚'), '刚刚')
  assert.equal(timeAgo(at, at + 3 * minute, 'en-US', ''), '3 minutes ago')
  assert.equal(timeAgo(at, at + 119 * minute, 'en-US', ''), '1 hour ago')
  assert.equal(timeAgo(at, at + 2 * day, 'zh-CN', ''), '前天')
  assert.match(timeAgo(at, at + 500 * day, 'en-US', ''), /2027/)
})
