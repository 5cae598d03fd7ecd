import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inside } from '../../host/actor.ts'
import { eachApp } from '../../../testkit/open-app.ts'
import { visit } from '../../../testkit/scenario.ts'

eachApp((_name, open) => {
  test('what conversations say of their contact is as it stands, also when events of two processes come in the wrong order', async () => {
    const app = await open()
    const { contact, conversation } = await visit(app)
    const { conversations, modules } = app.app.parts
    const { name, known } = (await conversations.present(conversation))!.contact
    const handle = modules.find((module) => module.name === 'conversations')!.on!['contact.changed']!
    const late = { id: 'lane-9:1', lane: 'lane-9', no: 1, at: 1, name: 'contact.changed' as const, key: contact, payload: { contact, name: '旧名', blocked: true, known: !known } }
    await handle(late, inside('system', 'conversations', late.id, 'event'))
    assert.deepEqual((await conversations.present(conversation))!.contact, { id: contact, name, known, blocked: false })
  })
})
