import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { listMerges } from '@yanshu/contract/contacts.ts'
import { makeCustomerKey, type Inbox } from '@yanshu/contract/brands.ts'
import { createHmac } from 'node:crypto'
import { inside } from '../../../host/actor.ts'
import { eachApp, type OpenedApp } from '../../../../testkit/open-app.ts'
import { connectKf, connectOfficial, messagesOf, openVendor, textsOf, until, type Vendor } from '../../../../testkit/vendor-stage.ts'

eachApp((_name, open) => {
  describe('one person on several ways', () => {
    let app: OpenedApp
    let vendor: Vendor
    let official: Inbox
    let kf: Inbox
    let staffed: Inbox
    after(() => vendor.platform.close())
    before(async () => {
      vendor = await openVendor()
      app = await open()
      official = await connectOfficial(app, vendor, vendor.official, {}, { botOn: false })
      const [, second] = [...vendor.corp.desks.values()]
      staffed = await connectKf(app, vendor, { openKfId: second!.id }, { botOn: false })
      // The company's app has one address; what is for the other inbox comes there, too.
      kf = await connectKf(app, vendor, {}, { botOn: false })
      const { token, key } = vendor.app.callback!
      await app.api('PUT', `/api/inboxes/${staffed.id}/account`, { values: { token, encodingAesKey: key } }, await app.signIn('administrator'))
    })
    const lineOf = (sender: string) => until(() => app.app.parts.databases.reader.selectFrom('contact_lines').selectAll().where('sender', '=', sender).executeTakeFirst())

    test('is one contact by the unionid that WeChat tells, and has the name that it tells', async () => {
      const chat = vendor.platform.appChat(vendor.official.appid, 'lin')
      chat.subscribe()
      chat.text('我在公众号')
      const desk = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'lin')
      desk.text('我在微信客服')
      const [here, there] = await until(async () => {
        const lines = [await lineOf(chat.openid), await lineOf(desk.external)]
        return lines[0]!.contact === lines[1]!.contact ? lines : undefined
      }, 'they stayed two')
      const { name, identities } = await until(async () => { const found = await app.app.parts.contacts.read(here!.contact); return found.name === '林小满' ? found : undefined })
      assert.deepEqual([name, identities.map(({ kind }) => kind).toSorted()], ['林小满', ['unionid', 'wechat-official', 'wecom-kf']])
      const { items } = await app.call(listMerges, { params: { id: there!.contact } }, await app.signIn('administrator'))
      assert.deepEqual(items.map(({ why }) => why), ['unionid'])
      const conversations = await app.app.parts.databases.reader.selectFrom('conversations').select(['inbox', 'contact_name']).where('contact', '=', here!.contact).execute()
      assert.deepEqual(conversations.map(({ inbox }) => inbox).toSorted(), [official.id, kf.id].toSorted())
    })

    test('writes to each of a company\'s accounts in the inbox of that account', async () => {
      const [, second] = [...vendor.corp.desks.values()]
      vendor.platform.kfChat(vendor.corp.corpid, second!.id, 'chen').text('门店在哪里')
      const texts = await until(async () => { const all = textsOf(await messagesOf(app, staffed.id)); return all.includes('门店在哪里') ? all : undefined })
      assert.ok(texts.includes('门店在哪里'))
      // Nor when the company's app is given the account, or the inbox had it before.
      const { databases: { reader }, vendors } = app.app.parts
      await app.app.parts.host.transact(inside('system', 'inboxes', 'test'), 'inbound.take', (tx) => vendors.pullLines.ask(tx, kf.id, second!.id, ''))
      await vendors.pulling.pull(kf.id, second!.id)
      assert.deepEqual(await reader.selectFrom('pull_lines').select('account').where('inbox', '=', kf.id).where('account', '=', second!.id).execute(), [])
      assert.ok(!textsOf(await messagesOf(app, kf.id)).includes('门店在哪里'))
    })

    test('is the shop\'s customer when a signed link led into the chat', async () => {
      const { kid, secret } = await app.call(makeCustomerKey, { params: { id: kf.id } }, await app.signIn('administrator'))
      const carriedFor = (customer: string) => {
        const text = `${kid}.${Math.floor(Date.now() / 1000 + 600).toString(36)}.${Buffer.from(customer).toString('base64url')}`
        return `${text}.${createHmac('sha256', secret).update(`${kf.id}\n${text}`).digest().subarray(0, 16).toString('base64url')}`
      }
      const carried = carriedFor('shopper-9')
      const desk = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'wang')
      desk.enter({ scene_param: carried })
      const { contact } = await until(async () => {
        const line = await lineOf(desk.external)
        return await app.app.parts.contacts.shopIdentity(line.contact) === 'shopper-9' ? line : undefined
      }, 'the link was not believed')
      // Passed on, the link makes nobody else that customer.
      const friend = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'ma')
      friend.enter({ scene_param: carried })
      const other = await lineOf(friend.external)
      assert.deepEqual([other.contact === contact, await app.app.parts.contacts.shopIdentity(other.contact)], [false, undefined])
      // Nor does another customer's link make one of two who have both bought.
      const next = carriedFor('shopper-10')
      desk.enter({ scene_param: next })
      desk.text('我换了账号')
      await until(async () => (textsOf(await messagesOf(app, kf.id)).includes('我换了账号') ? true : undefined))
      assert.deepEqual((await app.app.parts.contacts.read((await lineOf(desk.external)).contact)).identities.filter(({ kind }) => kind === 'shop').map(({ value }) => value), ['shopper-9'])
      const forged = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'he')
      forged.enter({ scene_param: carried.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) })
      assert.equal(await app.app.parts.contacts.shopIdentity((await lineOf(forged.external)).contact), undefined)
    })
  })
})
