import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Delivery } from '@yanshu/contract/delivery.ts'
import type { Sender } from '@yanshu/contract/messages.ts'
import { undeliveredReplies } from './undelivered-replies.ts'

type Line = readonly [from: Sender, state?: Delivery['state'], recalled?: 'recalled']

test('replies that never arrived are counted from the last one that did', () => {
  const cases: [Line[], number][] = [
    [[], 0],
    [[['contact'], ['agent', 'sent']], 0],
    [[['agent', 'sent'], ['agent', 'failed']], 1],
    [[['agent', 'failed'], ['contact'], ['agent', 'failed']], 2],
    [[['agent', 'failed'], ['agent', 'sent']], 0],
    [[['agent', 'failed', 'recalled']], 0],
    [[['bot', 'failed'], ['system', 'failed']], 0],
    [[['agent'], ['agent', 'waiting'], ['agent', 'held']], 0],
  ]
  for (const [lines, count] of cases) {
    const messages = lines.map(([from, , recalled], at) => ({ id: `${at}`, from, ...(recalled && { recalledAt: 1 }) }))
    const deliveries = new Map(lines.flatMap(([, state], at) => (state ? [[`${at}`, { state }] as const] : [])))
    assert.equal(undeliveredReplies(messages, deliveries), count, JSON.stringify(lines))
  }
})
