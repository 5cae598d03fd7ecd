import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { takeFrame } from './frames.ts'
import { heldUpTo } from './loading.ts'
import { sampleConversation, sampleId, sampleMessage } from './sample-records.ts'
import { snapshotOf } from './shelf.ts'
import { putMessages } from './thread.ts'
import { changeThread, createWorkspace, tellOutbox } from './workspace.ts'

const id = sampleId(1)
const open = () => createWorkspace({ id: 'me', name: '林晓', groups: [], mayReply: true })

describe('frames', () => {
  it('bring a conversation, and take it away when it may not be seen any more', () => {
    const workspace = open()
    takeFrame(workspace, { type: 'conversation', conversation: sampleConversation({ revision: 1 }) }, 0)
    assert.equal(snapshotOf(workspace.shelf.get(), id)?.revision, 1)
    takeFrame(workspace, { type: 'conversation', conversation: sampleConversation({ revision: 2 }), hidden: true }, 0)
    assert.equal(snapshotOf(workspace.shelf.get(), id), undefined)
  })
  it('alert once, whoever repeats the snapshot', () => {
    const workspace = open()
    const heard: string[] = []
    workspace.alerts.subscribe(() => heard.push(workspace.alerts.get()?.alert ?? ''))
    const frame = { type: 'conversation', conversation: sampleConversation({ revision: 1, state: 'waiting', waitingSince: 5, activeAt: 5 }) } as const
    takeFrame(workspace, frame, 0)
    takeFrame(workspace, frame, 0)
    assert.deepEqual(heard, ['waiting'])
  })
  it('add a message to a conversation that is open, and clear the outbox of it', () => {
    const workspace = open()
    takeFrame(workspace, { type: 'conversation', conversation: sampleConversation({ seq: 1 }) }, 0)
    changeThread(workspace, id, (thread) => putMessages(thread, [sampleMessage(1)]))
    tellOutbox(workspace, { kind: 'add', item: { clientId: 'abcdefgh', conversation: id, parts: [{ type: 'text', text: '好' }], at: 0, state: 'sending' } })
    takeFrame(workspace, { type: 'message', message: sampleMessage(2, { from: 'agent', clientId: 'abcdefgh' }) }, 0)
    assert.equal(heldUpTo(workspace, id), 2)
    assert.deepEqual(workspace.outbox.get(), [])
  })
  it('leave alone what is not open', () => {
    const workspace = open()
    takeFrame(workspace, { type: 'conversation', conversation: sampleConversation({ revision: 1, seq: 1 }) }, 0)
    takeFrame(workspace, { type: 'message', message: sampleMessage(2) }, 0)
    assert.equal(workspace.threads.get().size, 0)
    assert.equal(snapshotOf(workspace.shelf.get(), id)?.lastMessage?.text, '第 2 条')
    assert.equal(heldUpTo(workspace, id), 0)
  })
  it('end the typing of whoever has sent', () => {
    const workspace = open()
    takeFrame(workspace, { type: 'conversation', conversation: sampleConversation({ seq: 1 }) }, 0)
    takeFrame(workspace, { type: 'typing', conversation: id, from: 'contact', active: true }, 0)
    assert.equal(workspace.typing.get().size, 1)
    takeFrame(workspace, { type: 'message', message: sampleMessage(2) }, 1)
    assert.equal(workspace.typing.get().size, 0)
  })
})
