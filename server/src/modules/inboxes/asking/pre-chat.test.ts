import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FormInput } from '../../forms/service.ts'
import type { Database } from '../../../database.ts'
import { inside } from '../../../host/actor.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { openLobby, type Lobby } from '../../../../testkit/lobby.ts'

const admin = inside('system', 'test', 'test')
const asking: FormInput = {
  title: '咨询前请告诉我们', use: 'pre-chat', enabled: true, inboxes: [],
  fields: [
    { key: 'name', kind: 'text', label: '怎么称呼您', required: true },
    { key: 'phone', kind: 'phone', label: '手机号', required: false },
  ],
}
async function make(lobby: Lobby, more: Partial<FormInput> = {}) {
  const form = await lobby.transact(admin, 'form.make', (tx) => lobby.forms.make(tx, { ...asking, ...more }))
  lobby.preChat.forget()
  return form
}
async function comer(lobby: Lobby) {
  const visit = await lobby.begin()
  return { visit, actor: (await lobby.who(visit.token))!.actor }
}

eachDatabase((_name, open) => {
  describe('what is asked before a conversation', () => {
    test('is asked once: its answers begin the conversation and fill the contact\'s card', async () => {
      const lobby = await openLobby(await open<Database>())
      const form = await make(lobby)
      const { visit, actor } = await comer(lobby)
      assert.deepEqual(visit.preChat, { form: form.id, title: form.title, fields: form.fields })
      const given = { form: form.id, values: { name: ' 林晓 ', phone: '13800138000' } }
      const { id } = await lobby.visiting.open(actor, { preChat: given })
      await lobby.visiting.open(actor, { preChat: given })
      const messages = await lobby.conversations.messages(id, { limit: 10 })
      assert.deepEqual(messages.map(({ from, parts }) => [from, parts]), [['contact', [{
        type: 'form-answer', message: form.id, title: form.title, answers: [{ key: 'name', label: '怎么称呼您', value: '林晓' }, { key: 'phone', label: '手机号', value: '13800138000' }],
      }]]])
      const [contact] = await lobby.stored()
      assert.deepEqual([contact?.name, contact?.phone], ['林晓', '13800138000'])
      assert.equal((await lobby.begin({ memory: visit.memory })).preChat, undefined)
    })

    test('refuses what does not answer it, naming the fields and nothing else, and begins nothing', async () => {
      const lobby = await openLobby(await open<Database>())
      const form = await make(lobby)
      const { actor } = await comer(lobby)
      const wrong = lobby.visiting.open(actor, { preChat: { form: form.id, values: { phone: '12' } } })
      await assert.rejects(wrong, { code: 'form_refused', details: { problems: [{ key: 'name', code: 'needed' }, { key: 'phone', code: 'malformed' }] } })
      assert.deepEqual(await lobby.stored(), [])
    })

    test('is asked where it holds: this inbox\'s own before one for all, none that is off or for another', async () => {
      const lobby = await openLobby(await open<Database>())
      const other = await lobby.make({ name: '另一个' })
      await make(lobby, { title: '停用', enabled: false })
      await make(lobby, { title: '别处', inboxes: [other.id] })
      assert.equal((await lobby.begin()).preChat, undefined)
      await make(lobby, { title: '全部' })
      assert.equal((await lobby.begin()).preChat?.title, '全部')
      await make(lobby, { title: '此处', inboxes: [lobby.inbox.id] })
      assert.equal((await lobby.begin()).preChat?.title, '此处')
    })

    test('who has begun a conversation already is not asked', async () => {
      const lobby = await openLobby(await open<Database>())
      const { visit, actor } = await comer(lobby)
      await lobby.visiting.open(actor, {})
      await make(lobby)
      assert.equal((await lobby.begin({ memory: visit.memory })).preChat, undefined)
    })
  })
})
