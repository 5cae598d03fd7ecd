import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addNote, answerTransfer, closeConversation, inviteHelper, listNotes, readConversation, setPriority, transferConversation } from '@yanshu/contract/conversations.ts'
import { putSettings, listSettings } from '@yanshu/contract/administration.ts'
import { newId } from '../../../base/ids.ts'
import { inside } from '../../../host/actor.ts'
import { eachApp, type OpenedApp } from '../../../../testkit/open-app.ts'
import { goOnline, openSocket, until, visit, type Frame } from '../../../../testkit/scenario.ts'

/** A contact with its agent, a colleague and a supervisor, all connected. */
async function openFloor(app: OpenedApp) {
  const [agent, colleague, supervisor] = [await goOnline(app, 'xiaolin'), await goOnline(app, 'xiaochen'), await goOnline(app, 'zhuguan')]
  const contact = await visit(app)
  const page = await openSocket(app, 'visitor', contact.token)
  await contact.say('我要退款')
  const at = { params: { id: contact.conversation } }
  await app.call(transferConversation, { ...at, input: { agent: agent.id } }, supervisor.token)
  const is = (frame: Frame) => frame['conversation'] === contact.conversation || frame['conversation']?.id === contact.conversation
  return {
    agent, colleague, supervisor, contact, page, at, id: contact.conversation, is,
    async end(): Promise<void> {
      await app.call(closeConversation, at, supervisor.token)
      for (const { socket } of [agent, colleague, supervisor]) socket.close()
    },
  }
}

/** Everything that was on its way has come. */
async function settle(sockets: { frames: Frame[]; send(frame: object): void }[]): Promise<void> {
  for (const socket of sockets) {
    const before = socket.frames.filter((frame) => frame.type === 'pong').length
    socket.send({ type: 'ping' })
    await until(async () => socket.frames.filter((frame) => frame.type === 'pong').length, (count) => count > before)
  }
}

