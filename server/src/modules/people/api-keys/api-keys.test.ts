import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeApiKey } from '@yanshu/contract/api-keys.ts'
import * as wire from '@yanshu/contract/api-keys.ts'
import { listContacts } from '@yanshu/contract/contacts.ts'
import { listConversations } from '@yanshu/contract/conversations.ts'
import { permissions } from '@yanshu/contract/permissions.ts'
import type { Database } from '../../../database.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { from, openOffice, type Office } from '../../../../testkit/office.ts'
import { eachApp } from '../../../../testkit/open-app.ts'

const boss = from('0190a000-0000-7000-8000-000000000001', permissions.filter((each) => each !== 'audit.read'))
const make = (office: Office, more: Partial<Parameters<Office['people']['apiKeys']['make']>[2]> = {}, actor = boss) => office.transact(actor, 'api_key.make', (tx) =>
  office.people.apiKeys.make(tx, actor, { name: '报表', scopes: ['contacts.read'], ...more }))
const ask = (office: Office, token: string) => office.people.identify({ ...from('-'), cookies: {}, headers: { authorization: `Bearer ${token}` } })

const refused = { code: 'api_key_refused', status: 401 }

eachDatabase((_name, open) => {
  describe('an API key', () => {
    test('says what it may do, and is stored as a hash alone', async () => {
      const databases = await open<Database>()
      const office = await openOffice(databases)
      const { key, secret } = await make(office)
      assert.match(secret, /^ysk_[\w-]{43}$/)
      const actor = await ask(office, secret)
      assert.deepEqual([actor?.type, actor?.id, actor?.name, [...actor!.permissions]], ['token', key.id, '报表', ['contacts.read']])
      await assert.rejects(ask(office, `${secret}x`), refused)
      assert.ok(!JSON.stringify(await databases.reader.selectFrom('api_keys').selectAll().execute()).includes(secret))
      const audit = await office.lastAudit()
      assert.ok(!JSON.stringify(audit).includes(secret))
      assert.equal((await office.audits('api_key.make'))[0]?.object_id, key.id)
    })

    test('gives away neither what its maker may not do nor what no program may', async () => {
      const office = await openOffice(await open<Database>())
      await assert.rejects(make(office, { scopes: ['audit.read'] }, from('a', permissions)), { code: 'forbidden' })
      for (const scope of wire.neverInKeys) await assert.rejects(make(office, { scopes: [scope] }), { code: 'forbidden' }, scope)
      await assert.rejects(make(office, { scopes: ['finance.refund'] }, from('a', ['api-keys.manage', 'contacts.read'])), { code: 'forbidden' })
      await make(office)
      await assert.rejects(make(office), { code: 'name_taken' })
    })

    test('counts from the moment at which it is there, even where it was asked for before', async () => {
      const databases = await open<Database>()
      const office = await openOffice(databases)
      const { secret, key } = await make(office)
      const row = await databases.reader.selectFrom('api_keys').selectAll().executeTakeFirstOrThrow()
      await office.transact(boss, 'api_key.revoke', async (tx) => void (await tx.kysely.deleteFrom('api_keys').execute()))
      await assert.rejects(ask(office, secret), refused)
      await office.transact(boss, 'api_key.make', async (tx) => void (await tx.kysely.insertInto('api_keys').values(row).execute()))
      assert.equal((await ask(office, secret))?.id, key.id)
    })

    test('ends at its time', async () => {
      const office = await openOffice(await open<Database>())
      await assert.rejects(make(office, { expiresAt: office.clock.now() }), { code: 'malformed' })
      const { secret } = await make(office, { expiresAt: office.clock.now() + 1000 })
      assert.ok(await ask(office, secret))
      office.clock.turn(1000)
      await assert.rejects(ask(office, secret), refused)
    })

    test('ends when it is revoked: at once where that is heard, in five seconds where it is not', async () => {
      const office = await openOffice(await open<Database>())
      const [{ key, secret }, other] = [await make(office), await make(office, { name: '另一把' })]
      assert.ok(await ask(office, secret) && await ask(office, other.secret))
      await office.transact(boss, 'api_key.revoke', (tx) => office.people.apiKeys.revoke(tx, key.id))
      office.clock.turn(5000)
      await assert.rejects(ask(office, secret), refused)
      await office.transact(boss, 'api_key.revoke', (tx) => office.people.apiKeys.revoke(tx, other.key.id))
      office.tell()
      await assert.rejects(ask(office, other.secret), refused)
      assert.deepEqual(await office.people.apiKeys.list(), [])
      await assert.rejects(office.transact(boss, 'api_key.revoke', (tx) => office.people.apiKeys.revoke(tx, key.id)), { code: 'absent' })
    })

    test('tells when it was last used', async () => {
      const office = await openOffice(await open<Database>())
      const { secret } = await make(office)
      office.clock.turn(60_000)
      await ask(office, secret)
      await office.transact(boss, 'session.touch', async (tx) => tx.unchanged())
      assert.equal((await office.people.apiKeys.list())[0]?.usedAt, office.clock.now())
    })
  })
})

eachApp((_name, open) => {
  test('an API key calls what its scopes permit, and nothing else', async () => {
    const app = await open()
    const admin = await app.signIn('admin')
    const { key, secret } = await app.call(makeApiKey, { input: { name: '数据同步', scopes: ['contacts.read'] } }, admin)
    assert.deepEqual((await app.call(listContacts, {}, secret)).items, [])
    await assert.rejects(app.call(listConversations, {}, secret), { code: 'forbidden', status: 403 })
    assert.deepEqual((await app.api('GET', '/api/conversations', undefined, secret)).body.details, { permissions: ['conversations.own', 'conversations.groups', 'conversations.all'] })
    assert.deepEqual((await app.api('POST', '/api/labels', { name: 'x', color: 'gold' }, secret)).body.details, { permissions: ['labels.manage'] })
    await assert.rejects(app.call(wire.listApiKeys, {}, secret), { code: 'forbidden' })
    assert.equal((await app.api('GET', `/api/contacts/${key.id}`, undefined, secret)).status, 404)
    // It is nobody who signed in.
    assert.equal((await app.api('GET', '/api/session', undefined, secret)).status, 404)
    assert.equal((await app.api('PATCH', '/api/profile', { name: 'x' }, secret)).status, 404)
    await app.call(wire.revokeApiKey, { params: { id: key.id } }, admin)
    await assert.rejects(app.call(listContacts, {}, secret), refused)
    assert.equal((await app.api('GET', '/api/contacts', undefined, 'ysk_made-up', { 'accept-language': 'zh-CN' })).body.message, 'API 密钥无效、已过期或已吊销')
  })
})
