import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Inbox } from '@yanshu/contract/brands.ts'
import { inside } from '../../../host/actor.ts'
import { eachApp, type OpenedApp } from '../../../../testkit/open-app.ts'
import { connectKf, connectOfficial, messagesOf, openVendor, textsOf, until, type Vendor } from '../../../../testkit/vendor-stage.ts'

eachApp((_name, open) => {
  describe('what an official account tells', () => {
    let app: OpenedApp
    let vendor: Vendor
    let inbox: Inbox
    after(() => vendor.platform.close())
    before(async () => {
      vendor = await openVendor()
      app = await open()
      inbox = await connectOfficial(app, vendor, vendor.official, {}, { botOn: false })
    })
    /** Somebody who follows the account. */
    const said = (person: string) => {
      const chat = vendor.platform.appChat(vendor.official.appid, person)
      if (!chat.visitor.subscribed) chat.subscribe()
      return chat
    }
    const ofContact = async () => (await messagesOf(app, inbox.id)).filter(({ from }) => from === 'contact')

    test('is a message of a conversation of its contact', async () => {
      said('lin').text('你好，在吗')
      const [first] = await until(async () => { const all = await ofContact(); return all.length > 0 ? all : undefined })
      assert.deepEqual(textsOf([first!]), ['你好，在吗'])
      // Its record names the news by a digest: the ids of some vendors hold that of the person.
      const { request_id: named } = await app.app.parts.databases.reader.selectFrom('audit').select('request_id').where('event_type', '=', 'inbound.take').executeTakeFirstOrThrow()
      assert.match(named, /^[0-9a-f]{32}$/)
    })

    test('is taken once however often it is told', async () => {
      vendor.platform.world.faults.retryStorm = true
      for (const text of ['一', '二', '三']) said('chen').text(text)
      await vendor.platform.settled()
      vendor.platform.world.faults.retryStorm = false
      const texts = textsOf(await ofContact())
      assert.deepEqual(texts.filter((text) => ['一', '二', '三'].includes(text)).toSorted(), ['一', '三', '二'])
    })

    test('has its files copied, and what was said later stands behind them', async () => {
      const chat = said('wang')
      vendor.platform.world.faults.busy = 1
      chat.image()
      await vendor.platform.settled()
      chat.text('看这张图')
      const mine = await until(async () => {
        const all = await ofContact()
        const at = textsOf(all).findIndex((text) => text === '看这张图')
        return at < 1 ? undefined : [all[at - 1]!, all[at]!]
      })
      assert.deepEqual(textsOf(mine), ['[image]', '看这张图'])
      const [image] = mine[0]!.parts
      assert.ok(image?.type === 'image')
      const file = await app.api('GET', `/api/files/${image.file}`, undefined, await app.signIn('administrator'))
      assert.deepEqual([file.status, file.headers.get('content-type')], [200, 'image/png'])
    })

    test('says of a file that is gone that it is', async () => {
      const chat = said('ma')
      chat.say({ kind: 'image', media: 'no-such-media', url: `${vendor.platform.addresses.api}/cdn/none` })
      chat.text('收到了吗')
      const texts = await until(async () => { const all = textsOf(await ofContact()); return all.includes('收到了吗') ? all : undefined })
      assert.ok(texts.includes('[图片未能从平台取回]'))
    })

    test('of a kind that nobody knows is shown, and kept as it came', async () => {
      said('lin').say({ kind: 'unknown', type: 'sticker', fields: { Secret: '只在原文里' } })
      const texts = await until(async () => { const all = textsOf(await ofContact()); return all.some((text) => text.includes('sticker')) ? all : undefined })
      assert.ok(texts.every((text) => !text.includes('只在原文里')))
      const { raw } = await app.app.parts.databases.reader.selectFrom('inbound_news').select('raw').where('kind', '=', 'unknown').executeTakeFirstOrThrow()
      assert.ok(raw !== null && raw.length > 100 && !raw.includes('只在原文里'))
    })

    test('of coming, going and places opens no conversation', async () => {
      const chat = said('he')
      chat.scan('42')
      chat.position(31.2304, 121.4737)
      chat.position(31.2305, 121.4737)
      await vendor.platform.settled()
      const { databases, vendors } = app.app.parts
      const line = await until(() => databases.reader.selectFrom('contact_lines').selectAll().where('sender', '=', chat.openid).executeTakeFirst())
      const position = await until(() => databases.reader.selectFrom('contact_positions').selectAll().where('contact', '=', line.contact).executeTakeFirst())
      assert.deepEqual([position.latitude_e6, position.datum], [31_230_000, 'wgs84'])
      assert.equal(line.window_limit, 3)
      assert.equal((await databases.reader.selectFrom('conversations').select('id').where('contact', '=', line.contact).execute()).length, 0)
      chat.unsubscribe()
      const gone = await until(async () => { const found = await vendors.lines.of(inbox.id, line.contact); return found?.closed ? found : undefined })
      assert.equal(gone.closed, 'gone')
    })

    test('of an event that nobody knows is seen by the people who have the contact, and opens nothing', async () => {
      for (const person of ['he', 'lin']) said(person).event('subscribe_msg_sent_event')
      const { reader } = app.app.parts.databases
      await until(async () => ((await reader.selectFrom('inbound_news').select('raw').where('kind', '=', 'unknown').execute()).length >= 3 ? true : undefined))
      const shown = (await ofContact()).filter((message) => textsOf([message])[0] === '[平台通知：subscribe_msg_sent_event]')
      const first = (await ofContact()).find((message) => textsOf([message])[0] === '你好，在吗')
      assert.deepEqual(shown.map(({ conversation }) => conversation), [first!.conversation])
    })

    test('in a menu about how it was is no message', async () => {
      const before = (await ofContact()).length
      said('lin').tapEntry('rate-01900000-0000-7000-8000-000000000000-5', '非常满意')
      await vendor.platform.settled()
      const row = await until(() => app.app.parts.databases.reader.selectFrom('events').select('payload').where('name', '=', 'line.rated').executeTakeFirst())
      assert.equal((JSON.parse(row.payload) as { score: number }).score, 5)
      assert.equal((await ofContact()).length, before)
    })

    test('opens the window in which it may be answered', async () => {
      const chat = said('lin')
      const { contact } = await until(() => app.app.parts.databases.reader.selectFrom('contact_lines').selectAll().where('sender', '=', chat.openid).executeTakeFirst())
      const line = await app.app.parts.vendors.lines.of(inbox.id, contact)
      // That nobody is here may have been said since.
      assert.ok(line?.window?.limit === 5 && line.window.left >= 4, JSON.stringify(line))
    })
  })

  describe('what a kf account of WeCom tells', () => {
    let app: OpenedApp
    let vendor: Vendor
    let inbox: Inbox
    after(() => vendor.platform.close())
    const chatOf = (person: string) => vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, person)
    const seen = async (which: (texts: string[]) => boolean) => until(async () => { const all = await messagesOf(app, inbox.id); return which(textsOf(all)) ? all : undefined }, 'it was not pulled')
    before(async () => {
      vendor = await openVendor()
      vendor.platform.world.clock.turn(-3_600_000)
      chatOf('ma').text('很久以前的话')
      vendor.platform.world.clock.turn(3_600_000)
      // What is old is not on the first page.
      vendor.platform.world.faults.emptyPages = true
      app = await open()
      inbox = await connectKf(app, vendor, { closing: '服务结束，祝您生活愉快' }, { botOn: false })
    })

    test('is pulled, in its order, once', async () => {
      vendor.platform.world.faults.retryStorm = true
      for (const text of ['甲', '乙', '丙']) chatOf('lin').text(text)
      const all = await seen((texts) => texts.includes('丙'))
      vendor.platform.world.faults.retryStorm = false
      assert.deepEqual(textsOf(all.filter(({ from }) => from === 'contact')).filter((text) => '甲乙丙'.includes(text)), ['甲', '乙', '丙'])
      // Two calls of one second may be alike, and both count.
      assert.ok(!(await app.app.parts.databases.reader.selectFrom('inbound_news').select('kind').execute()).some(({ kind }) => kind === 'pending'))
    })

    test('long before it was connected is kept and left alone', async () => {
      const all = await seen((texts) => texts.includes('很久以前的话'))
      const old = all.find((message) => textsOf([message])[0] === '很久以前的话')!
      const row = await app.app.parts.databases.reader.selectFrom('conversations').selectAll().where('id', '=', old.conversation).executeTakeFirstOrThrow()
      assert.deepEqual([row.state, all.filter(({ conversation }) => conversation === row.id).length], ['closed', 1])
      chatOf('ma').text('现在又来了')
      const again = await seen((texts) => texts.includes('现在又来了'))
      assert.equal(again.find((message) => textsOf([message])[0] === '现在又来了')!.conversation, row.id)
    })

    test('tells who somebody is that a colleague had written to before', async () => {
      const { databases } = app.app.parts
      const other = vendor.platform.kfChat(vendor.corp.corpid, vendor.desk.id, 'chen')
      const nameOf = async () => (await databases.reader.selectFrom('contact_lines').innerJoin('contacts', 'contacts.id', 'contact_lines.contact').select('name').where('sender', '=', other.external).executeTakeFirst())?.name
      // Into a chat that was opened before the account was connected.
      other.where.session.state = 0
      other.take('zhangwei')
      other.reply('zhangwei', '您昨天来过电话')
      await seen((texts) => texts.includes('您昨天来过电话'))
      const { name } = vendor.platform.world.people.get('chen')!
      assert.notEqual(await nameOf(), name)
      other.text('对，是我')
      await until(async () => ((await nameOf()) === name ? true : undefined), 'nobody asked who it is')
      other.end()
    })

    test('is hidden when it is recalled', async () => {
      const chat = chatOf('chen')
      const id = chat.text('不小心发的')
      await seen((texts) => texts.includes('不小心发的'))
      chat.recall(id)
      const all = await until(async () => { const found = await messagesOf(app, inbox.id); return found.some(({ recalledAt }) => recalledAt !== undefined) ? found : undefined })
      assert.ok(!textsOf(all).includes('不小心发的'))
    })

    test('is mirrored when a colleague answers in WeCom, and nobody here answers then', async () => {
      const chat = chatOf('wang')
      chat.text('有人吗')
      await seen((texts) => texts.includes('有人吗'))
      chat.take('zhangwei')
      chat.reply('zhangwei', '我来帮您')
      chat.text('谢谢')
      const all = await seen((texts) => texts.includes('我来帮您') && texts.includes('谢谢'))
      const reply = all.find((message) => textsOf([message])[0] === '我来帮您')
      assert.deepEqual([reply?.from, reply?.author], ['agent', { id: 'colleague:zhangwei', name: '张薇' }])
      const { databases } = app.app.parts
      const row = await databases.reader.selectFrom('conversations').selectAll().where('id', '=', reply!.conversation).executeTakeFirstOrThrow()
      assert.deepEqual([row.state, row.elsewhere], ['closed', '张薇'])
      chat.end()
      await until(async () => ((await databases.reader.selectFrom('contact_lines').select('session').where('sender', '=', chat.external).executeTakeFirst())?.session === 'over' ? true : undefined), 'it did not end')
      await until(() => chat.lines.find(({ content: { content } }) => content === '服务结束，祝您生活愉快'), 'nobody said goodbye')
      const ended = await databases.reader.selectFrom('conversations').select('closed_at').where('id', '=', row.id).executeTakeFirstOrThrow()
      assert.notEqual(ended.closed_at, row.closed_at, 'it is over when the colleague has ended it')
      chat.text('还有个问题')
      await seen((texts) => texts.includes('还有个问题'))
      const again = await databases.reader.selectFrom('conversations').select(['state', 'elsewhere']).where('id', '=', row.id).executeTakeFirstOrThrow()
      const line = await databases.reader.selectFrom('contact_lines').select(['session', 'colleague']).where('sender', '=', chat.external).executeTakeFirstOrThrow()
      assert.deepEqual([again, line], [{ state: 'waiting', elsewhere: null }, { session: null, colleague: null }])
      const told = (await messagesOf(app, inbox.id)).filter(({ conversation }) => conversation === row.id).flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'notice' ? `${part.code} ${part.values?.['agent'] ?? ''}` : [])))
      assert.deepEqual(told.slice(told.indexOf('served_elsewhere 张薇')).slice(0, 3), ['served_elsewhere 张薇', 'closed 张薇', 'reopened '])
    })

    test('is answered here again where a session ended because nobody said a word in it, which WeCom does not tell', async () => {
      const { databases, host } = app.app.parts
      const chat = chatOf('he')
      // Nor is it said who it is: that is asked for again, too.
      vendor.platform.interfere('/cgi-bin/kf/customer/batchget', -1)
      chat.text('请找张薇')
      await seen((texts) => texts.includes('请找张薇'))
      chat.take('zhangwei')
      chat.text('您好')
      const all = await seen((texts) => texts.includes('您好'))
      const { conversation } = all.find((message) => textsOf([message])[0] === '您好')!
      const stateOf = async () => {
        const row = await databases.reader.selectFrom('conversations').select(['state', 'elsewhere']).where('id', '=', conversation).executeTakeFirstOrThrow()
        const line = await databases.reader.selectFrom('contact_lines').select('session').where('sender', '=', chat.external).executeTakeFirstOrThrow()
        return [row.state, row.elsewhere, line.session]
      }
      const nameOf = () => databases.reader.selectFrom('contact_lines').innerJoin('contacts', 'contacts.id', 'contact_lines.contact').select('name').where('sender', '=', chat.external).executeTakeFirst()
      const { name } = vendor.platform.world.people.get('he')!
      assert.notEqual((await nameOf())?.name, name)
      assert.deepEqual(await stateOf(), ['closed', '张薇', 'colleague'])
      await host.transact(inside('system', 'test', 'test'), 'test.wait', (tx) =>
        tx.kysely.updateTable('contact_lines').set({ seen_at: tx.now - 49 * 3_600_000 }).where('sender', '=', chat.external).execute())
      // It has ended at the platform, too.
      chat.where.session.state = 4
      chat.text('过了两天')
      await seen((texts) => texts.includes('过了两天'))
      assert.deepEqual(await stateOf(), ['waiting', null, null])
      await until(async () => (await nameOf())?.name === name || undefined, 'nobody knows who it is')
    })
  })
})
