import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { listFailedDeliveries, retryDeliveries, retryDelivery } from '@yanshu/contract/delivery.ts'
import type { AppChat } from '../../../../demo/wechat-platform/phones.ts'
import { eachApp, type OpenedApp } from '../../../testkit/open-app.ts'
import { goOnline } from '../../../testkit/scenario.ts'
import { connectOfficial, openVendor, until, type Vendor } from '../../../testkit/vendor-stage.ts'
import { openDesk, said } from './testkit/desk.ts'

const sendPath = '/cgi-bin/message/custom/send'

eachApp((_name, open) => {
  describe('what is said to a follower of an official account', () => {
    let app: OpenedApp
    let vendor: Vendor
    let inbox: Inbox
    let desk: ReturnType<typeof openDesk>
    after(() => vendor.platform.close())
    before(async () => {
      vendor = await openVendor()
      app = await open()
      inbox = await connectOfficial(app, vendor, vendor.official, {}, { botOn: false, look: { ...app.inbox.look, welcome: '欢迎来到鹿溪', quickQuestions: ['怎么退货', '几天到'] } })
      desk = openDesk(app, inbox.id)
      // Where nobody is online contacts are told so, which may come before or after what the agent says.
      await goOnline(app, 'xiaolin')
    })
    /** A follower who just said something, in a conversation that the agent has. */
    async function follower(person: string, text: string): Promise<{ chat: AppChat; conversation: string }> {
      const chat = vendor.platform.appChat(vendor.official.appid, person)
      if (!chat.visitor.subscribed) {
        const there = shown(chat).length
        chat.subscribe()
        await until(() => shown(chat)[there], 'nobody greeted')
      }
      chat.text(text)
      const conversation = await desk.conversation(text)
      await desk.take(conversation)
      return { chat, conversation }
    }
    const shown = (chat: AppChat) => chat.lines.filter(({ side }) => side === 'account')
    const texts = (chat: AppChat) => shown(chat).map(({ content }) => content['content'])

    test('is shown there in its order, and counted', async () => {
      const { chat, conversation } = await follower('lin', '在吗')
      const [one, two] = [await desk.answer(conversation, said('在的，您说')), await desk.answer(conversation, said('请问订单号是多少'))]
      const ends = [await desk.outcome(conversation, one), await desk.outcome(conversation, two)]
      assert.deepEqual(ends.map(({ state }) => state), ['sent', 'sent'])
      assert.ok(texts(chat).join('\n').includes('在的，您说\n请问订单号是多少'))
      const { way } = await desk.read(conversation)
      assert.deepEqual([way?.channel, way?.limited, way?.passive, way?.window?.limit], ['wechat-official', true, false, 5])
      assert.ok(way!.window!.left >= 3 && way!.window!.left < 5)
    })

    test('fails when all sends that the platform allows are used up or do not hold it, and goes out when a person has it sent again after the contact wrote', async () => {
      const { chat, conversation } = await follower('chen', '问一下')
      const isSent = async (text: string) => assert.equal((await desk.outcome(conversation, await desk.answer(conversation, said(text)))).state, 'sent')
      for (const text of ['答1', '答2', '答3', '答4']) await isSent(text)
      // One send is left, and this takes two.
      const long = await desk.outcome(conversation, await desk.answer(conversation, said('很长的说明。'.repeat(200))))
      assert.deepEqual([long.state, long.reason], ['failed', 'beyond_sends'])
      await isSent('答5')
      const sixth = await desk.answer(conversation, said('答6'))
      const refused = await desk.outcome(conversation, sixth)
      assert.deepEqual([refused.state, refused.reason, refused.vendorCode], ['failed', 'quota_used', undefined])
      const admin = await app.signIn('administrator')
      const failed = await app.call(listFailedDeliveries, { query: { inbox: inbox.id, reason: 'quota_used' } }, admin)
      assert.deepEqual(failed.items.map(({ id, contactName }) => [id, contactName !== '']), [[sixth, true]])
      // The platform's own count is the one that matters: it is asked when somebody insists.
      await app.call(retryDelivery, { params: { id: sixth } }, admin)
      const again = await desk.outcome(conversation, sixth)
      assert.deepEqual([again.state, again.reason, again.vendorCode], ['failed', 'quota_used', '45047'])
      chat.text('还在吗')
      await desk.conversation('还在吗')
      assert.deepEqual(await app.call(retryDeliveries, { input: { ids: [sixth] } }, admin), { count: 1 })
      assert.equal((await desk.outcome(conversation, sixth)).state, 'sent')
      assert.ok(texts(chat).includes('答6'))
      assert.deepEqual(await app.call(retryDeliveries, { input: { ids: [sixth] } }, admin), { count: 0 })
    })

    test('is tried again while the platform is busy, and never when nobody knows whether it arrived', async () => {
      const { chat, conversation } = await follower('wang', '忙吗')
      vendor.platform.interfere(sendPath, -1, 2)
      const busy = await desk.outcome(conversation, await desk.answer(conversation, said('不忙')))
      assert.equal(busy.state, 'sent')
      vendor.platform.interfere(sendPath, 'lost')
      const lost = await desk.outcome(conversation, await desk.answer(conversation, said('也许到了')))
      assert.deepEqual([lost.state, lost.reason], ['failed', 'uncertain'])
      assert.equal(texts(chat).filter((text) => text === '也许到了').length, 1)
      const next = await desk.outcome(conversation, await desk.answer(conversation, said('下一条')))
      assert.equal(next.state, 'sent')
    })

    test('goes out as one message where several wait, and not at all when it was recalled in time', async () => {
      const { chat, conversation } = await follower('ma', '等一下')
      // It stays so until all is said, however slow this machine is.
      vendor.platform.interfere(sendPath, 45011, 1000)
      const first = await desk.answer(conversation, said('先说一句'))
      await until(async () => ((await desk.read(conversation)).items.find(({ id }) => id === first)?.tries ?? 0) > 0 || undefined)
      const ids = [await desk.answer(conversation, said('第一行')), await desk.answer(conversation, said('说错了')), await desk.answer(conversation, said('第二行'))]
      await desk.recall(conversation, ids[1]!)
      vendor.platform.interfere(sendPath, 0, 0)
      const ends = await Promise.all([first, ...ids].map((id) => desk.outcome(conversation, id)))
      const went = texts(chat).slice(-2)
      assert.deepEqual(ends.map(({ state }) => state), ['sent', 'sent', 'dropped', 'sent'])
      assert.deepEqual(went, ['先说一句', '第一行\n第二行'])
    })

    test('fails for who has gone, with words for it, and the hint says so', async () => {
      const { chat, conversation } = await follower('he', '走了')
      chat.unsubscribe()
      await until(async () => ((await desk.read(conversation)).way?.closed === 'gone') || undefined)
      const gone = await desk.outcome(conversation, await desk.answer(conversation, said('再见')))
      assert.deepEqual([gone.state, gone.reason], ['failed', 'not_following'])
    })

    test('is a greeting for who follows, with the first questions', async () => {
      const chat = vendor.platform.appChat(vendor.official.appid, 'ma')
      if (chat.visitor.subscribed) chat.unsubscribe()
      const before_ = shown(chat).length
      chat.subscribe()
      const greeting = await until(() => shown(chat).at(before_))
      assert.equal(greeting.kind, 'menu')
      assert.match(JSON.stringify(greeting.content), /欢迎来到鹿溪.*怎么退货.*几天到/)
    })

    test('rests as a whole while the account has used up its calls', async () => {
      const { conversation } = await follower('lin', '额度呢')
      vendor.platform.interfere(sendPath, 45009)
      const parked = await desk.answer(conversation, said('等额度'))
      const seen = await until(async () => (await desk.read(conversation)).items.find(({ id, reason }) => id === parked && reason !== undefined))
      assert.deepEqual([seen.state, seen.reason], ['waiting', 'limit_reached'])
      const { conversation: other } = await follower('chen', '我呢')
      const behind = await desk.answer(other, said('也等'))
      const waits = await until(async () => (await desk.read(other)).items.find(({ id, reason }) => id === behind && reason !== undefined))
      assert.deepEqual([waits.state, waits.reason], ['waiting', 'limit_reached'])
    })
  })
})
