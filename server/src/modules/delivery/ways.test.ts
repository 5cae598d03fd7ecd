import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { connectAccount } from '@yanshu/contract/accounts.ts'
import { eachApp, type OpenedApp } from '../../../testkit/open-app.ts'
import { goOnline } from '../../../testkit/scenario.ts'
import { connectKf, connectOfficial, openVendor, until, type Vendor } from '../../../testkit/vendor-stage.ts'
import { openDesk, said } from './testkit/desk.ts'

const nobodyHere = '客服暂时不在线，您可以先留言，我们会尽快回复您。'

eachApp((_name, open) => {
  describe('what is said over WeChat service', () => {
    let app: OpenedApp
    let vendor: Vendor
    let desk: ReturnType<typeof openDesk>
    after(() => vendor.platform.close())
    before(async () => {
      vendor = await openVendor()
      app = await open()
      const inbox = await connectKf(app, vendor, {}, { botOn: false, look: { ...app.inbox.look, welcome: '您好，这里是鹿溪客服', quickQuestions: ['怎么退货'] } })
      desk = openDesk(app, inbox.id)
    })
    const chatWith = (person: string) => vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, person)
    async function customer(person: string, text: string) {
      const chat = chatWith(person)
      chat.text(text)
      const conversation = await desk.conversation(text)
      // Faults are for what the agent says next.
      await until(() => wordsTo(person).includes(nobodyHere) || undefined, 'nobody said that nobody is here')
      return { chat, conversation }
    }
    /** The same once the agent has it, and the customer was told. */
    async function served(person: string, text: string) {
      const chatting = await customer(person, text)
      await desk.take(chatting.conversation)
      await until(() => wordsTo(person).includes('客服小林 已接入，请稍候。') || undefined, 'nobody said that somebody is here now')
      return chatting
    }
    const shown = (person: string) => chatWith(person).lines.filter(({ side }) => side === 'account')
    const wordsTo = (person: string) => shown(person).map(({ content }) => content['content'])

    test('is a greeting with the code of who comes in', async () => {
      chatWith('ma').enter()
      const greeting = await until(() => shown('ma')[0], 'nobody greeted')
      assert.match(JSON.stringify(greeting.content), /您好，这里是鹿溪客服.*怎么退货/)
      // Named by what it answers: handled again after a crash, it is the same one.
      const rows = await app.app.parts.databases.reader.selectFrom('deliveries').select('id').where('conversation', 'is', null).execute()
      assert.ok(rows.length === 1 && /^greeting-[\w-]+:\d+$/.test(rows[0]!.id))
    })

    test('is that nobody is here, once', async () => {
      const { chat } = await customer('wang', '有人吗')
      chat.text('喂')
      await desk.conversation('喂')
      assert.deepEqual(wordsTo('wang'), [nobodyHere])
    })

    test('arrives once although the answer of the platform got lost', async () => {
      const { conversation } = await served('ma', '在吗')
      vendor.platform.interfere('/cgi-bin/kf/send_msg', 'lost')
      const end = await desk.outcome(conversation, await desk.answer(conversation, said('在的')))
      assert.equal(end.state, 'sent')
      assert.deepEqual(wordsTo('ma').filter((text) => text === '在的').length, 1)
    })

    test('is marked as failed when the platform tells so afterwards', async () => {
      const { conversation } = await served('lin', '看看')
      Object.assign(vendor.platform.world.faults, { failType: 13, failing: 1 })
      const message = await desk.answer(conversation, said('被拦下的话'))
      const failed = await until(async () => (await desk.read(conversation)).items.find(({ id, state }) => id === message && state === 'failed'))
      assert.equal(failed.reason, 'content_blocked')
    })

    test('fails while a colleague has the customer in WeCom, also where nobody told us', async () => {
      const { chat, conversation } = await served('chen', '转人工')
      vendor.platform.world.faults.lostCallbacks = true
      chat.take('zhangwei')
      const end = await desk.outcome(conversation, await desk.answer(conversation, said('我来')))
      vendor.platform.world.faults.lostCallbacks = false
      assert.deepEqual([end.state, end.reason, end.vendorCode], ['failed', 'handled_elsewhere', '95018'])
      assert.equal((await desk.read(conversation)).way?.session, 'colleague')
    })

    test('is heard no more by the bot or the queue once the platform says that a colleague has a new customer', async () => {
      vendor.platform.world.faults.takeOver = true
      const chat = chatWith('he')
      chat.text('我刚来')
      const conversation = await desk.conversation('我刚来')
      const present = () => app.app.parts.conversations.present(conversation)
      const seen = await until(async () => { const row = await present(); return row?.elsewhere === undefined ? undefined : row }, 'it is nobody’s elsewhere')
      assert.deepEqual([seen.state, seen.elsewhere], ['closed', '张薇'])
      chat.text('在吗？')
      await desk.conversation('在吗？')
      vendor.platform.world.faults.takeOver = false
      assert.deepEqual([(await present())?.state, wordsTo('he')], ['closed', []])
    })

    test('gives the platform no reason to complain', () => assert.deepEqual(vendor.platform.world.journal.complaints, []))
  })

  describe('what is said over an account that can only answer', () => {
    let app: OpenedApp
    let vendor: Vendor
    let desk: ReturnType<typeof openDesk>
    after(() => vendor.platform.close())
    before(async () => {
      vendor = await openVendor()
      app = await open()
      await goOnline(app, 'xiaolin')
      desk = openDesk(app, (await connectOfficial(app, vendor, vendor.uncertified, { passive: true }, { botOn: false, look: { ...app.inbox.look, welcome: '欢迎来到鹿溪', quickQuestions: ['怎么退货'] } })).id)
    })

    test('greets who follows, and goes out with the answer to the contact’s next message', async () => {
      const chat = vendor.platform.appChat(vendor.uncertified.appid, 'lin')
      const all = () => chat.lines.filter(({ side }) => side === 'account').map(({ content }) => String(content['content']))
      chat.subscribe()
      assert.match(await until(() => all()[0], 'nobody greeted'), /^欢迎来到鹿溪\n[^]*怎么退货/)
      const words = () => all().slice(1)
      chat.text('能退吗')
      const conversation = await desk.conversation('能退吗')
      await until(() => words()[0], 'nobody asked to come again')
      assert.deepEqual(words(), ['正在为您处理，请稍后回复任意内容查看答复'])
      const [one, two] = [await desk.answer(conversation, said('可以退的')), await desk.answer(conversation, said('七天之内'))]
      assert.deepEqual([(await desk.outcome(conversation, one)).state, (await desk.outcome(conversation, two)).state], ['held', 'held'])
      assert.equal((await desk.read(conversation)).way?.passive, true)
      chat.text('好了吗')
      await until(() => words()[1], 'nobody answered')
      assert.deepEqual(words().slice(1), ['可以退的\n七天之内'])
      await until(async () => (await desk.read(conversation)).items.every(({ state }) => state === 'sent') || undefined)
    })

    test('is, with the promise of a person, that the answer must be fetched', async () => {
      const inbox = await connectOfficial(app, vendor, vendor.official, { passive: true }, { name: '鹿溪优选' })
      const chat = vendor.platform.appChat(vendor.official.appid, 'chen')
      chat.subscribe()
      const words = () => chat.lines.filter(({ side }) => side === 'account').map(({ content }) => String(content['content']))
      await until(() => words()[0], 'nobody greeted')
      chat.text('转人工')
      assert.match(await until(() => words()[1], 'the bot was silent'), /人工客服。\n人工客服回复后，您发来任意一条消息就能看到。$/)
      // Once the account may write at any time, nobody has to ask for it any more.
      const other = openDesk(app, inbox.id)
      const conversation = await other.conversation('转人工')
      assert.equal((await other.outcome(conversation, await other.answer(conversation, said('我是小林')))).state, 'held')
      await app.call(connectAccount, { params: { id: inbox.id }, input: { values: { passive: false } } }, await app.signIn('administrator'))
      assert.equal(await until(() => words()[2], 'it was held for ever'), '我是小林')
    })
  })
})
