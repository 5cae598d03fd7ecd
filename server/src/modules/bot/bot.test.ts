import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anAgent } from '../../../testkit/conversing.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { newId } from '../../base/ids.ts'
import type { Database } from '../../database.ts'
import { demoEntries } from '../../demo-seed.ts'
import { presentReply } from './saying/present-reply.ts'
import { choicesOf, openBot, system, textOf, told } from './testkit/open-bot.ts'

eachDatabase((_name, open) => {
  describe('the bot', () => {
    test('answers from knowledge with its source and the label', async () => {
      const { chat, counted } = await openBot(await open<Database>())
      const answer = await (await chat()).ask('请问发什么快递呀')
      assert.equal(answer?.bot?.title, '发什么快递')
      assert.equal(answer.bot.label, 'AI生成')
      assert.match(textOf(answer), /顺丰/)
      assert.deepEqual(counted, ['answer'])
    })

    test('tells how the contact\'s own order stands, by its card or its bare number', async () => {
      const desk = await openBot(await open<Database>())
      const { contact, id, ask, last } = await desk.chat()
      const bare = await ask('LX100230103')
      assert.deepEqual(bare?.parts.map((part) => part.type), ['text', 'order', 'menu'])
      assert.match(textOf(bare), /LX100230103.*派送中/)
      const parts = [{ type: 'order' as const, order: told.card }, { type: 'text' as const, text: '我想咨询订单 LX100230103' }]
      await desk.transact(contact, 'message.send', (tx) => desk.conversations.sendAsContact(tx, contact, { conversation: id, clientId: 'order-card-1', parts }))
      await desk.settle()
      const shown = await last()
      assert.notEqual(shown?.id, bare?.id)
      assert.deepEqual(shown?.parts.find((part) => part.type === 'order'), { type: 'order', order: told.card })
      assert.equal((await ask('LX999999999'))?.parts.some((part) => part.type === 'order'), false)
      assert.match(textOf(await ask('LX100230103 发什么快递')), /顺丰/)
    })

    test('takes a choice by its number or by words of it, and notes what was meant', async () => {
      const { chat, bot, conversations, lessons } = await openBot(await open<Database>())
      const { ask, id, contact } = await chat()
      assert.equal((await ask('1'))?.bot?.title, '发什么快递')
      const orders = await ask('我的订单到哪了')
      assert.equal(choicesOf(orders).length, 2)
      assert.match(textOf(await ask('第二个')), /202611230012345/)
      assert.match(textOf(await ask('跑步鞋')), /LX100230103/)
      assert.match(textOf(await ask('2')), /202611230012345/)
      const { thoughts: [latest] } = await bot.look(await conversations.see(contact, id))
      assert.deepEqual([latest?.text, latest?.completed, latest?.act], ['2', '查询订单 202611230012345', 'tell_order'])
      assert.deepEqual(lessons, [])
    })

    test('leaves the answers to a form to people, and says that it cannot hear', async () => {
      const desk = await openBot(await open<Database>())
      const { id, last } = await desk.chat()
      await desk.transact(system, 'conversation.open', (tx) => desk.conversations.answerFirst(tx, id, { type: 'form-answer', message: id, title: '问卷', answers: [{ key: 'a', label: 'A', value: 'x' }] }))
      await desk.settle()
      assert.equal(await last(), undefined)
    })

    test('greets, says what it is, and hands over on request with a summary, in one turn', async () => {
      const { chat, counted } = await openBot(await open<Database>())
      const { ask, state } = await chat()
      assert.match(textOf(await ask('你好')), /小鹿/)
      assert.match(textOf(await ask('你是真人吗')), /AI/)
      await ask('发什么快递')
      assert.match(textOf(await ask('帮我转人工吧')), /人工客服/)
      const { state: now, reason, summary } = await state()
      assert.deepEqual({ now, reason }, { now: 'waiting', reason: 'asked' })
      assert.equal((await state()).contactSaid, '发什么快递')
      assert.match(summary ?? '', /“发什么快递”\n客户想问：shipping.carrier\n机器人答过：「发什么快递」\n转接原因/)
      assert.deepEqual(counted, ['greet', 'say_identity', 'answer', 'hand_over', 'to people: asked'])
    })

    test('sums up for the people when the contact goes to them by the button, once', async () => {
      const { chat, conversations, transact, events, handle, settle } = await openBot(await open<Database>())
      const { id, contact, ask, state } = await chat()
      await ask('运费怎么算')
      await transact(contact, 'conversation.ask_person', (tx) => conversations.askForPerson(tx, id))
      await settle()
      const { summary, revision } = await state()
      assert.match(summary ?? '', /运费怎么算/)
      await handle(events.findLast((event) => event.name === 'conversation.waiting')!)
      assert.equal((await state()).revision, revision)
    })

    test('quotes in the summary nothing that was taken back since, and leaves the note of a colleague', async () => {
      const { chat, conversations, transact, settle, give } = await openBot(await open<Database>())
      const { id, contact, ask, state } = await chat()
      await ask('我叫张三，发什么快递')
      await ask('运费怎么算')
      await ask('转人工')
      const [agent, colleague] = [anAgent(), anAgent()]
      await give(id, agent)
      await transact(agent, 'conversation.transfer', (tx) => conversations.assign(tx, id, colleague, 'transferred', '张三请优先'))
      assert.match((await state()).summary ?? '', /张三请优先[^]*张三，发什么快递/)
      const message = (await conversations.messages(id, { limit: 50 })).find(({ parts }) => JSON.stringify(parts).includes('张三'))
      await transact(contact, 'message.recall', (tx) => conversations.recall(tx, contact, id, message!.id))
      await settle()
      const { summary } = await state()
      assert.match(summary ?? '', /张三请优先[^]*“运费怎么算”/)
      assert.doesNotMatch(summary ?? '', /张三，/)
    })

    test('keeps nothing of what was taken back', async () => {
      const databases = await open<Database>()
      const { chat, conversations, transact, settle } = await openBot(databases)
      const { id, contact, ask } = await chat()
      await ask('我叫张三，跑步鞋可以七天无理由退货吗')
      await ask('大衣也可以吗')
      const kept = async () => JSON.stringify([
        await databases.reader.selectFrom('bot_turns').selectAll().where('conversation', '=', id).execute(),
        await databases.reader.selectFrom('bot_thoughts').selectAll().where('conversation', '=', id).orderBy('seq').execute(),
      ])
      assert.match(await kept(), /lastQuestion[^}]*张三.*大衣也可以吗.*completed[^,]*张三/)
      const message = (await conversations.messages(id, { limit: 50 })).find(({ parts }) => JSON.stringify(parts).includes('张三'))
      await transact(contact, 'message.recall', (tx) => conversations.recall(tx, contact, id, message!.id))
      await settle()
      assert.doesNotMatch(await kept(), /张三/)
    })

    test('asks once for other words, then hands over', async () => {
      const { chat } = await openBot(await open<Database>())
      const { ask, state } = await chat()
      assert.equal(choicesOf(await ask('乌拉滴答嗒')).at(-1), '转人工')
      assert.equal((await state()).state, 'bot')
      await ask('咕叽嘎巴')
      assert.deepEqual([(await state()).state, (await state()).reason], ['waiting', 'bot_failed'])
    })

    test('a choice that it offered is answered', async () => {
      const { chat } = await openBot(await open<Database>())
      const { ask } = await chat()
      for (const { title } of demoEntries().filter(({ variants }) => !variants).slice(0, 3)) {
        assert.equal((await ask(title))?.bot?.title, title)
      }
    })

    test('handles the same event twice without saying anything twice', async () => {
      const { chat, events, handle, conversations } = await openBot(await open<Database>())
      const { ask, id, state } = await chat()
      await ask('运费怎么算')
      await ask('乌拉滴答嗒')
      const before = (await conversations.messages(id, { limit: 200 })).length
      for (const event of events.filter(({ name }) => name === 'message.added').slice(-2)) await handle(event)
      assert.equal((await conversations.messages(id, { limit: 200 })).length, before)
      assert.equal((await state()).state, 'bot')
    })

    test('looks up no telephone number, date or amount, and asks where digits may be an order', async () => {
      const desk = await openBot(await open<Database>())
      for (const text of ['13800138000', '20261123', '一共 12345678 元']) {
        const { ask } = await desk.chat()
        assert.deepEqual(choicesOf(await ask(text)).filter((each) => each.includes('查询订单')), [], text)
      }
      const { ask } = await desk.chat()
      assert.deepEqual(choicesOf(await ask('202611230012345')), ['查询订单 202611230012345', '转人工'])
      assert.deepEqual(desk.lookedUp, [])
      assert.match(textOf(await ask('查询订单 202611230012345')), /202611230012345.*待发货/)
      const other = await desk.chat()
      await other.ask('202611230012345')
      assert.match(textOf(await other.ask('是的')), /202611230012345.*待发货/)
      assert.match(textOf(await other.ask('我想咨询订单 202611230012345')), /待发货/)
      assert.deepEqual([...new Set(desk.lookedUp)], ['202611230012345'])
    })

    test('answers two quick questions in turn, but drops a guess when the contact has written on', async () => {
      const { chat, say, settle, conversations, transact } = await openBot(await open<Database>())
      const { contact, id } = await chat()
      await say(contact, id, '什么时候发货')
      await say(contact, id, '发什么快递')
      await settle()
      const said = (await conversations.messages(id, { limit: 200 })).filter((message) => message.from === 'bot').map((message) => message.bot?.title)
      assert.deepEqual(said, ['什么时候发货', '发什么快递'])
      await say(contact, id, '咕叽嘎巴')
      await say(contact, id, '怎么开发票')
      await settle()
      const all = (await conversations.messages(id, { limit: 200 })).filter((message) => message.from === 'bot')
      assert.equal(all.length, 3)
      assert.match(all.at(-1)?.bot?.title ?? '', /发票/)
      // What the system notes meanwhile is no word of the contact's.
      await say(contact, id, '咕叽嘎巴')
      await transact(system, 'conversation.note', (tx) => conversations.notice(tx, id, 'reopened'))
      await settle()
      assert.equal((await conversations.messages(id, { limit: 200 })).at(-1)?.from, 'bot')
    })

    test('says nothing once a person has the conversation', async () => {
      const { chat, say, give, settle, counted } = await openBot(await open<Database>())
      const { contact, id, last } = await chat()
      await say(contact, id, '运费怎么算')
      await give(id, anAgent())
      await settle()
      assert.equal(await last(), undefined)
      assert.deepEqual(counted, [])
    })

    test('asks what one wants to know about goods sent without words', async () => {
      const { chat, transact, conversations, settle } = await openBot(await open<Database>())
      const { contact, id, last } = await chat()
      const goods = { id: 'iphone-15-pro', title: 'iPhone 15 Pro' }
      await transact(contact, 'message.send', (tx) => conversations.sendAsContact(tx, contact, { conversation: id, clientId: newId(), parts: [{ type: 'goods', goods }] }))
      await settle()
      const said = await last()
      assert.match(textOf(said), /iPhone 15 Pro/)
      assert.equal(choicesOf(said).at(-1), '转人工')
      assert.ok(choicesOf(said).length > 1)
    })

    test('understands a question about the goods on the page, and no more than that', async () => {
      const { chat, transact, conversations } = await openBot(await open<Database>())
      const { contact, id, ask } = await chat()
      const goods = { id: 'iphone-15-pro', title: 'iPhone 15 Pro' }
      await transact(contact, 'visit.context', (tx) => conversations.tellContext(tx, contact, id, { goods }))
      assert.equal((await ask('续航怎么样'))?.bot?.title, 'iPhone 15 Pro 续航')
      assert.equal((await ask('能打麻将吗'))?.bot?.title, undefined)
    })

    test('goes on answering who waits while nobody is here, and says nothing else', async () => {
      const { chat, transact, conversations, counted } = await openBot(await open<Database>())
      const { id, ask, state } = await chat()
      await ask('转人工')
      const { unansweredSince } = await state()
      assert.equal(await ask('运费怎么算'), undefined)
      await transact(system, 'conversation.note_nobody', (tx) => conversations.noteNobodyHere(tx, id, 1))
      assert.equal((await ask('什么时候发货'))?.bot?.title, '什么时候发货')
      for (const text of ['乌拉滴答嗒', '咕叽嘎巴', '转人工', '你好']) assert.equal(await ask(text), undefined, text)
      assert.deepEqual([(await state()).state, (await state()).reason, (await state()).unansweredSince], ['waiting', 'asked', unansweredSince])
      assert.deepEqual(counted, ['hand_over', 'to people: asked', 'answer'])
    })

    test('is silent towards who waits as soon as somebody is here or has taken over', async () => {
      const { chat, transact, conversations, say, give, settle } = await openBot(await open<Database>())
      const { contact, id, ask, last } = await chat()
      await ask('转人工')
      await transact(system, 'conversation.note_nobody', (tx) => conversations.noteNobodyHere(tx, id, 1))
      const before = await last()
      await say(contact, id, '运费怎么算')
      await give(id, anAgent())
      await settle()
      assert.equal((await last())?.id, before?.id)
      assert.equal(await ask('什么时候发货'), undefined)
    })

    test('answers an English question in English, a Chinese one in Chinese', async () => {
      const { chat } = await openBot(await open<Database>())
      const { ask } = await chat()
      for (const [asked, title] of [
        ['How do I return something?', 'How do I return an item?'], ['when will my order ship', 'When will my order ship?'], ['where is my package', 'Where is my order?'],
        ['how long is the warranty', 'How long is the warranty?'], ['怎么申请退货', '怎么申请退货'], ['SPF是多少', undefined], ['发顺丰吗', '发什么快递'],
      ] as const) {
        const answer = await ask(asked)
        if (title !== undefined) assert.equal(answer?.bot?.title, title, asked)
        assert.doesNotMatch(choicesOf(answer).join(), /How|When/)
      }
      // Both languages have the word; only the Chinese entry is about it.
      assert.equal((await ask('iphone 15 pro续航'))?.bot?.title, 'iPhone 15 Pro 续航')
    })

    test('answers what contacts ask in their own words', async () => {
      const { bot } = await openBot(await open<Database>())
      for (const [asked, title] of [
        ['可以用花呗分期吗', '分期付款'], ['怎么还没到啊，都三天了', '快递怎么还没到'], ['我买的手机屏幕碎了怎么办', '人为损坏'], ['冰箱不制冷了', '家电出故障'],
        ['我要退款', '怎么申请退货'], ['优惠券怎么用', '优惠券怎么用'],
      ]) {
        const { decision, found } = await bot.attempt(asked!)
        assert.deepEqual([decision.act, found[0]?.title], ['answer', title], asked)
      }
    })

    test('hands over who asks in English', async () => {
      const { chat } = await openBot(await open<Database>())
      const { ask, state } = await chat()
      assert.match(textOf(await ask('I want to talk to a human')), /person/)
      assert.deepEqual([(await state()).state, (await state()).reason], ['waiting', 'asked'])
    })

    test('begins anew when the contact leaves the queue', async () => {
      const { chat, transact, conversations } = await openBot(await open<Database>())
      const { contact, id, ask, state } = await chat()
      await ask('乌拉滴答嗒')
      await transact(contact, 'conversation.hand_over', (tx) => conversations.askForPerson(tx, id))
      await transact(contact, 'conversation.withdraw', (tx) => conversations.withdraw(tx, id))
      await ask('咕叽嘎巴')
      assert.equal((await state()).state, 'bot')
    })

    test('hands over when the search fails', async () => {
      const { chat } = await openBot(await open<Database>(), () => ({ query: () => Promise.reject(new Error('search is down')) }))
      const { ask, state } = await chat()
      assert.match(textOf(await ask('运费怎么算')), /联系人工客服/)
      assert.deepEqual([(await state()).state, (await state()).reason], ['waiting', 'bot_failed'])
    })

    test('hands over when a thought takes too long', async () => {
      const { chat, say, settle, clock } = await openBot(await open<Database>(), () => ({ query: () => new Promise(() => {}) }))
      const { contact, id, state } = await chat()
      await say(contact, id, '运费怎么算')
      const settled = settle()
      for (let n = 0; n < 20; n++) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        clock.turn(500)
      }
      await settled
      assert.equal((await state()).reason, 'bot_failed')
    })

    test('tells an editor what it would do, and why', async () => {
      const { bot } = await openBot(await open<Database>())
      const sure = await bot.attempt('发什么快递')
      assert.equal(sure.decision.act, 'answer')
      assert.equal(sure.found[0]?.title, '发什么快递')
      const answered = presentReply(sure.decision.act, sure.reply)
      assert.deepEqual([answered.act, answered.entry?.title], ['answer', '发什么快递'])
      assert.ok(answered.texts[0])
      const asking = await bot.attempt('运费怎么算')
      assert.equal(asking.decision.act, 'ask_slot')
      assert.ok(presentReply('ask_slot', asking.reply).choices.length > 0)
      assert.equal((await bot.attempt('转人工')).decision.act, 'hand_over')
    })
  })
})
