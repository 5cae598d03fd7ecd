import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keepDrafts } from './drafts.ts'
import type { Outgoing } from './outbox.ts'
import { outboxStorage } from './outbox-storage.ts'
import { sampleId } from './sample-records.ts'
import { openTextStore } from './text-store.ts'

const item = (clientId: string, facts: Partial<Outgoing> = {}): Outgoing => ({ clientId, conversation: sampleId(1), parts: [{ type: 'text', text: '稍等' }], at: 1, state: 'queued', ...facts })

describe('the stored outbox', () => {
  it('comes back as it was, but what was under way is queued again', () => {
    const storage = outboxStorage(openTextStore(undefined), 'lin')
    storage.write([], [item('message-2', { at: 2, state: 'sending' }), item('message-1', { state: 'failed', reason: '会话已关闭' })])
    assert.deepEqual(storage.read(), [item('message-1', { state: 'failed', reason: '会话已关闭' }), item('message-2', { at: 2 })])
  })
  it('forgets what is stored or gone', () => {
    const storage = outboxStorage(openTextStore(undefined), 'lin')
    const before = [item('message-1'), item('message-2')]
    storage.write([], before)
    storage.write(before, [item('message-1', { state: 'stored' })])
    assert.deepEqual(storage.read(), [])
  })
  it('leaves alone what another tab has put there, and what belongs to another agent', () => {
    const store = openTextStore(undefined)
    const [mine, otherTab, otherAgent] = [outboxStorage(store, 'lin'), outboxStorage(store, 'lin'), outboxStorage(store, 'wang')]
    otherTab.write([], [item('message-9', { at: 9 })])
    otherAgent.write([], [item('message-7')])
    mine.write([], [item('message-1')])
    mine.write([item('message-1')], [])
    assert.deepEqual(mine.read().map((each) => each.clientId), ['message-9'])
  })
  it('does not trip over what cannot be read', () => {
    const store = openTextStore(undefined)
    store.put('yanshu.outbox.lin.a', '{')
    store.put('yanshu.outbox.lin.b', '{"clientId":"message-1","parts":[{"type":"script"}]}')
    store.put('yanshu.outbox.lin.c', 'null')
    assert.deepEqual(outboxStorage(store, 'lin').read(), [])
  })
})

describe('drafts', () => {
  it('are kept for each conversation and agent, until they are empty', () => {
    const store = openTextStore(undefined)
    const drafts = keepDrafts(store, 'lin')
    drafts.write('a', '您好，')
    assert.equal(drafts.read('a'), '您好，')
    assert.equal(drafts.read('b'), '')
    assert.equal(keepDrafts(store, 'wang').read('a'), '')
    drafts.write('a', ' \n')
    assert.deepEqual(store.keys('yanshu.draft.'), [])
  })
})

describe('the text store', () => {
  it('lasts as long as the page where the browser refuses storage', () => {
    const refuse = (): never => { throw new Error('refused') }
    const store = openTextStore({ getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse, clear: refuse, length: 0 })
    store.put('a', '1')
    assert.equal(store.get('a'), '1')
    assert.deepEqual(store.keys('a'), ['a'])
    store.remove('a')
    assert.equal(store.get('a'), undefined)
  })
})