eachApp((_name, open) => {
  let app: Promise<OpenedApp> | undefined
  const shared = () => (app ??= open())

  describe('beside the contact', () => {
    test('a note reaches colleagues who see the conversation and whom it names, and never the contact', async () => {
      const app = await shared()
      const { agent, colleague, supervisor, page, contact, at, id, is, end } = await openFloor(app)
      const secret = '这位客户要投诉'
      const note = await app.call(addNote, { ...at, input: { clientId: newId(), text: secret, mentions: [colleague.id] } }, agent.token)
      for (const { socket } of [agent, colleague, supervisor]) assert.equal((await socket.next('note', (frame) => frame['note'].id === note.id))['note'].text, secret)
      await colleague.socket.next('changed', (frame) => frame['topic'] === 'mentions')
      assert.ok((await colleague.socket.next('conversation', (frame) => is(frame) && frame['conversation'].mentioned.includes(colleague.id))))
      assert.ok(!agent.socket.frames.some((frame) => frame.type === 'changed' && frame['topic'] === 'mentions'))
      await app.call(addNote, { ...at, input: { clientId: newId(), text: secret, mentions: [] } }, colleague.token)
      // A message after them: whatever was sent before it has come too.
      await contact.say('在吗')
      await page.next('message', (frame) => frame['message'].parts[0].text === '在吗')
      page.send({ type: 'resume', conversation: id, since: 0 })
      await page.next('resumed')
      assert.ok(!JSON.stringify(page.frames).includes(secret) && !page.frames.some((frame) => frame.type === 'note'))
      assert.ok(!JSON.stringify((await contact.api('GET', '/messages')).body).includes(secret))
      assert.equal((await app.api('GET', `/api/conversations/${id}/notes`, undefined, contact.token)).status, 401)
      await end()
    })

    test('an offered transfer is told to both sides, and so is its end', async () => {
      const app = await shared()
      const { agent, colleague, at, is, end } = await openFloor(app)
      await app.call(transferConversation, { ...at, input: { agent: colleague.id, note: '请接手' } }, agent.token)
      const offered = await colleague.socket.next('offer')
      assert.deepEqual([offered['outcome'], offered['offer'].from, offered['offer'].note], ['offered', agent.id, '请接手'])
      assert.equal((await colleague.socket.next('conversation', (frame) => is(frame) && frame['conversation'].offer?.to === colleague.id))['conversation'].agent, agent.id)
      await app.call(answerTransfer, { ...at, input: { accept: false, reason: '正在处理退款' } }, colleague.token)
      const { items: [note] } = await app.call(listNotes, at, agent.token)
      assert.match(note?.text ?? '', /^没有接受 .+ 的转接：正在处理退款\n转接备注：请接手$/)
      await agent.socket.next('offer', (frame) => frame['outcome'] === 'rejected')
      await app.call(transferConversation, { ...at, input: { agent: colleague.id } }, agent.token)
      const taken = await app.call(answerTransfer, { ...at, input: { accept: true } }, colleague.token)
      assert.equal(taken.agent, colleague.id)
      await agent.socket.next('offer', (frame) => frame['outcome'] === 'accepted')
      await end()
    })

    test('an offer without an answer comes back by itself', async () => {
      const app = await shared()
      const { agent, colleague, at, id, end } = await openFloor(app)
      await app.call(transferConversation, { ...at, input: { agent: colleague.id } }, agent.token)
      // Its minute is over: what the clock would do.
      const { databases } = app.app.parts
      await app.app.parts.host.transact(inside('system', 'test', ''), 'test.age', async (tx) => {
        const row = await tx.kysely.selectFrom('conversations').select('offer').where('id', '=', id).executeTakeFirstOrThrow()
        await tx.kysely.updateTable('conversations').set({ offer: JSON.stringify({ ...JSON.parse(row.offer!) as object, until: 1 }) }).where('id', '=', id).execute()
        await tx.kysely.updateTable('conversation_timers').set({ due_at: 1 }).where('conversation', '=', id).execute()
        tx.about('conversation', id, ['offer'])
      })
      await agent.socket.next('offer', (frame) => frame['outcome'] === 'expired')
      await until(() => databases.reader.selectFrom('conversation_timers').selectAll().execute(), (rows) => rows.length === 0)
      assert.equal((await app.call(readConversation, at, agent.token)).agent, agent.id)
      await end()
    })
  })

  describe('at the same time', () => {
    test('agents know who else has the conversation open, until that one closes it or is gone', async () => {
      const app = await shared()
      const { agent, supervisor, id, page, end } = await openFloor(app)
      const look = { type: 'viewing', conversation: id, active: true }
      const sees = (wanted: string[]) => (frame: Frame) => frame['conversation'] === id && JSON.stringify(frame['agents']) === JSON.stringify(wanted.toSorted())
      agent.socket.send(look)
      await agent.socket.next('viewers', sees([agent.id]))
      supervisor.socket.send(look)
      await agent.socket.next('viewers', sees([agent.id, supervisor.id]))
      agent.socket.frames.length = 0
      supervisor.socket.send({ ...look, active: false })
      await agent.socket.next('viewers', sees([agent.id]))
      supervisor.socket.send(look)
      await agent.socket.next('viewers', sees([agent.id, supervisor.id]))
      agent.socket.frames.length = 0
      supervisor.socket.close()
      await agent.socket.next('viewers', sees([agent.id]))
      await settle([page])
      assert.ok(!page.frames.some((frame) => frame.type === 'viewers'))
      await end()
    })

    test('what a contact is typing is shown to agents where that is set, and stored nowhere', async () => {
      const app = await shared()
      const { agent, page, id, contact, end } = await openFloor(app)
      const typing = { type: 'typing', conversation: id, active: true, text: '我想问一下发票' }
      page.send(typing)
      assert.equal((await agent.socket.next('typing', (frame) => frame['from'] === 'contact'))['text'], '我想问一下发票')
      assert.equal((await contact.read()).length, (await contact.read()).filter((message) => !JSON.stringify(message).includes('发票')).length)
      const admin = await app.signIn('administrator')
      const section = (await app.call(listSettings, {}, admin)).items.find((each) => each.name === 'conversations')!
      await app.call(putSettings, { params: { name: 'conversations' }, input: { values: { ...section.values, preview: false }, revision: section.revision } }, admin)
      agent.socket.frames.length = 0
      page.send({ ...typing, text: '现在不给看' })
      assert.equal((await agent.socket.next('typing', (frame) => frame['from'] === 'contact'))['text'], undefined)
      await end()
    })

    test('a colleague who was asked in types and writes to the contact, who sees both names', async () => {
      const app = await shared()
      const { agent, colleague, page, at, id, is, end } = await openFloor(app)
      colleague.socket.send({ type: 'typing', conversation: id, active: true })
      await app.call(inviteHelper, { ...at, input: { agent: colleague.id } }, agent.token)
      await page.next('conversation', (frame) => is(frame) && frame['conversation'].helpers.length === 1)
      assert.ok(!page.frames.some((frame) => frame.type === 'typing'))
      colleague.socket.send({ type: 'typing', conversation: id, active: true })
      await page.next('typing')
      colleague.socket.send({ type: 'send', conversation: id, clientId: newId(), parts: [{ type: 'text', text: '我来看看' }] })
      assert.equal((await page.next('message', (frame) => frame['message'].parts[0].text === '我来看看'))['message'].author.name, '小陈')
      await app.call(setPriority, { ...at, input: { priority: 3 } }, colleague.token)
      await agent.socket.next('conversation', (frame) => is(frame) && frame['conversation'].priority === 3)
      await end()
    })
  })
})
