import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changeOutbox, nextToSend, retryDelayMs } from './outbox.ts'
import type { Outbox, Outgoing } from './outbox.ts'

const item = (clientId: string, conversation = 'a', state: Outgoing['state'] = 'queued'): Outgoing => ({ clientId, conversation, parts: [{ type: 'text', text: clientId }], at: 1, state })
const ids = (outbox: readonly Outgoing[]) => outbox.map((each) => each.clientId)

describe('the outbox', () => {
  it('takes a message once', () => {
    const outbox = changeOutbox([], { kind: 'add', item: item('one') })
    assert.equal(changeOutbox(outbox, { kind: 'add', item: item('one') }), outbox)
  })
  it('goes through sending, failing and trying again', () => {
    let outbox: Outbox = [item('one')]
    outbox = changeOutbox(outbox, { kind: 'sending', clientId: 'one' })
    outbox = changeOutbox(outbox, { kind: 'failed', clientId: 'one', reason: '会话已关闭' })
    assert.deepEqual(outbox[0], { ...item('one', 'a', 'failed'), reason: '会话已关闭' })
    outbox = changeOutbox(outbox, { kind: 'requeue', clientId: 'one' })
    assert.deepEqual(outbox, [item('one')])
    assert.equal(changeOutbox(outbox, { kind: 'stored', clientId: 'one' })[0]?.state, 'stored')
  })
  it('forgets what has been seen, and stays the same when nothing was', () => {
    const outbox = [item('one'), item('two')]
    assert.deepEqual(ids(changeOutbox(outbox, { kind: 'remove', clientIds: new Set(['one']) })), ['two'])
    assert.equal(changeOutbox(outbox, { kind: 'remove', clientIds: new Set(['three']) }), outbox)
  })
})

describe('what is sent next', () => {
  it('is the oldest of each conversation', () => {
    assert.deepEqual(ids(nextToSend([item('a1'), item('a2'), item('b1', 'b')])), ['a1', 'b1'])
  })
  it('waits for the one under way, so that the order holds', () => {
    assert.deepEqual(ids(nextToSend([item('a1', 'a', 'sending'), item('a2'), item('b1', 'b')])), ['b1'])
  })
  it('is not held up by one that failed or is stored', () => {
    assert.deepEqual(ids(nextToSend([item('a1', 'a', 'failed'), item('a2', 'a', 'stored'), item('a3')])), ['a3'])
  })
})

describe('the wait before another try', () => {
  it('doubles up to a limit', () => {
    assert.deepEqual([1, 2, 3, 20].map(retryDelayMs), [500, 1000, 2000, 15_000])
  })
})
