import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { checkAccount, connectAccount, listChannels, readAccount } from '@yanshu/contract/accounts.ts'
import { listInboxes, type Inbox } from '@yanshu/contract/brands.ts'
import { eachApp, type OpenedApp } from '../../../../testkit/open-app.ts'
import { connectOfficial, openVendor, until, type Vendor } from '../../../../testkit/vendor-stage.ts'

eachApp((_name, open) => {
  describe('an account at a vendor', () => {
    let app: OpenedApp
    let vendor: Vendor
    let inbox: Inbox
    let admin: string
    after(() => vendor.platform.close())
    before(async () => {
      vendor = await openVendor()
      app = await open()
      admin = await app.signIn('administrator')
      inbox = await connectOfficial(app, vendor, vendor.official)
      // Nobody waits for that note.
      await until(async () => (await app.call(readAccount, { params: { id: inbox.id } }, admin)).account?.callback.verifiedAt)
    })
    const put = (values: Record<string, string | boolean>, id = inbox.id) => app.call(connectAccount, { params: { id }, input: { values } }, admin)
    const check = async () => (await app.call(checkAccount, { params: { id: inbox.id } }, admin)).checks

    test('is connected by the form of its channel', async () => {
      const { items } = await app.call(listChannels, {}, admin)
      const official = items.find(({ name }) => name === 'wechat-official')
      assert.ok(official?.form?.some(({ name, kind }) => name === 'secret' && kind === 'secret'))
      assert.equal(items.find(({ name }) => name === 'web')?.form, undefined)
    })

    test('shows what was entered, and of secrets only since when', async () => {
      const { account, hook } = await app.call(readAccount, { params: { id: inbox.id } }, admin)
      assert.equal(hook, `/hooks/${inbox.id}`)
      assert.deepEqual([account?.id, account?.values['appId'], Object.keys(account?.secrets ?? {}).toSorted()], [vendor.official.appid, vendor.official.appid, ['encodingAesKey', 'secret', 'token']])
      assert.ok(!JSON.stringify(account).includes(vendor.official.secret))
      assert.ok(account!.callback.verifiedAt !== undefined)
      const rows = await app.app.parts.databases.reader.selectFrom('inbox_accounts').selectAll().execute()
      assert.ok(!JSON.stringify(rows).includes(vendor.official.secret))
      const audit = await app.app.parts.databases.reader.selectFrom('audit').selectAll().where('event_type', '=', 'inbox.connect').execute()
      assert.ok(audit.length > 0 && !JSON.stringify(audit).includes(vendor.official.secret))
    })

    test('keeps what is left out, and names the line that is wrong', async () => {
      const { account } = await put({ menus: 'text' })
      assert.deepEqual([account?.values['menus'], account?.values['appId']], ['text', vendor.official.appid])
      const before = account!.secrets['secret']!.setAt
      assert.equal((await put({ menus: 'links' })).account!.secrets['secret']!.setAt, before)
      for (const [values, path] of [[{ appId: 'x' }, 'appId'], [{ surprise: 'x' }, 'surprise'], [{ token: '' }, 'token']] as const) {
        const { status, body } = await app.api('PUT', `/api/inboxes/${inbox.id}/account`, { values }, admin)
        assert.deepEqual([status, body.details.issues[0].path], [400, `input.values.${path}`])
      }
    })

    test('sends no stored secret to another address', async () => {
      const elsewhere = await app.api('PUT', `/api/inboxes/${inbox.id}/account`, { values: { host: 'https://elsewhere.example.cn' } }, admin)
      assert.deepEqual([elsewhere.status, elsewhere.body.details.issues], [400, [{ path: 'input.values.secret', code: 'needed_again' }]])
      assert.equal((await app.api('PUT', `/api/inboxes/${inbox.id}/account`, { values: { host: '' } }, admin)).status, 400)
      const { secret } = vendor.official
      assert.equal((await put({ host: 'https://elsewhere.example.cn', secret })).account?.values['host'], 'https://elsewhere.example.cn')
      await put({ host: vendor.platform.addresses.api, secret })
    })

    test('is none for an inbox of the web', async () => {
      const { items } = await app.call(listInboxes, {}, admin)
      const web = items.find(({ channel }) => channel === 'web')!
      await assert.rejects(put({ appId: vendor.official.appid }, web.id), { code: 'absent' })
      assert.deepEqual([web.connected, items.find(({ id }) => id === inbox.id)?.connected], [undefined, true])
    })

    test('takes in no visitor of the web', async () => {
      const { status } = await app.api('POST', '/api/visitor/session', { inbox: inbox.id })
      assert.equal(status, 404)
    })

    test('is tried step by step, and what is wrong is said', async () => {
      const good = await check()
      assert.deepEqual(good.map(({ step, is }) => [step, is]), [['callback', 'good'], ['credentials', 'good'], ['sending', 'good']])
      await put({ secret: 'f'.repeat(32) })
      const bad = await check()
      assert.deepEqual(bad.slice(0, 2).map(({ step, is }) => [step, is]), [['callback', 'good'], ['credentials', 'bad']])
      assert.ok(bad.every(({ says }) => says['zh-CN'] !== '' && says['en-US'] !== ''))
    })

    test('is nobody else\'s than an administrator\'s', async () => {
      const agent = await app.signIn('agent')
      for (const [method, path] of [['GET', 'account'], ['PUT', 'account'], ['POST', 'account/checks']] as const) {
        assert.equal((await app.api(method, `/api/inboxes/${inbox.id}/${path}`, method === 'PUT' ? { values: {} } : undefined, agent)).status, 403)
      }
    })
  })
})
