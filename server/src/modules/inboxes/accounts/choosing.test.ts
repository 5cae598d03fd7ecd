import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { askChoices, checkAccount, connectAccount, readAccount } from '@yanshu/contract/accounts.ts'
import { listInboxes, makeInbox, type Inbox } from '@yanshu/contract/brands.ts'
import { eachApp, type OpenedApp } from '../../../../testkit/open-app.ts'
import { connectKf, openVendor, until, type Vendor } from '../../../../testkit/vendor-stage.ts'

eachApp((_name, open) => {
  describe('accounts of one company', () => {
    let app: OpenedApp
    let vendor: Vendor
    let first: Inbox
    let second: Inbox
    let admin: string
    after(() => vendor.platform.close())
    before(async () => {
      vendor = await openVendor()
      app = await open()
      admin = await app.signIn('administrator')
      const { items: [web] } = await app.call(listInboxes, {}, admin)
      const { id: _id, customerKeys: _keys, connected: _connected, ...like } = web!
      second = await app.call(makeInbox, { input: { ...like, name: '门店客服', channel: 'wecom-kf', origins: [] } }, admin)
      first = await connectKf(app, vendor)
      await until(async () => (await callback(first.id)).verifiedAt, 'the platform’s visit was not noted')
    })
    const entered = () => ({ corpId: vendor.corp.corpid, secret: vendor.app.secret, host: vendor.platform.addresses.qyapi })
    const choices = (values: Record<string, string>, field = 'openKfId') => app.api('POST', `/api/inboxes/${second.id}/account/choices`, { field, values }, admin)
    const put = (values: Record<string, string>) => app.call(connectAccount, { params: { id: second.id }, input: { values } }, admin)
    const callback = async (id: string) => (await app.call(readAccount, { params: { id } }, admin)).account!.callback

    test('are listed before anything is stored, and nothing is stored by it', async () => {
      const { status, body } = await choices(entered())
      assert.equal(status, 200)
      assert.deepEqual(body.items.map(({ value }: { value: string }) => value), [...vendor.corp.desks.keys()])
      assert.equal((await app.call(readAccount, { params: { id: second.id } }, admin)).account, undefined)
    })

    test('are asked for only with what it takes, for a line that can be asked', async () => {
      const { secret: _secret, ...open } = entered()
      const missing = await choices(open)
      assert.deepEqual([missing.status, missing.body.details.issues[0].path], [400, 'input.values.secret'])
      assert.equal((await choices(entered(), 'corpId')).status, 404)
      const wrong = await choices({ ...entered(), secret: 'x'.repeat(43) })
      assert.deepEqual([wrong.body.items, wrong.body.trouble.is], [[], 'bad'])
      assert.ok(wrong.body.trouble.vendor.startsWith('40001'))
    })

    test('may be chosen later, with the secret that is stored', async () => {
      await put({ ...entered(), token: 'secondtoken', encodingAesKey: 'k'.repeat(43) })
      assert.equal((await choices({ host: 'https://elsewhere.example.cn' })).body.details.issues[0].path, 'input.values.secret')
      const { checks } = await app.call(checkAccount, { params: { id: second.id } }, admin)
      assert.deepEqual(checks.map(({ step, is }) => `${step} ${is}`), ['callback good', 'credentials good', 'account bad'])
      const { items } = await app.call(askChoices, { params: { id: second.id }, input: { field: 'openKfId', values: {} } }, admin)
      await put({ openKfId: items[1]!.value })
      const after = await app.call(checkAccount, { params: { id: second.id } }, admin)
      assert.deepEqual(after.checks.slice(0, 3).map(({ step, is }) => `${step} ${is}`), ['callback good', 'credentials good', 'account good'])
    })

    test('share the callback of the one that WeCom calls', async () => {
      assert.equal((await callback(first.id)).through, undefined)
      assert.equal((await callback(second.id)).through, first.id)
      assert.ok((await callback(second.id)).verifiedAt !== undefined)
    })

    test('stay verified with another secret, not with another token', async () => {
      const change = (values: Record<string, string>) => app.call(connectAccount, { params: { id: first.id }, input: { values } }, admin)
      assert.ok((await change({ secret: 'y'.repeat(43) })).account!.callback.verifiedAt !== undefined)
      const [token, key] = ['another1', 'A'.repeat(43)]
      const { account, hook } = await change({ token, encodingAesKey: key })
      assert.equal(account!.callback.verifiedAt, undefined)
      assert.equal((await callback(second.id)).through, undefined)
      // The next visit counts, however soon it comes.
      const { accepted } = await vendor.platform.configure(`${vendor.corp.corpid}/${vendor.app.agentid}`, { url: `${app.url}${hook}`, token, key, mode: 'safe', format: 'xml' })
      assert.ok(accepted)
      await until(async () => (await callback(first.id)).verifiedAt, 'the second visit was not noted')
    })
  })
})
