import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { listNotes, readMessages } from '@yanshu/contract/conversations.ts'
import { chooseState } from '@yanshu/contract/routing.ts'
import { listSlaClocks, makeSlaPolicy } from '@yanshu/contract/sla.ts'
import { bargeIn, forceClose, listFloorChats, readFloor, stepBack, takeOver, watchConversation, whisper } from '@yanshu/contract/supervision.ts'
import { eachApp, type OpenedApp } from '../../../testkit/open-app.ts'
import { goOnline, openSocket, until, visit } from '../../../testkit/scenario.ts'
import { newId } from '../../base/ids.ts'

eachApp((_name, open) => {
  describe('a supervisor', () => {
    let app: OpenedApp
    let token: string
    before(async () => {
      app = await open()
      token = await app.signIn('supervisor')
      // Looks on only: what the supervisor's group is asked goes to the agent.
      await app.call(chooseState, { input: { state: 'busy' } }, token)
    })

    /** A contact whom 小林 has, and both sides' sockets. */
    async function served() {
      const agent = await goOnline(app, 'xiaolin')
      const contact = await visit(app)
      await contact.say('转人工')
      await contact.see((seen) => seen.state === 'assigned')
      return { agent, contact, id: contact.conversation, eye: await openSocket(app, 'visitor', contact.token) }
    }
    const audited = (action: string) => app.app.parts.databases.reader.selectFrom('audit').select(['object_id', 'actor_id']).where('event_type', '=', action).execute()

    test('watches live, unseen, and on record', async () => {
      const { agent, contact, id, eye } = await served()
      const socket = await openSocket(app, 'agent', token)
      assert.equal((await app.call(watchConversation, { params: { id } }, token)).agent, agent.id)
      await contact.say('有人吗')
      await socket.next('message', ({ message }) => message.conversation === id && JSON.stringify(message.parts).includes('有人吗'))
      assert.ok((await audited('conversation.watch')).some((row) => row.object_id === id))
      assert.ok(!JSON.stringify([eye.frames, await contact.read(), agent.socket.frames.filter((each) => each.type !== 'presence')]).includes('王主管'))
    })

    test('whispers to the agent; the contact never gets it', async () => {
      const { agent, contact, id, eye } = await served()
      await app.call(whisper, { params: { id }, input: { text: '先道歉再给方案' } }, token)
      await agent.socket.next('note', ({ note }) => note.conversation === id && note.kind === 'whisper' && note.text === '先道歉再给方案')
      await contact.say('等你')
      await eye.next('message')
      assert.ok(!JSON.stringify([eye.frames, await contact.read()]).includes('先道歉'))
    })

    test('barges in, writes beside the agent, and steps back', async () => {
      const { agent, contact, id } = await served()
      const socket = await openSocket(app, 'agent', token)
      const send = (text: string, clientId: string) => socket.send({ type: 'send', conversation: id, clientId, parts: [{ type: 'text', text }] })
      const early = newId()
      send('还没进来', early)
      await socket.next('refused', (frame) => frame['clientId'] === early && frame['code'] === 'not_yours')
      const joined = await app.call(bargeIn, { params: { id } }, token)
      assert.deepEqual([joined.agent, joined.helpers.length], [agent.id, 1])
      send('我是主管，来帮您处理', newId())
      await contact.read((message) => JSON.stringify(message.parts).includes('我是主管'))
      assert.deepEqual((await app.call(stepBack, { params: { id } }, token)).helpers, [])
    })

    test('takes over, beyond any capacity, and says why', async () => {
      const { contact, id } = await served()
      const taken = await app.call(takeOver, { params: { id }, input: { reason: '客户情绪激动' } }, token)
      assert.equal(taken.state, 'assigned')
      const { messages } = await app.call(readMessages, { params: { id } }, token)
      assert.match(JSON.stringify(messages.at(-1)), /taken_over.*王主管/)
      assert.deepEqual((await app.call(listNotes, { params: { id } }, await app.signIn('xiaolin'))).items.map((each) => each.text), ['客户情绪激动'])
      assert.ok(!JSON.stringify(await contact.read()).includes('情绪激动'))
      assert.equal((await app.call(takeOver, { params: { id }, input: {} }, token)).revision, taken.revision)
    })

    test('closes by force, for a reason, and nothing can be done in what is closed', async () => {
      const { contact, id } = await served()
      assert.equal((await app.api('POST', `/api/conversations/${id}/force-close`, {}, token)).status, 400)
      assert.equal((await app.call(forceClose, { params: { id }, input: { reason: '恶意刷屏' } }, token)).state, 'closed')
      assert.match(JSON.stringify(await contact.read()), /force_closed/)
      for (const path of ['barge-in', 'take-over', 'whisper']) {
        const { body } = await app.api('POST', `/api/conversations/${id}/${path}`, path === 'whisper' ? { text: '在吗' } : path === 'take-over' ? {} : undefined, token)
        assert.equal(body.code, 'conversation_not_open', path)
      }
      assert.deepEqual((await audited('conversation.force_close')).map((row) => row.object_id), [id])
    })

    test('is somebody with the permission: an agent may do none of it', async () => {
      const { agent, id } = await served()
      const attempts: [path: string, body?: object][] = [['watch'], ['whisper', { text: '好' }], ['barge-in'], ['step-back'], ['take-over', {}], ['force-close', { reason: '好' }]]
      for (const [path, body] of attempts) assert.equal((await app.api('POST', `/api/conversations/${id}/${path}`, body, agent.token)).status, 403, path)
      for (const path of ['/api/floor', '/api/floor/chats', '/api/sla/breaches', '/api/sla/policies']) assert.equal((await app.api('GET', path, undefined, agent.token)).status, 403, path)
    })

    test('sees the floor: agents, queues and chats', async () => {
      const { agent, id } = await served()
      const { agents, queues } = await app.call(readFloor, {}, token)
      const shown = agents.find((each) => each.agent === agent.id)
      assert.deepEqual([shown?.name, shown?.state, shown?.connected], ['小林', 'online', true])
      assert.ok(queues.reduce((sum, each) => sum + each.assigned, 0) >= 1)
      const chats = await app.call(listFloorChats, { query: { agent: agent.id } }, token)
      assert.ok(chats.items.some((each) => each.id === id) && chats.items.every((each) => each.agent === agent.id) && !chats.more)
      assert.deepEqual((await app.call(listFloorChats, { query: { group: newId() } }, token)).items, [])
    })

    test('is told of clocks as they run', async () => {
      await app.call(makeSlaPolicy, { input: { name: '首响', enabled: true, brands: [], inboxes: [], groups: [], priorities: [], targets: { first_reply: 10_000 }, businessHours: true, warnAt: 10, raisePriority: false } }, token)
      const socket = await openSocket(app, 'agent', token)
      const { agent, id } = await served()
      await agent.socket.next('sla', ({ clock }) => clock.conversation === id && clock.state === 'running')
      await socket.next('sla', ({ clock }) => clock.conversation === id && clock.state === 'warned')
      await until(() => app.call(listSlaClocks, {}, agent.token), ({ items }) => items.some((each) => each.conversation === id && each.kind === 'first_reply'))
    })
  })
})
