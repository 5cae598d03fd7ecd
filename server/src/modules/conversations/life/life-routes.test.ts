import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addNote, inviteHelper, mergeConversation, reopenConversation } from '@yanshu/contract/conversations.ts'
import { newId } from '../../../base/ids.ts'
import { inside } from '../../../host/actor.ts'
import { eachApp } from '../../../../testkit/open-app.ts'
import { goOnline, visit } from '../../../../testkit/scenario.ts'

eachApp((_name, open) => {
  test('who merely sees a conversation that nobody has lets nobody in, themselves least of all', async () => {
    const app = await open()
    const supervisor = await app.signIn('zhuguan')
    const { id: agent } = await goOnline(app, 'xiaolin')
    const token = await app.signIn('xiaolin')
    const { conversation: id } = await visit(app)
    await app.call(addNote, { params: { id }, input: { clientId: newId(), text: '看一下', mentions: [agent] } }, supervisor)
    await assert.rejects(app.call(inviteHelper, { params: { id }, input: { agent } }, token), { code: 'not_yours' })
    assert.deepEqual((await app.call(inviteHelper, { params: { id }, input: { agent } }, supervisor)).helpers, [agent])
  })

  test('a merge is on record as one deed about the conversation that was closed, which is not opened again', async () => {
    const app = await open()
    const [supervisor, contact] = [await app.signIn('zhuguan'), await visit(app)]
    const { conversations, databases, host } = app.app.parts
    const from = (await conversations.rowOf(contact.conversation))!
    const into = await host.transact(inside('system', 'test', ''), 'conversation.open', (tx) => conversations.open(tx, {
      inbox: newId(), brand: from.brand, contact: { id: from.contact, name: from.contact_name, known: false, blocked: false }, language: 'zh-CN', botOn: true, reopenMs: 60_000,
    }, {}))
    await app.call(mergeConversation, { params: { id: from.id }, input: { into } }, supervisor)
    const deeds = await databases.reader.selectFrom('audit').select(['object_type', 'object_id']).where('event_type', '=', 'conversation.merge').execute()
    assert.deepEqual(deeds, [{ object_type: 'conversation', object_id: from.id }])
    await assert.rejects(app.call(reopenConversation, { params: { id: from.id } }, supervisor), { code: 'conversation_over' })
  })
})
