import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { connectAccount } from '@yanshu/contract/accounts.ts'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { makeCanned } from '@yanshu/contract/canned.ts'
import { closeConversation, listConversations, takeConversation } from '@yanshu/contract/conversations.ts'
import { readMe, resetPassword } from '@yanshu/contract/people.ts'
import * as wire from '@yanshu/contract/sidebar.ts'
import { checkPage } from '../../../../demo/wechat-platform/open/js-sdk.ts'
import { eachApp, type OpenedApp } from '../../../testkit/open-app.ts'
import { connectKf, openVendor, until, type Vendor } from '../../../testkit/vendor-stage.ts'

const ownPage = { 'x-yanshu': '1' }

eachApp((_name, open) => {
  describe('the page beside a chat in WeCom', () => {
    let app: OpenedApp
    let vendor: Vendor
    let inbox: Inbox
    let ma: string
    let wei: string
    after(() => vendor.platform.close())
    before(async () => {
      vendor = await openVendor()
      app = await open()
      inbox = await connectKf(app, vendor, { agentId: vendor.app.agentid, signInHost: vendor.platform.addresses.open, domainFile: 'WW_verify_AbCd1234.txt' }, { botOn: false })
      const chat = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'ma')
      chat.text('你好')
      ma = chat.external
      await until(() => app.app.parts.contacts.whose({ kind: 'wecom-kf', scope: vendor.corp.corpid, value: ma }))
    })
    const params = () => ({ inbox: inbox.id })
    const path = (verb: string) => `/api/sidebar/${inbox.id}/${verb}`
    const openChat = (external: string, token: string) => app.call(wire.openSidebar, { params: params(), input: { external } }, token)

    /** Where the browser is sent, and the cookie that it has by then. */
    async function enter() {
      const { body, headers } = await app.api('POST', path('enter'), undefined, undefined, ownPage)
      return { address: body.address as string, cookie: headers.get('set-cookie')!.split(';')[0]! }
    }
    async function comeBack(who: string) {
      const { address, cookie } = await enter()
      const back = new URL(vendor.platform.signIn(address, who))
      assert.equal(`${back.origin}${back.pathname}?inbox=${back.searchParams.get('inbox')}`, `${app.url}/console/sidebar?inbox=${inbox.id}`)
      return { cookie, input: { code: back.searchParams.get('code')!, state: back.searchParams.get('state')! } }
    }
    const session = (input: object, cookie?: string) => app.api('POST', path('session'), input, undefined, { ...ownPage, ...(cookie !== undefined && { cookie }) })
    async function bind(who: string, login: string): Promise<string> {
      const { cookie, input } = await comeBack(who)
      const { body: { ticket } } = await session(input, cookie)
      const password = app.people.find((each) => each.login === login)!.password
      return (await app.api('POST', path('bind'), { ticket, login, password }, undefined, { ...ownPage, cookie })).body.token as string
    }

    test('signs in the member whom WeCom names, once the person has said who that is', async () => {
      const first = await comeBack('zhangwei')
      assert.equal((await session(first.input)).body.code, 'office_sign_in_over', 'another browser')
      const unbound = await session(first.input, first.cookie)
      assert.equal(unbound.body.is, 'unbound')
      assert.equal((await session(first.input, first.cookie)).body.code, 'office_sign_in_over', 'a code works once')
      const { ticket } = unbound.body as { ticket: string }
      const [lin, chen] = ['xiaolin', 'xiaochen'].map((login) => app.people.find((each) => each.login === login)!)
      const claim = (input: object, cookie = first.cookie) => app.api('POST', path('bind'), input, undefined, { ...ownPage, cookie })
      assert.equal((await claim({ ticket, login: 'xiaolin', password: 'Wrong-Pass-123' })).body.code, 'wrong_login')
      assert.equal((await claim({ ticket, login: 'xiaolin', password: lin!.password }, 'yanshu_office=abc')).body.code, 'office_sign_in_over')
      assert.equal((await claim({ ticket, login: 'xiaolin', password: lin!.password })).body.me.login, 'xiaolin')
      assert.equal((await claim({ ticket, login: 'xiaolin', password: lin!.password })).body.me.login, 'xiaolin', 'said again, as the first answer got lost')
      assert.equal((await claim({ ticket, login: 'xiaochen', password: chen!.password })).body.code, 'office_taken')

      const again = await comeBack('zhangwei')
      const { body, headers } = await session(again.input, again.cookie)
      assert.deepEqual([body.is, body.me.login], ['signed_in', 'xiaolin'])
      assert.ok(headers.getSetCookie().some((each) => each.startsWith(`yanshu_session=${body.token}`)))
      wei = body.token as string
      const window = await comeBack('zhangwei')
      assert.equal((await session(window.input, `${window.cookie}; yanshu_session=${wei}`)).body.token, wei, 'a further window of the same person goes on with the session')
      const meant = (person: string) => app.api('GET', `/api/sidebar/${inbox.id}`, undefined, wei, { 'x-yanshu-person': person }).then(({ status, body: { code } }) => [status, code])
      assert.deepEqual(await meant(body.me.id as string), [200, undefined])
      assert.deepEqual(await meant((await app.call(readMe, {}, await app.signIn('xiaochen'))).id), [401, 'other_person'], 'another window signed in somebody else')
      const unlisted = await comeBack('zhangwei')
      vendor.platform.interfere('/cgi-bin/auth/getuserinfo', 60020, 1)
      assert.deepEqual(await session(unlisted.input, unlisted.cookie).then(({ body: { code, details } }) => [code, details.reason]), ['office_failed', 'address_not_listed'])
      const stranger = await comeBack('lin')
      assert.deepEqual(await session(stranger.input, stranger.cookie).then(({ status, body: { code } }) => [status, code]), [403, 'office_stranger'])
    })

    test('has its own pages signed, and no others', async () => {
      const { company, app: agent, member, me } = await app.call(wire.readSidebar, { params: params() }, wei)
      assert.deepEqual([company, agent, member, me.login], [vendor.corp.corpid, vendor.app.agentid, 'zhangwei', 'xiaolin'])
      const url = `${app.url}/console/sidebar?inbox=${inbox.id}`
      for (const [kind, as, owner] of [['config', 'corp', company], ['agent', 'agent', `${company}/${agent}`]] as const) {
        const signed = await app.call(wire.signSidebar, { params: params(), input: { url: `${url}#there`, kind } }, wei)
        assert.equal(checkPage(vendor.platform.world, { kind: as, owner, url, ...signed }), 0, kind)
      }
      await assert.rejects(app.call(wire.signSidebar, { params: params(), input: { url: 'https://elsewhere.example/', kind: 'agent' } }, wei), { code: 'page_refused' })
      await assert.rejects(app.call(wire.readSidebar, { params: params() }, await app.signIn('administrator')), { code: 'office_unbound' })
      assert.equal(await (await fetch(`${app.url}/WW_verify_AbCd1234.txt`)).text(), 'AbCd1234')
      assert.equal((await fetch(`${app.url}/WW_verify_Other123.txt`)).status, 404)
      assert.equal((await fetch(`${app.url}/sidebar?inbox=1`, { redirect: 'manual' })).headers.get('location'), '/console/sidebar?inbox=1')
    })

    test('shows a contact to who has it in WeCom, serves it there or sees all, and to nobody else', async () => {
      await assert.rejects(openChat(ma, wei), { code: 'office_not_yours' })
      await assert.rejects(openChat('wmNobodyOfOurs', wei), { code: 'office_not_yours' })
      vendor.platform.world.faults.busy = 1000
      await assert.rejects(openChat('wmNobodyKnowsYet', wei), { code: 'office_failed' }, 'nobody said that it is another\'s')
      vendor.platform.world.faults.busy = 0
      vendor.platform.befriend(vendor.corp.corpid, 'ma', 'zhangwei')
      const mine = await until(() => openChat(ma, wei).catch(() => undefined), 'the new relation was not heard of')
      assert.deepEqual([mine.why, mine.name, mine.open.length, mine.shop], ['follows', '马晓燕', 1, undefined])
      assert.ok(mine.contact?.identities.some(({ kind, value }) => kind === 'wecom-kf' && value !== ma && value.includes('…')))

      vendor.platform.befriend(vendor.corp.corpid, 'he', 'zhangwei')
      const unheard = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'he').external
      const { contact, name, why } = await openChat(unheard, wei)
      assert.deepEqual([contact, name, why], [undefined, '何 Amy', 'follows'])

      const chen = await bind('lijun', 'xiaochen')
      await assert.rejects(openChat(ma, chen), { code: 'office_not_yours' })
      vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'ma').take('lijun')
      assert.equal((await openChat(ma, chen)).why, 'serves')

      const wang = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'wang')
      wang.text('在吗')
      const contactOfWang = await until(() => app.app.parts.contacts.whose({ kind: 'wecom-kf', scope: vendor.corp.corpid, value: wang.external }))
      const [talk] = await until(async () => {
        const { items } = await app.call(listConversations, { query: { contact: contactOfWang } }, await app.signIn('administrator'))
        return items[0]?.state === 'waiting' && items[0].group !== undefined ? items : undefined
      }, 'nobody waits for a group')
      await assert.rejects(openChat(wang.external, wei), { code: 'office_not_yours' })
      await app.call(takeConversation, { params: { id: talk!.id } }, wei)
      assert.equal((await openChat(wang.external, wei)).why, 'assigned')
      await app.call(closeConversation, { params: { id: talk!.id } }, wei)
      await assert.rejects(openChat(wang.external, wei), { code: 'office_not_yours' })

      const rows = await app.app.parts.databases.reader.selectFrom('audit').select(['result', 'object_id']).where('event_type', '=', 'sidebar.view').execute()
      const about = mine.contact!.id
      assert.deepEqual([...new Set(rows.filter(({ object_id }) => object_id === about).map(({ result }) => result))].toSorted(), ['denied', 'success'])
    })

    test('shows what was said and bought, once it is known who that is in the shop', async () => {
      const before = await app.call(wire.sidebarOrders, { params: params(), input: { external: ma } }, wei)
      assert.deepEqual(before, { connected: true, known: false, items: [] })
      const { items: [talk] } = await app.call(wire.sidebarConversations, { params: params(), input: { external: ma } }, wei)
      const { messages } = await app.call(wire.sidebarMessages, { params: params(), input: { external: ma, conversation: talk!.id } }, wei)
      assert.ok(messages.some(({ parts }) => parts.some((part) => part.type === 'text' && part.text === '你好')))

      const link = (external: string, customer: string) => app.call(wire.linkCustomer, { params: params(), input: { external, customer } }, wei)
      const linked = await link(ma, 'shopper-lin')
      assert.deepEqual(linked.shop, { customer: 'shopper-lin', by: 'by_hand' })
      assert.equal(await app.app.parts.contacts.shopIdentity(linked.contact!.id), undefined, 'the bot does not take it for the shop\'s word')
      const he = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'he').external
      assert.deepEqual(await app.call(wire.sidebarOrders, { params: params(), input: { external: he } }, wei), { connected: true, known: false, items: [] })
      await assert.rejects(link(he, 'shopper-lin'), { code: 'identity_taken' })
      assert.equal((await openChat(he, wei)).contact?.name, '何 Amy', 'there is somebody to be merged with')
      assert.deepEqual((await link(he, 'shopper-he')).shop, { customer: 'shopper-he', by: 'by_hand' })
      assert.ok((await app.call(wire.sidebarOrders, { params: params(), input: { external: he } }, wei)).items.length > 0, 'who never wrote has orders, too')
      const { items } = await app.call(wire.sidebarOrders, { params: params(), input: { external: ma } }, wei)
      const sent = items.find(({ state }) => state === 'delivered') ?? items[0]!
      assert.ok(items.every(({ address }) => address === undefined || address.endsWith('***')))
      assert.ok((await app.call(wire.sidebarLogistics, { params: params(), input: { external: ma, order: sent.id } }, wei)).number !== '')

      const card = await app.call(wire.sidebarCard, { params: params(), input: { kind: 'order', external: ma, order: sent.id } }, wei)
      assert.ok(card.msgtype === 'news' && card.news.link.startsWith(`${app.url}/`) && card.news.title.includes(sent.id))
      const goods = { id: 'cup', title: '白瓷杯', price: 2900, url: '/demo/goods/cup', image: 'https://shop.example/cup.jpg' }
      await app.call(makeCanned, { input: { title: '推荐杯子', folder: '', scope: { kind: 'own' }, parts: [{ type: 'goods', goods }] } }, wei)
      const found = await app.call(wire.sidebarGoods, { params: params(), input: { external: ma, text: '白瓷' } }, wei)
      assert.deepEqual(found.items, [goods])
      assert.deepEqual(await app.call(wire.sidebarCard, { params: params(), input: { kind: 'goods', goods } }, wei),
        { msgtype: 'news', news: { link: `${app.url}/demo/goods/cup`, title: '白瓷杯', desc: '¥29.00', imgUrl: goods.image } })

      await link(ma, 'no-such-customer')
      assert.deepEqual(await app.call(wire.sidebarOrders, { params: params(), input: { external: ma } }, wei), { connected: true, known: true, stranger: true, items: [] }, 'the shop says it has no such customer')
      assert.equal((await app.call(wire.unlinkCustomer, { params: params(), input: { external: ma } }, wei)).shop, undefined)
      assert.equal((await app.call(wire.sidebarOrders, { params: params(), input: { external: ma } }, wei)).items.length, 0)
    })

    test('is over when an administrator unbinds the member or resets the password, and answers nothing where no app is named', async () => {
      const admin = await app.signIn('administrator')
      const { items } = await app.call(wire.listOfficeMembers, {}, admin)
      assert.deepEqual(items.map(({ member, person: { name } }) => [member, name]), [['lijun', '小陈'], ['zhangwei', '小林']])
      await app.call(wire.removeOfficeMember, { params: { id: items[1]!.id } }, admin)
      await until(() => app.call(readMe, {}, wei).then(() => undefined, () => true))
      await app.call(resetPassword, { params: { id: items[0]!.person.id } }, admin)
      assert.deepEqual((await app.call(wire.listOfficeMembers, {}, admin)).items, [])
      await app.call(connectAccount, { params: { id: inbox.id }, input: { values: { agentId: '' } } }, admin)
      assert.equal((await app.api('POST', path('enter'), undefined, undefined, ownPage)).body.code, 'office_not_ready')
      const rows = await app.app.parts.databases.reader.selectFrom('audit').select('event_type').where('result', '=', 'success').execute()
      for (const deed of ['contact.identify', 'office.bind', 'office.unbind', 'contact.link', 'contact.unlink']) assert.ok(rows.some(({ event_type }) => event_type === deed), `${deed} left no row`)
    })
  })
})
