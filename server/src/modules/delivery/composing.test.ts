import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Part } from '@yanshu/contract/messages.ts'
import type { Connection } from '../inboxes/accounts/accounts.ts'
import type { Line } from '../inboxes/intake/lines.ts'
import { composeMessage, mergeFirst } from './composing.ts'
import type { DeliveryRow } from './tables.ts'

const row = (id: string, more: Partial<DeliveryRow> = {}, parts: Part[] = [{ type: 'text', text: id }]) =>
  ({ id, conversation: 'c', said_by: 'agent', code: null, requests: null, lead: null, insisted: 0, parts: JSON.stringify(parts), ...more }) as DeliveryRow
const long = (id: string) => row(id, {}, [{ type: 'text', text: '长'.repeat(300) }])

describe('messages that wait for one contact', () => {
  const cases: [what: string, rows: DeliveryRow[], mostBytes: number | undefined, merged: string[]][] = [
    ['go out together', [row('a'), row('b'), row('c')], undefined, ['a', 'b', 'c']],
    ['of two go out apart', [row('a'), row('b', { said_by: 'bot' }), row('c')], undefined, ['a']],
    ['of two conversations, too', [row('a'), row('b', { conversation: 'd' })], undefined, ['a']],
    ['with a code goes out alone', [row('a', { code: 'x' }), row('b')], undefined, ['a']],
    ['and that a person insists on is not taken along', [row('a'), row('b', { insisted: 1 })], undefined, ['a']],
    ['are as many as one text holds', [long('a'), long('b'), long('c')], 2048, ['a', 'b']],
    ['and of which one is too long by itself: that one', [long('a'), row('b')], 100, ['a']],
    ['are counted with their cards', [row('a'), row('b', {}, [{ type: 'menu', items: [{ label: '退货', send: '退货'.repeat(50) }] }])], 100, ['a']],
  ]
  for (const [what, rows, mostBytes, merged] of cases) it(what, () => assert.deepEqual(mergeFirst(rows, true, mostBytes).map(({ id }) => id), merged))

  it('may be as long as the window allows where a person wrote them, and two texts else', () => {
    const connection = { channel: { capabilities: { merges: true, windows: {} } } } as unknown as Connection
    const way = { sender: 'o1', language: 'zh-CN', window: { limit: 5, left: 4, until: 0 } } as Line
    const sends = (said_by: string) => composeMessage([row('a', { said_by, round: 0 })], connection, way, undefined).sendsLeft
    assert.deepEqual([sends('agent'), sends('bot'), sends('system')], [4, 2, 2])
  })

  it('go out one by one where a request costs nothing', () => assert.deepEqual(mergeFirst([row('a'), row('b')], false).map(({ id }) => id), ['a']))
})
