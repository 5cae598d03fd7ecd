import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { Database } from '../../database.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { from, goodPassword, openOffice } from '../../../testkit/office.ts'
import type { DemoPerson } from './seeding.ts'

const origin = 'http://localhost:8080'
const nobody = from('-')

eachDatabase((_name, open) => {
  describe('the first start', () => {
    test('offers a link that makes the first administrator, once', async () => {
      const office = await openOffice(await open<Database>())
      const file = join(office.dataDir, 'setup-link.txt')
      const address = await office.people.ensureSetupLink(office.dataDir, origin)
      assert.match(address ?? '', /^http:\/\/localhost:8080\/console\/link#[\w-]{43}$/)
      assert.equal(readFileSync(file, 'utf8').trim(), address)
      assert.equal(statSync(file).mode & 0o777, 0o600)
      const secret = address!.split('#')[1]!
      assert.equal((await office.people.own.readLink(secret)).purpose, 'setup')
      assert.equal(await office.people.isInhabited(), false)
      const use = { secret, login: 'root', name: '站长', password: goodPassword }
      await assert.rejects(office.people.own.useLink(nobody, { ...use, password: 'weak' }), { code: 'password_too_weak' })
      const uses = await Promise.allSettled([1, 2].map((n) => office.people.own.useLink(nobody, { ...use, login: `root${n}` })))
      assert.deepEqual(uses.map((each) => each.status).toSorted(), ['fulfilled', 'rejected'])
      await assert.rejects(office.people.own.readLink(secret), { code: 'setup_done' })
      assert.equal(await office.people.isInhabited(), true)
      const { items: [first] } = await office.people.list('', undefined, 10)
      assert.deepEqual(first?.groups, [(await office.people.groups.list())[0]?.id])
      assert.equal(await office.people.ensureSetupLink(office.dataDir, origin), undefined)
      assert.equal(existsSync(file), false)
    })

    test('renews the link at each start, for an hour', async () => {
      const office = await openOffice(await open<Database>())
      const [first, second] = [await office.people.ensureSetupLink(office.dataDir, origin), await office.people.ensureSetupLink(office.dataDir, origin)]
      await assert.rejects(office.people.own.readLink(first!.split('#')[1]!), { code: 'link_expired' })
      office.clock.turn(3_600_001)
      await assert.rejects(office.people.own.readLink(second!.split('#')[1]!), { code: 'link_expired' })
    })

    test('makes roles and one default group, and nothing at the second start', async () => {
      const databases = await open<Database>()
      const office = await openOffice(databases)
      const before = await office.lastAudit()
      await Promise.all([office.people.ensureBasics(), office.people.ensureBasics()])
      assert.equal((await office.lastAudit()).seq, before.seq)
      assert.deepEqual((await office.people.groups.list()).map(({ name, isDefault }) => [name, isDefault]), [['默认组', true]])
      assert.equal((await office.people.roles.list()).length, 6)
    })

    test('gives a role that is there what a newer version ships, and nothing that somebody took away', async () => {
      const databases = await open<Database>()
      const office = await openOffice(databases)
      const put = (name: string, permissions: string[], given: string[]) => databases.writer.kysely.updateTable('roles')
        .set({ permissions: JSON.stringify(permissions), given: JSON.stringify(given) }).where('name', '=', name).execute()
      await put('supervisor', ['conversations.all'], ['conversations.all', 'contacts.block'])
      await office.people.ensureBasics()
      const held = (await office.people.roles.list()).find((each) => each.name === 'supervisor')!.permissions
      assert.ok(held.includes('supervision.watch') && held.includes('conversations.own') && held.includes('conversations.all'))
      assert.ok(!held.includes('contacts.block'))
    })

    test('makes the demo\'s people once, each able to sign in with what the file says', async () => {
      const office = await openOffice(await open<Database>())
      await office.people.seedDemoPeople(office.dataDir)
      const file = join(office.dataDir, 'demo-people.json')
      const text = readFileSync(file, 'utf8')
      assert.equal(statSync(file).mode & 0o777, 0o600)
      const list = JSON.parse(text) as DemoPerson[]
      assert.deepEqual(list.map((each) => each.role), ['administrator', 'supervisor', 'agent', 'agent', 'auditor'])
      assert.deepEqual(list.map((each) => each.name), ['管理员', '王主管', '小林', '小陈', '审计员'])
      assert.deepEqual(list.map((each) => each.groups), [[], ['售前咨询', '售后服务'], ['售前咨询'], ['售后服务'], []])
      for (const { login, password } of list) assert.ok((await office.signIn(login, password)).token)
      assert.equal(await office.people.seedDemoPeople(office.dataDir), undefined)
      assert.equal(readFileSync(file, 'utf8'), text)
      const groups = await office.people.groups.list()
      assert.deepEqual(groups.map(({ name, members, isDefault }) => [name, members.length, isDefault]), [['售前咨询', 2, true], ['售后服务', 2, false]])
    })
  })
})
