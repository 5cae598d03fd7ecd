import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { drawPng } from '../../../../../demo/wechat-platform/media/samples.ts'
import { inside } from '../../../host/actor.ts'
import { eachApp, type OpenedApp } from '../../../../testkit/open-app.ts'
import { connectKf, messagesOf, openVendor, textsOf, until, type Vendor } from '../../../../testkit/vendor-stage.ts'

eachApp((_name, open) => {
  describe('files that a contact sends over WeCom', () => {
    let app: OpenedApp
    let vendor: Vendor
    let inbox: Inbox
    after(() => vendor.platform.close())
    before(async () => {
      vendor = await openVendor()
      app = await open()
      inbox = await connectKf(app, vendor, {}, { botOn: false })
    })

    test('are ours then, in the order in which all was said', async () => {
      const chat = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'lin')
      chat.text('先看图')
      chat.image()
      chat.file('发票 2027.txt', Buffer.from('金额 100 元'))
      chat.voice(2)
      chat.video()
      chat.text('就这些')
      const all = await until(async () => { const found = (await messagesOf(app, inbox.id)).filter(({ from }) => from === 'contact'); return textsOf(found).includes('就这些') ? found : undefined })
      const kinds = all.map(({ parts }) => parts[0]?.type)
      // With a transcoder or without: the platform is asked for what can be turned into what browsers play.
      assert.deepEqual(kinds, ['text', 'image', 'file', 'voice', 'file', 'text'])
      const [invoice] = all[2]!.parts
      assert.ok(invoice?.type === 'file')
      assert.deepEqual([invoice.name, invoice.contentType], ['发票 2027.txt', 'text/plain; charset=utf-8'])
      const { body } = await app.api('GET', `/api/files/${invoice.file}`, undefined, await app.signIn('administrator'))
      assert.equal(body, '金额 100 元')
    })

    test('that come late stand behind what was said meanwhile, once', async () => {
      const { databases, vendors } = app.app.parts
      const chat = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'chen')
      chat.text('你好')
      const [message] = await until(async () => { const found = (await messagesOf(app, inbox.id)).filter((each) => textsOf([each])[0] === '你好'); return found.length > 0 ? found : undefined })
      const conversation = message!.conversation
      const { contact } = await databases.reader.selectFrom('conversations').select('contact').where('id', '=', conversation).executeTakeFirstOrThrow()
      const media = vendor.platform.world.media.put({ owner: vendor.corp.corpid, kind: 'image', bytes: drawPng(20, 20, 3), name: 'a.png', type: 'image/png' })
      await app.app.parts.host.transact(inside('system', 'test', 'test'), 'test.lose', (tx) =>
        vendors.lost.note(tx, { message: message!.id, conversation, inbox: inbox.id, contact }, [{ type: 'media', kind: 'image', reference: media.id }]))
      assert.equal(await vendors.lost.isDue(), true)
      await Promise.all([vendors.lost.fetchSome(), vendors.lost.fetchSome()])
      const parts = (await messagesOf(app, inbox.id)).filter((each) => each.conversation === conversation && each.from === 'contact').map((each) => each.parts[0]?.type)
      assert.deepEqual(parts, ['text', 'image'])
      assert.equal(await vendors.lost.isDue(), false)
    })

    test('that come late do not come when what they belong to was recalled', async () => {
      const { vendors, host } = app.app.parts
      const chat = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'ma')
      const id = chat.text('发错了')
      const found = () => until(async () => (await messagesOf(app, inbox.id)).find((each) => textsOf([each])[0] === '发错了'))
      const { id: message, conversation } = await found()
      await host.transact(inside('system', 'test', 'test'), 'test.lose', (tx) => vendors.lost.note(tx, { message, conversation, inbox: inbox.id, contact: 'c' }, []))
      chat.recall(id)
      await until(async () => (await messagesOf(app, inbox.id)).find((each) => each.id === message && each.recalledAt !== undefined))
      assert.equal(await vendors.lost.isDue(), false)
    })

    test('that come late are not hidden by those that the vendor does not give, and find whom their contact was merged with', async () => {
      const { databases, vendors, host } = app.app.parts
      vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'wang').text('照片呢')
      const message = await until(async () => (await messagesOf(app, inbox.id)).find((each) => textsOf([each])[0] === '照片呢'))
      const { contact } = await databases.reader.selectFrom('conversations').select('contact').where('id', '=', message.conversation).executeTakeFirstOrThrow()
      const heir = await databases.reader.selectFrom('contacts').selectAll().where('id', '=', contact).executeTakeFirstOrThrow()
      const media = vendor.platform.world.media.put({ owner: vendor.corp.corpid, kind: 'image', bytes: drawPng(20, 20, 3), name: 'a.png', type: 'image/png' })
      const row = (no: number, at: number, of: string) => ({ message: `lost-${String(no).padStart(2, '0')}`, conversation: message.conversation, inbox: inbox.id, contact: of, at, parts: JSON.stringify([{ type: 'media', kind: 'image', reference: media.id }]) })
      const now = Date.now()
      await host.transact(inside('system', 'test', 'test'), 'test.lose', async (tx) => {
        await tx.kysely.insertInto('contacts').values({ ...heir, id: 'was-merged', merged_into: contact }).execute()
        await tx.kysely.insertInto('lost_media').values([...Array.from({ length: 50 }, (_, no) => row(no, now - 1000, contact)), row(50, now, 'was-merged')]).execute()
      })
      vendor.platform.interfere('/cgi-bin/media/get', -1, 50)
      const left = async () => (await databases.reader.selectFrom('lost_media').select('message').execute()).map((each) => each.message)
      await vendors.lost.fetchSome()
      assert.equal((await left()).length, 51)
      await vendors.lost.fetchSome()
      assert.ok(!(await left()).includes('lost-50'))
      const parts = (await messagesOf(app, inbox.id)).filter((each) => each.conversation === message.conversation && each.from === 'contact').map((each) => each.parts[0]?.type)
      assert.deepEqual(parts, ['text', 'image'])
    })

    test('that cannot be had yet are left to the next start by a server that stops', async () => {
      const { databases, vendors } = app.app.parts
      vendor.platform.interfere('/cgi-bin/media/get', -1, 100)
      const chat = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'he')
      chat.image()
      const waiting = () => databases.reader.selectFrom('inbound_waiting').select(['tries']).where('sender', '=', chat.external).executeTakeFirst()
      await until(async () => ((await waiting())?.tries ?? 0) > 0 || undefined)
      vendors.stop()
      await vendors.copying.move(inbox.id, chat.external)
      assert.ok(await waiting())
    })
  })
})
