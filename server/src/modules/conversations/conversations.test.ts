import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recallWindowMs, type SentPart } from '@yanshu/contract/messages.ts'
import { newId } from '../../base/ids.ts'
import type { Database } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { aContact, anAgent, openConversing } from '../../../testkit/conversing.ts'
import { eachDatabase } from '../../../testkit/databases.ts'

eachDatabase((_name, open) => {
  describe('sending', () => {
    test('numbers messages 1, 2, 3 … in one conversation, whoever sends at the same time', async () => {
      const desk = await openConversing(await open<Database>())
      const contact = aContact()
      const id = await desk.begin(contact)
      const stored = await Promise.all(Array.from({ length: 40 }, (_, n) => desk.say(contact, id, `第${n}句`)))
      assert.deepEqual(stored.map((each) => each.seq).sort((a, b) => a - b), Array.from({ length: 40 }, (_, n) => n + 1))
      const messages = await desk.conversations.messages(id, { since: 0, limit: 100 })
      assert.deepEqual(messages.map((message) => message.seq), Array.from({ length: 40 }, (_, n) => n + 1))
      await desk.stop()
    })

    test('the same client id with the same body is one message; with another body it is refused', async () => {
      const desk = await openConversing(await open<Database>())
      const contact = aContact()
      const id = await desk.begin(contact)
      const clientId = newId()
      const [first, second] = await Promise.all([desk.say(contact, id, '退款', clientId), desk.say(contact, id, '退款', clientId)])
      assert.equal(first?.id, second?.id)
      assert.equal(second?.seq, 1)
      await assert.rejects(desk.say(contact, id, '换货', clientId), { code: 'client_id_reused', status: 409 })
      assert.equal((await desk.conversations.messages(id, { since: 0, limit: 10 })).length, 1)
      assert.deepEqual(desk.happened(), ['conversation.opened', 'message.added'])
      await desk.stop()
    })

    test('a contact cannot write into another contact\'s conversation, nor learn that it exists', async () => {
      const desk = await openConversing(await open<Database>())
      const id = await desk.begin(aContact())
      await assert.rejects(desk.say(aContact(), id, '你好'), { code: 'absent', status: 404 })
      await assert.rejects(desk.say(aContact(), newId(), '你好'), { code: 'absent', status: 404 })
      await desk.stop()
    })

    test('with no bot to answer, the first message goes to the people', async () => {
      const desk = await openConversing(await open<Database>())
      desk.world.botIsOn = false
      const contact = aContact()
      const id = await desk.begin(contact)
      await desk.say(contact, id, '在吗')
      assert.equal((await desk.conversations.present(id))?.state, 'waiting')
      assert.deepEqual(desk.happened(), ['conversation.opened', 'message.added', 'message.added', 'conversation.waiting'])
      await desk.stop()
    })

    test('a quoted message is shown with its text; one of another conversation is refused', async () => {
      const desk = await openConversing(await open<Database>())
      const contact = aContact()
      const id = await desk.begin(contact)
      const first = await desk.say(contact, id, '我的包裹到哪了')
      const send = (quote: string) => desk.transact(contact, 'message.send', (tx) =>
        desk.conversations.sendAsContact(tx, contact, { conversation: id, clientId: newId(), parts: [{ type: 'text', text: '就是这个' }], quote }))
      await send(first.id)
      const [, second] = await desk.conversations.messages(id, { since: 0, limit: 10 })
      assert.deepEqual(second?.quote, { id: first.id, seq: 1, from: 'contact', text: '我的包裹到哪了' })
      await assert.rejects(send(newId()), { code: 'absent' })
      await desk.stop()
    })
  })

  describe('life', () => {
    test('bot, waiting, assigned, closed, and reopened by a message in time', async () => {
      const clock = turnableClock()
      const desk = await openConversing(await open<Database>(), clock)
      const [contact, agent] = [aContact(), anAgent()]
      const id = await desk.begin(contact, 60_000)
      await desk.say(contact, id, '人工')
      await desk.handOver(contact, id)
      await desk.handOver(contact, id)
      await assert.rejects(desk.answer(agent, id, '您好'), { code: 'absent' })
      await desk.give(id, agent)
      // Why it came to people is not lost over who was given it.
      const given = await desk.conversations.present(id)
      assert.deepEqual([given?.handedOver, given?.reason], ['asked', 'test'])
      await desk.answer(agent, id, '您好，请讲')
      await desk.transact(agent, 'conversation.close', (tx) => desk.conversations.close(tx, id))
      assert.deepEqual(desk.happened(), [
        'conversation.opened', 'message.added', 'message.added', 'conversation.waiting', 'message.added', 'conversation.assigned', 'message.added',
        'message.added', 'conversation.closed',
      ])
      clock.turn(59_000)
      await desk.say(contact, id, '还有一个问题')
      const again = await desk.conversations.present(id)
      assert.deepEqual([again?.state, again?.handedOver], ['bot', undefined])
      await desk.transact(agent, 'conversation.close', (tx) => desk.conversations.close(tx, id))
      clock.turn(61_000)
      await assert.rejects(desk.say(contact, id, '还在吗'), { code: 'conversation_over', status: 422 })
      assert.notEqual(await desk.begin(contact), id)
      await desk.stop()
    })

    test('only the agent who has it answers', async () => {
      const desk = await openConversing(await open<Database>())
      const [contact, mine, other] = [aContact(), anAgent(), anAgent('小陈', [], ['conversations.all', 'conversations.reply'])]
      const id = await desk.begin(contact)
      await desk.say(contact, id, '你好')
      await desk.give(id, mine)
      await assert.rejects(desk.answer(other, id, '我来'), { code: 'not_yours', status: 422 })
      await desk.answer(mine, id, '您好')
      await desk.stop()
    })

    test('a bot\'s answer that comes after a person took over is dropped', async () => {
      const desk = await openConversing(await open<Database>())
      const [contact, agent] = [aContact(), anAgent()]
      const id = await desk.begin(contact)
      const question = await desk.say(contact, id, '运费多少')
      const botSays = (clientId: string) => desk.transact(agent, 'bot.reply', (tx) =>
        desk.conversations.sendAsBot(tx, id, { author: { id: 'bot', name: '小雁' }, clientId, parts: [{ type: 'text', text: '满 59 元包邮' }] }, question.seq))
      assert.equal((await botSays('answer-1'))?.seq, 2)
      assert.equal(await botSays('answer-2'), undefined)
      const again = await desk.say(contact, id, '偏远地区呢')
      await desk.give(id, agent)
      assert.equal(await desk.transact(agent, 'bot.reply', (tx) =>
        desk.conversations.sendAsBot(tx, id, { author: { id: 'bot', name: '小雁' }, clientId: 'answer-3', parts: [{ type: 'text', text: '另算' }] }, again.seq)), undefined)
      await desk.stop()
    })
  })

  describe('seeing', () => {
    test('of some conversations an agent is told those that it may see, who sees all of them every one', async () => {
      const desk = await openConversing(await open<Database>())
      const [mine, other] = [await desk.begin(aContact()), await desk.begin(aContact())]
      const agent = anAgent()
      await desk.give(mine, agent)
      assert.deepEqual([...await desk.conversations.seenAmong(agent, [mine, other])], [mine])
      assert.equal((await desk.conversations.seenAmong(anAgent('主管', [], ['conversations.all']), [mine, other])).size, 2)
      await desk.stop()
    })
  })

  describe('recalling', () => {
    test('hides one\'s own message within two minutes, tells everybody by a notice, and keeps the record', async () => {
      const clock = turnableClock()
      const databases = await open<Database>()
      const desk = await openConversing(databases, clock)
      const contact = aContact()
      const id = await desk.begin(contact)
      const sent = await desk.say(contact, id, '我的密码是 123')
      const recall = (message: string, who = contact) => desk.transact(who, 'message.recall', (tx) => desk.conversations.recall(tx, who, id, message))
      const first = await recall(sent.id)
      assert.deepEqual(await recall(sent.id), first)
      const messages = await desk.conversations.messages(id, { since: 0, limit: 10 })
      assert.deepEqual(messages.map((message) => message.parts.length), [0, 1])
      assert.deepEqual(messages[1]?.parts[0], { type: 'notice', code: 'recalled', values: { message: sent.id, by: 'contact' } })
      const row = await databases.reader.selectFrom('messages').select('parts').where('id', '=', sent.id).executeTakeFirstOrThrow()
      assert.match(row.parts, /123/)
      const late = await desk.say(contact, id, '晚了')
      clock.turn(recallWindowMs + 1)
      await assert.rejects(recall(late.id), { code: 'recall_too_late' })
      await desk.stop()
    })

    test('takes the words and files out of the list, of quotes and of the file\'s address', async () => {
      const databases = await open<Database>()
      const desk = await openConversing(databases)
      const contact = aContact()
      const id = await desk.begin(contact)
      const file = newId()
      await desk.transact(contact, 'file.upload', (tx) => desk.conversations.addFile(tx, {
        id: file, name: '身份证.png', size: 1, content_type: 'image/png', storage_key: 'k', sha256: 's', owner: contact.id,
      }))
      const send = (parts: SentPart[], quote?: string) => desk.transact(contact, 'message.send', (tx) =>
        desk.conversations.sendAsContact(tx, contact, { conversation: id, clientId: newId(), parts, quote }))
      const recall = (message: string) => desk.transact(contact, 'message.recall', (tx) => desk.conversations.recall(tx, contact, id, message))
      const secret = await send([{ type: 'text', text: '卡号 6222' }, { type: 'image', file }])
      const answer = await send([{ type: 'text', text: '就是这张' }], secret.id)
      await recall(secret.id)
      assert.equal((await desk.conversations.present(id))?.lastMessage?.text, '就是这张')
      assert.equal((await desk.conversations.present(id))?.contactSaid, '就是这张')
      assert.doesNotMatch(JSON.stringify(await desk.conversations.messages(id, { limit: 10 })), /6222|身份证/)
      assert.equal((await desk.conversations.file(file))?.conversation, null)
      await recall(answer.id)
      assert.equal((await desk.conversations.present(id))?.lastMessage?.text, '')
      assert.equal((await desk.conversations.present(id))?.contactSaid, undefined)
      await desk.stop()
    })

    test('is refused for what somebody else said', async () => {
      const desk = await openConversing(await open<Database>())
      const [contact, agent] = [aContact(), anAgent()]
      const id = await desk.begin(contact)
      const sent = await desk.say(contact, id, '你好')
      await desk.give(id, agent)
      await assert.rejects(desk.transact(agent, 'message.recall', (tx) => desk.conversations.recall(tx, agent, id, sent.id)), { code: 'recall_not_yours' })
      await desk.stop()
    })
  })

  describe('seeing', () => {
    test('own, own groups\' or all conversations, alike in lists, counts and single reads', async () => {
      const desk = await openConversing(await open<Database>())
      const [sales, service] = [newId(), newId()]
      const own = anAgent('甲', [sales], ['conversations.own', 'conversations.reply'])
      const grouped = anAgent('乙', [sales])
      const all = anAgent('丙', [], ['conversations.all'])
      const ids: string[] = []
      for (const group of [sales, sales, service]) {
        const contact = aContact()
        const id = await desk.begin(contact)
        await desk.say(contact, id, '你好')
        await desk.handOver(contact, id)
        await desk.transact(all, 'conversation.set_group', (tx) => desk.conversations.setGroup(tx, id, group))
        ids.push(id)
      }
      await desk.give(ids[0]!, own)
      const listed = async (actor: typeof own) => (await desk.conversations.list(actor, { view: 'all', limit: 10 })).items.map((each) => each.id).sort()
      assert.deepEqual(await listed(own), [ids[0]])
      assert.deepEqual(await listed(grouped), [ids[0]!, ids[1]!].toSorted((a, b) => (a < b ? -1 : 1)))
      assert.deepEqual(await listed(all), [...ids].sort())
      assert.equal(await desk.conversations.count(grouped, 'waiting'), 1)
      assert.equal(await desk.conversations.count(all, 'waiting'), 2)
      await assert.rejects(desk.conversations.see(own, ids[1]!), { code: 'absent' })
      await assert.rejects(desk.conversations.see(grouped, ids[2]!), { code: 'absent' })
      await desk.stop()
    })

    test('puts together what is seen in several ways and states, each once, the latest first', async () => {
      const clock = turnableClock()
      const desk = await openConversing(await open<Database>(), clock)
      const group = newId()
      const agent = anAgent('甲', [group])
      const begun: string[] = []
      for (let n = 0; n < 6; n++) {
        const contact = aContact()
        const id = await desk.begin(contact)
        await desk.say(contact, id, `第${n}位`)
        await desk.handOver(contact, id)
        await desk.transact(agent, 'conversation.set_group', (tx) => desk.conversations.setGroup(tx, id, group))
        if (n % 2 === 0) await desk.give(id, agent)
        if (n % 3 === 0) await desk.transact(agent, 'conversation.close', (tx) => desk.conversations.close(tx, id))
        begun.unshift(id)
        clock.turn(1)
      }
      const first = await desk.conversations.list(agent, { view: 'all', limit: 4 })
      const second = await desk.conversations.list(agent, { view: 'all', limit: 4, cursor: first.next })
      assert.deepEqual([...first.items, ...second.items].map((each) => each.id), begun)
      assert.equal(second.next, undefined)
      assert.deepEqual((await desk.conversations.list(agent, { view: 'closed', limit: 4 })).items.map((each) => each.id), [begun[2], begun[5]])
      await desk.stop()
    })

    test('finds by name or last words, whatever the case, and takes signs as they are', async () => {
      const desk = await openConversing(await open<Database>())
      const all = anAgent('丙', [], ['conversations.all'])
      for (const [name, text] of [['Alice', 'iPhone 打 9_5 折'], ['bob', '满 100% 包邮'], ['陈', '邮费']] as const) {
        const contact = aContact(name)
        await desk.say(contact, await desk.begin(contact), text)
      }
      const find = async (text: string) => (await desk.conversations.list(all, { view: 'all', text, limit: 10 })).items.map((each) => each.contact.name).toSorted()
      assert.deepEqual(await find('IPHONE'), ['Alice'])
      assert.deepEqual(await find('B'), ['bob'])
      assert.deepEqual(await find('0%'), ['bob'])
      assert.deepEqual(await find('9_5'), ['Alice'])
      assert.deepEqual(await find('9%5'), [])
      assert.deepEqual(await find('邮'), ['bob', '陈'])
      assert.deepEqual(await find('|'), [])
      await desk.stop()
    })

    test('pages by keyset without a gap or a repeat', async () => {
      const clock = turnableClock()
      const desk = await openConversing(await open<Database>(), clock)
      const all = anAgent('丙', [], ['conversations.all'])
      for (let n = 0; n < 7; n++) {
        const contact = aContact()
        await desk.say(contact, await desk.begin(contact), `第${n}位`)
        if (n % 2 === 0) clock.turn(1)
      }
      const seen: string[] = []
      for (let cursor: string | undefined; ;) {
        const page = await desk.conversations.list(all, { view: 'all', limit: 3, cursor })
        seen.push(...page.items.map((each) => each.id))
        cursor = page.next
        if (cursor === undefined) break
      }
      assert.equal(seen.length, 7)
      assert.equal(new Set(seen).size, 7)
      await desk.stop()
    })
  })

  describe('waiting', () => {
    test('tells the place in the queue and what recent ones waited', async () => {
      const clock = turnableClock()
      const desk = await openConversing(await open<Database>(), clock)
      const agent = anAgent()
      const contacts = [aContact(), aContact(), aContact()]
      const ids: string[] = []
      for (const contact of contacts) {
        const id = await desk.begin(contact)
        await desk.say(contact, id, '人工')
        await desk.handOver(contact, id)
        ids.push(id)
        clock.turn(1000)
      }
      assert.deepEqual((await desk.conversations.forContact(contacts[2]!, ids[2]!)).queue, { position: 3 })
      await desk.give(ids[0]!, agent)
      assert.deepEqual((await desk.conversations.forContact(contacts[2]!, ids[2]!)).queue, { position: 2, estimateMs: 3000 })
      await desk.transact(contacts[1]!, 'conversation.withdraw', (tx) => desk.conversations.withdraw(tx, ids[1]!))
      assert.equal((await desk.conversations.forContact(contacts[2]!, ids[2]!)).queue?.position, 1)
      assert.equal((await desk.conversations.present(ids[1]!))?.state, 'bot')
      await desk.stop()
    })

    test('two who began to wait in the same moment stand one behind the other', async () => {
      const desk = await openConversing(await open<Database>(), turnableClock())
      const places: (number | undefined)[] = []
      const contacts = [aContact(), aContact()]
      const ids = await Promise.all(contacts.map((contact) => desk.begin(contact)))
      for (const [at, id] of ids.entries()) await desk.handOver(contacts[at]!, id)
      for (const [at, id] of ids.entries()) places.push((await desk.conversations.forContact(contacts[at]!, id)).queue?.position)
      assert.deepEqual(new Set(places), new Set([1, 2]))
      await desk.stop()
    })

    test('a closed one is not opened again beside a newer one', async () => {
      const clock = turnableClock()
      const desk = await openConversing(await open<Database>(), clock)
      const [contact, agent] = [aContact(), anAgent()]
      const old = await desk.begin(contact, 0)
      await desk.say(contact, old, '你好')
      const act = (work: (tx: Tx) => Promise<unknown>) => desk.transact(agent, 'conversation.test', work)
      await act((tx) => desk.conversations.close(tx, old))
      await act((tx) => desk.conversations.reopen(tx, old))
      await act((tx) => desk.conversations.close(tx, old))
      clock.turn(1)
      assert.notEqual(await desk.begin(contact, 0), old)
      await assert.rejects(act((tx) => desk.conversations.reopen(tx, old)), { code: 'conversation_over' })
      await desk.stop()
    })

    test('unread is what the contact wrote and no agent has read, whatever the bot said', async () => {
      const desk = await openConversing(await open<Database>())
      const [contact, agent] = [aContact(), anAgent()]
      const id = await desk.begin(contact)
      const unread = async () => (await desk.conversations.present(id))?.unread
      const first = await desk.say(contact, id, '运费多少')
      await desk.transact(agent, 'bot.reply', (tx) => desk.conversations.sendAsBot(
        tx, id, { author: { id: 'bot', name: '小雁' }, clientId: 'answer-1', parts: [{ type: 'text', text: '满 59 元包邮' }] }, first.seq))
      await desk.handOver(contact, id)
      await desk.give(id, agent)
      assert.equal(await unread(), 1)
      await desk.say(contact, id, '在吗')
      const last = await desk.say(contact, id, '人呢')
      assert.equal(await unread(), 3)
      const read = (seq: number) => desk.transact(agent, 'conversation.mark', (tx) => desk.conversations.mark(tx, agent, id, 'agent_read', seq))
      await read(last.seq - 1)
      assert.equal(await unread(), 1)
      await desk.transact(contact, 'message.recall', (tx) => desk.conversations.recall(tx, contact, id, last.id))
      assert.equal(await unread(), 0)
      await desk.say(contact, id, '那算了')
      await desk.answer(agent, id, '您好')
      assert.equal(await unread(), 0)
      await desk.stop()
    })

    test('marks go forward only and never beyond the last message', async () => {
      const desk = await openConversing(await open<Database>())
      const contact = aContact()
      const id = await desk.begin(contact)
      await desk.say(contact, id, '一')
      await desk.say(contact, id, '二')
      const mark = (seq: number) => desk.transact(contact, 'conversation.mark', (tx) => desk.conversations.mark(tx, contact, id, 'contact_received', seq))
      await mark(99)
      await mark(1)
      assert.equal((await desk.conversations.present(id))?.contactReceived, 2)
      await desk.stop()
    })
  })
})
