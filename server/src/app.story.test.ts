import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Message } from '@yanshu/contract/messages.ts'
import { eachApp } from '../testkit/open-app.ts'
import { goOnline, openSocket, until, visit, type Frame } from '../testkit/scenario.ts'
import { newId } from './base/ids.ts'

const textOf = (message: Message) => message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('')

eachApp((_name, open) => {
  describe('the first story', () => {
    test('a contact asks, the bot answers, a person takes over, both exchange, close and go on', async () => {
      const app = await open({ wares: true })
      const contact = await visit(app)
      const socket = await openSocket(app, 'visitor', contact.token)
      const of = (from: string) => (frame: Frame) => frame['message'].conversation === contact.conversation && frame['message'].from === from
      const say = (text: string, clientId = newId()) => {
        socket.send({ type: 'send', conversation: contact.conversation, clientId, parts: [{ type: 'text', text }] })
        return socket.next('ack', (frame) => frame['clientId'] === clientId)
      }
      socket.send({ type: 'resume', conversation: contact.conversation, since: 0 })
      await socket.next('resumed')

      assert.equal((await say('什么时候发货'))['seq'], 1)
      const answer = (await socket.next('message', of('bot')))['message'] as Message
      assert.equal(answer.bot?.label, 'AI生成')
      assert.equal(answer.bot?.title, '什么时候发货', 'an answer names its source')
      assert.ok(textOf(answer).includes('发'))

      const agent = await goOnline(app, 'xiaolin')
      await say('转人工')
      const assigned = await agent.socket.next('conversation', (frame) => frame['conversation'].id === contact.conversation && frame['conversation'].state === 'assigned')
      assert.equal(assigned['conversation'].agent, agent.id)
      assert.ok(assigned['conversation'].summary, 'the bot says what it was about')
      await socket.next('conversation', (frame) => frame['conversation'].agent?.name === '小林')

      const clientId = newId()
      agent.socket.send({ type: 'send', conversation: contact.conversation, clientId, parts: [{ type: 'text', text: '您好，我是小林' }] })
      const ack = await agent.socket.next('ack', (frame) => frame['clientId'] === clientId)
      const heard = (await socket.next('message', of('agent')))['message'] as Message
      assert.deepEqual([heard.seq, textOf(heard), heard.author?.name], [ack['seq'], '您好，我是小林', '小林'])
      socket.send({ type: 'read', conversation: contact.conversation, seq: ack['seq'] })
      await until(() => app.api('GET', `/api/conversations/${contact.conversation}`, undefined, agent.token), ({ body }) => body.contactRead === ack['seq'])
      await say('您好，订单到哪了')
      await agent.socket.next('message', (frame) => frame['message'].from === 'contact' && textOf(frame['message']) === '您好，订单到哪了')

      agent.socket.send({ type: 'read', conversation: contact.conversation, seq: ack['seq'] + 1 })
      await contact.see((seen) => seen.agentRead === ack['seq'] + 1)

      const closed = await app.api('POST', `/api/conversations/${contact.conversation}/close`, undefined, agent.token)
      assert.equal(closed.body.state, 'closed')
      await contact.see((seen) => seen.state === 'closed')
      const botMessages = (await contact.read()).filter((message) => message.from === 'bot').length
      await say('还有一个问题')
      const again = await contact.see((seen) => seen.state !== 'closed')
      assert.equal(again.id, contact.conversation, 'a new message soon after reopens')

      const messages = await contact.read()
      assert.deepEqual(messages.map((message) => message.seq), messages.map((_message, index) => index + 1), 'no gap')
      assert.ok(botMessages > 0)
      assert.equal((await app.app.parts.audit.verify()).good, true)
      await app.close()
    })

    test('an agent reopens what was closed', async () => {
      const app = await open()
      const agent = await goOnline(app, 'xiaolin')
      const contact = await visit(app)
      await contact.say('转人工')
      await contact.see((seen) => seen.state === 'assigned')
      await app.api('POST', `/api/conversations/${contact.conversation}/close`, undefined, agent.token)
      const opened = await app.api('POST', `/api/conversations/${contact.conversation}/reopen`, undefined, agent.token)
      assert.deepEqual([opened.status, opened.body.state, opened.body.agent], [200, 'assigned', agent.id])
      await app.close()
    })

    test('a long poll ends when a message comes', async () => {
      const app = await open()
      const agent = await goOnline(app, 'xiaolin')
      const contact = await visit(app)
      await contact.say('转人工')
      await contact.see((seen) => seen.state === 'assigned')
      const { length } = await contact.read()
      const polling = contact.api('GET', `/messages?since=${length}&wait=30`)
      const theirs = app.api('GET', `/api/conversations/${contact.conversation}/messages?since=${length}&wait=30`, undefined, agent.token)
      await app.api('POST', `/api/conversations/${contact.conversation}/messages`, { clientId: newId(), parts: [{ type: 'text', text: '在的' }] }, agent.token)
      for (const { body } of await Promise.all([polling, theirs])) assert.equal(textOf(body.messages[0]), '在的')
      await app.close()
    })

    test('without a bot every conversation goes to a person', async () => {
      const app = await open()
      const admin = await app.signIn('administrator')
      const agent = await goOnline(app, 'xiaolin')
      assert.equal((await app.api('PUT', '/api/modules/bot', { on: false }, admin)).status, 200)
      const contact = await visit(app)
      await contact.say('什么时候发货')
      await agent.socket.next('conversation', (frame) => frame['conversation'].id === contact.conversation && frame['conversation'].agent === agent.id)
      assert.ok((await contact.read()).every((message) => message.from !== 'bot'))
      await app.close()
    })
  })
})
