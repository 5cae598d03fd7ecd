import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { readConversation } from '@yanshu/contract/conversations.ts'
import { makeForm, removeForm } from '@yanshu/contract/forms.ts'
import { blockAddress, checkText, editWord, importWords, listBlockedAddresses, listHits, listWords, makeWord, tryWords, unblockAddress, type WordInput } from '@yanshu/contract/moderation.ts'
import { inviteRating, listRatings } from '@yanshu/contract/satisfaction.ts'
import { eachApp, type OpenedApp } from '../../../testkit/open-app.ts'
import { goOnline, openSocket, until, visit } from '../../../testkit/scenario.ts'
import { newId } from '../../base/ids.ts'

const word = (text: string, more: Partial<WordInput> = {}): WordInput =>
  ({ text, kind: 'word', category: '测试', direction: 'both', action: 'mask', enabled: true, ...more })

eachApp((_name, open) => {
  describe('sensitive words', () => {
    let app: OpenedApp
    let supervisor: string
    before(async () => {
      app = await open()
      supervisor = await app.signIn('supervisor')
      await app.call(importWords, { input: { words: [
        word('私下交易', { direction: 'agent', action: 'block' }), word('滚蛋'), word('投诉你们', { direction: 'contact', action: 'warn' }), word('最低价', { direction: 'agent', action: 'warn' }),
      ] } }, supervisor)
      await until(async () => app.call(checkText, { input: { text: '私下交易' } }, supervisor), (answer) => answer.action === 'block')
    })
    const hits = async () => (await app.call(listHits, { query: { limit: 50 } }, supervisor)).items

    test('of a contact are stored as stars, for everybody, and a repeat is the same message', async () => {
      const agent = await goOnline(app, 'xiaolin')
      const contact = await visit(app)
      const socket = await openSocket(app, 'visitor', contact.token)
      const frame = { type: 'send', conversation: contact.conversation, clientId: newId(), parts: [{ type: 'text', text: '转人工，滚 蛋' }] }
      socket.send(frame)
      const { seq } = await socket.next('ack')
      socket.send(frame)
      await until(async () => socket.frames.filter((each) => each.type === 'ack'), (acks) => acks.length === 2)
      assert.deepEqual(socket.frames.filter((each) => each.type === 'ack').map((each) => [each['seq'], each['masked']]), Array(2).fill([seq, [{ type: 'text', text: '转人工，* *' }]]))
      assert.match(JSON.stringify(await contact.read()), /转人工，\* \*/)
      await agent.socket.next('conversation', ({ conversation }) => conversation.id === contact.conversation && conversation.lastMessage !== undefined)
      assert.ok(!JSON.stringify(agent.socket.frames).includes('滚'))
      const found = (await hits()).filter((each) => each.conversation?.id === contact.conversation)
      assert.deepEqual(found.map((each) => [each.word?.text, each.direction, each.action, each.message !== undefined]), [['滚蛋', 'contact', 'mask', true]])
    })

    test('are found in what a place is called and in what is answered before a conversation, too', async () => {
      const contact = await visit(app)
      const socket = await openSocket(app, 'visitor', contact.token)
      socket.send({ type: 'send', conversation: contact.conversation, clientId: newId(), parts: [{ type: 'location', latitude: 31.2, longitude: 121.5, datum: 'wgs84', name: '滚蛋路 1 号' }] })
      await socket.next('ack')
      assert.match(JSON.stringify(await contact.read()), /\*\*路 1 号/)

      const form = await app.call(makeForm, { input: { title: '请问', use: 'pre-chat', enabled: true, inboxes: [], fields: [{ key: 'what', kind: 'text', label: '想问什么', required: true }, { key: 'name', kind: 'text', label: '称呼', required: false }] } }, await app.signIn('administrator'))
      const visitor = await until(() => app.api('POST', '/api/visitor/session', { inbox: app.inbox.id }), ({ body }) => body.preChat?.form === form.id)
      const opened = await app.api('POST', '/api/visitor/conversation', { preChat: { form: form.id, values: { what: '滚蛋', name: '滚蛋先生' } } }, visitor.body.token as string)
      assert.equal(opened.status, 200, JSON.stringify(opened.body))
      const found = await until(hits, (all) => all.some((each) => each.conversation?.id === opened.body.id))
      assert.equal(found.find((each) => each.conversation?.id === opened.body.id)?.action, 'mask')
      const seen = await app.api('GET', `/api/visitor/conversation/${opened.body.id as string}/messages`, undefined, visitor.body.token as string)
      assert.match(JSON.stringify(seen.body), /"\*\*"/)
      await until(async () => (await app.call(readConversation, { params: { id: opened.body.id as string } }, supervisor)).contact.name, (name) => name === '**先生')
      await app.call(removeForm, { params: { id: form.id } }, await app.signIn('administrator'))
    })

    test('are found beside a rating, in a form in the chat, in what is left and in the name that is asked for', async () => {
      await app.call(importWords, { input: { words: [word('骗子公司', { direction: 'contact', action: 'block' })] } }, supervisor)
      await until(async () => app.call(tryWords, { input: { text: '骗子公司', direction: 'contact' } }, supervisor), (answer) => answer.action === 'block')
      const agent = await goOnline(app, 'xiaolin')
      const contact = await visit(app)
      await contact.say('转人工')
      await contact.see((seen) => seen.state === 'assigned')
      const of = async () => (await hits()).filter((each) => each.conversation?.id === contact.conversation).map((each) => [each.word?.text, each.action, each.message !== undefined].join())

      await app.call(inviteRating, { params: { id: contact.conversation } }, agent.token)
      const asked = (await contact.read((message) => message.parts.some((part) => part.type === 'satisfaction'))).flatMap((each) => each.parts).find((part) => part.type === 'satisfaction')!
      const rate = (comment: string) => contact.api('POST', '/rating', { invitation: asked.invitation, score: 1, tags: [], comment })
      assert.equal((await rate('你们是骗子公司')).body.code, 'words_blocked')
      for (let twice = 0; twice < 2; twice++) assert.equal((await rate('让他滚蛋')).status, 200)
      const comments = (await contact.read()).flatMap((each) => each.parts).flatMap((part) => (part.type === 'rating' ? [part.comment] : []))
      assert.deepEqual(comments, ['让他**'])
      const { items: [rated] } = await app.call(listRatings, { query: { limit: 1 } }, supervisor)
      assert.equal(rated?.comment, '让他**')
      assert.deepEqual(new Set(await until(of, (all) => all.length === 2)), new Set(['骗子公司,block,false', '滚蛋,mask,true']))

      const admin = await app.signIn('administrator')
      const form = await app.call(makeForm, { input: { title: '登记', use: 'message', enabled: true, inboxes: [], fields: [{ key: 'why', kind: 'text', label: '原因', required: true }] } }, admin)
      const clientId = newId()
      agent.socket.send({ type: 'send', conversation: contact.conversation, clientId, parts: [{ type: 'form', form: form.id }] })
      const { id: message } = await agent.socket.next('ack', (frame) => frame['clientId'] === clientId)
      const fill = (why: string) => contact.api('POST', '/messages', { clientId: newId(), parts: [{ type: 'form-answer', message, form: form.id, values: { why } }] })
      assert.equal((await fill('骗子公司')).body.code, 'words_blocked')
      assert.equal((await fill('滚蛋')).status, 200)
      assert.deepEqual(await app.app.parts.databases.writer.kysely.selectFrom('form_answers').select('answers').execute(), [{ answers: '[{"key":"why","label":"原因","value":"**"}]' }])

      assert.equal((await contact.api('POST', '/left', { name: '骗子公司', text: '请回电' })).body.code, 'words_blocked')
      assert.equal((await contact.api('POST', '/left', { name: '滚蛋先生', text: '滚蛋' })).status, 200)
      const { left, contact: card } = await app.call(readConversation, { params: { id: contact.conversation } }, agent.token)
      assert.deepEqual([left?.name, left?.text], ['**先生', '**'])
      await until(async () => (await app.call(readConversation, { params: { id: contact.conversation } }, agent.token)).contact.name, (name) => name === '**先生')
      assert.notEqual(card.name, '滚蛋先生')
    })

    test('of an agent are refused before they are stored; the agent changes the text and sends it', async () => {
      const agent = await goOnline(app, 'xiaolin')
      const contact = await visit(app)
      await contact.say('转人工')
      await contact.see((seen) => seen.state === 'assigned')
      const send = (text: string, clientId = newId()) => agent.socket.send({ type: 'send', conversation: contact.conversation, clientId, parts: [{ type: 'text', text }] })
      const clientId = newId()
      send('我们私下 交易吧', clientId)
      await agent.socket.next('refused', (frame) => frame['code'] === 'words_blocked' && frame['clientId'] === clientId)
      send('这个是最低价', clientId)
      await agent.socket.next('ack', (frame) => frame['clientId'] === clientId)
      const said = await contact.read((message) => message.from === 'agent')
      assert.deepEqual(said.filter((each) => each.from === 'agent').map((each) => each.parts), [[{ type: 'text', text: '这个是最低价' }]])
      const found = await until(async () => (await hits()).filter((each) => each.conversation?.id === contact.conversation), (all) => all.length === 2)
      assert.deepEqual(new Set(found.map((each) => [each.word?.text, each.action, each.author?.name, each.message !== undefined].join())), new Set(['最低价,warn,小林,true', '私下交易,block,小林,false']))
      assert.ok(!JSON.stringify(await app.call(listHits, {}, supervisor)).includes('我们'))
    })

    test('are told to the agent who asks beforehand, by place', async () => {
      const agent = await app.signIn('agent')
      const { action, found } = await app.call(checkText, { input: { text: '全网最低价，投诉你们' } }, agent)
      assert.deepEqual([action, found.map(({ text, start, end }) => [text, start, end])], ['warn', [['最低价', 2, 5]]])
      assert.equal((await app.call(tryWords, { input: { text: '滚蛋，投诉你们', direction: 'contact' } }, supervisor)).after, '**，投诉你们')
    })

    test('are looked after by those who may; a built-in secret stays, and what would be found everywhere is refused', async () => {
      const agent = await app.signIn('agent')
      assert.equal((await app.api('GET', '/api/moderation/words', undefined, agent)).status, 403)
      assert.equal((await app.api('POST', '/api/moderation/words', word('x'), agent)).status, 403)
      const { items } = await app.call(listWords, { query: { limit: 200 } }, supervisor)
      assert.ok(items.filter((each) => each.enabled).length === 5 && items.length > 20)
      const card = items.find((each) => each.text === 'bank_card')!
      assert.equal((await app.api('DELETE', `/api/moderation/words/${card.id}`, undefined, supervisor)).body.code, 'rule_refused')
      const { id, updatedAt: _at, ...rest } = card
      await app.call(editWord, { params: { id }, input: { ...rest, enabled: true } }, supervisor)
      const contact = await visit(app)
      const masked = await until(async () => { await contact.say('卡号 4111 1111 1111 1111'); return JSON.stringify(await contact.read()) }, (text) => text.includes('卡号 ****'))
      assert.match(masked, /卡号 \*{4} \*{4} \*{4} \*{4}/)
      await assert.rejects(app.call(makeWord, { input: word('v') }, supervisor), { code: 'rule_refused' })
      await assert.rejects(app.call(makeWord, { input: word('私 下-交易') }, supervisor), { code: 'name_taken' })
      assert.deepEqual(await app.call(importWords, { input: { words: [word('滚蛋'), word('滚蛋', { action: 'warn' })] } }, supervisor), { added: 0, changed: 1 })
    })
  })

  describe('a blocked address', () => {
    test('neither comes in nor sends, until it is let in again, and its tries are counted', async () => {
      const app = await open()
      const admin = await app.signIn('administrator')
      const contact = await visit(app)
      const socket = await openSocket(app, 'visitor', contact.token)
      const blocked = await app.call(blockAddress, { input: { block: '127.0.0.1/24', reason: '恶意刷屏' } }, admin)
      assert.equal(blocked.block, '127.0.0.0/24')
      await assert.rejects(app.call(blockAddress, { input: { block: '127.0.0.9/24', reason: '又一次' } }, admin), { code: 'name_taken' })
      await until(() => app.api('POST', '/api/visitor/session', { inbox: app.inbox.id }), ({ body }) => body.code === 'contact_blocked')
      socket.send({ type: 'send', conversation: contact.conversation, clientId: newId(), parts: [{ type: 'text', text: '在吗' }] })
      await socket.next('refused', (frame) => frame['code'] === 'contact_blocked')
      const { items: [counted] } = await until(() => app.call(listBlockedAddresses, {}, admin), ({ items }) => (items[0]?.refused ?? 0) >= 2)
      assert.deepEqual([counted?.reason, counted?.by], ['恶意刷屏', '管理员'])
      await app.call(unblockAddress, { params: { id: blocked.id } }, admin)
      await until(() => app.api('POST', '/api/visitor/session', { inbox: app.inbox.id }), ({ status }) => status === 200)
    })
  })
})
