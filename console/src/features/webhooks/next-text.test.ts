import assert from 'node:assert/strict'
import { test } from 'node:test'
import { webhooks as words } from '../../lib/messages/zh-CN/webhooks.ts'
import { nextText } from './next-text.ts'

const now = new Date(2026, 10, 23, 14, 3, 20).getTime()
const text = (nextAt: number | undefined, pausedUntil?: number) => nextText(nextAt === undefined ? {} : { nextAt }, pausedUntil, words, 'zh-CN', now)

test('a time that is over is never told', () => {
  assert.equal(text(undefined), '正在发送')
  assert.equal(text(now - 1), '即将发送')
  assert.equal(text(now, now + 5000), '即将发送')
  assert.equal(text(now + 120_000), '下次 14:05')
})

test('what is held back says until when, to the second', () => assert.equal(text(now + 5000, now + 5000), '暂停到 14:03:25'))
