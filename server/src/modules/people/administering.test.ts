import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { permissions, shippedRoles } from '@yanshu/contract/permissions.ts'
import type { Database } from '../../database.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { from, goodPassword, openOffice, type Office } from '../../../testkit/office.ts'

const boss = from('boss', permissions.filter((each) => each !== 'audit.read'))
const nobody = from('-')
const other = 'Sundial-4-harbours'

const invite = (office: Office, login: string, roles = ['agent'], actor = boss) => office.transact(actor, 'person.invite', (tx) =>
  office.people.invite(tx, actor, { login, name: '新人', roles, groups: [], capacity: 3 }))
const edit = (office: Office, id: string, changes: Parameters<Office['people']['edit']>[3], actor = boss) =>
  office.transact(actor, 'person.edit', (tx) => office.people.edit(tx, actor, id, changes))
const reset = (office: Office, id: string, actor = boss) => office.transact(actor, 'person.reset', (tx) => office.people.resetPassword(tx, actor, id))

eachDatabase((_name, open) => {
  describe('inviting', () => {
    test('gives a link that works once, for three days', async () => {
      const databases = await open<Database>()
      const office = await openOffice(databases)
      const { person, link } = await invite(office, 'wang')
      assert.equal(person.status, 'invited')
      assert.match(link.secret, /^[\w-]{43}$/)
      const stored = await databases.reader.selectFrom('links').selectAll().execute()
      assert.ok(!JSON.stringify(stored).includes(link.secret))
      assert.deepEqual(await office.people.own.readLink(link.secret), { purpose: 'invitation', login: 'wang', name: '新人', expiresAt: office.clock.now() + 72 * 3_600_000 })
      const uses = await Promise.allSettled([1, 2, 3].map(() => office.people.own.useLink(nobody, { secret: link.secret, password: goodPassword })))
      assert.equal(uses.filter((use) => use.status === 'fulfilled').length, 1)
      await assert.rejects(office.people.own.readLink(link.secret), { code: 'link_expired' })
      assert.ok((await office.signIn('wang')).token)
    })

    test('gives a link that is worth nothing afterwards, when guessed, or for somebody disabled', async () => {
      const office = await openOffice(await open<Database>())
      const [late, gone] = [await invite(office, 'wang'), await invite(office, 'zhao')]
      await edit(office, gone.person.id, { status: 'disabled' })
      for (const secret of ['x'.repeat(43), gone.link.secret]) await assert.rejects(office.people.own.useLink(nobody, { secret, password: goodPassword }), { code: 'link_expired' })
      office.clock.turn(72 * 3_600_000 + 1)
      await assert.rejects(office.people.own.useLink(nobody, { secret: late.link.secret, password: goodPassword }), { code: 'link_expired' })
    })

    test('puts who answers conversations into the default group, unless others are given', async () => {
      const office = await openOffice(await open<Database>())
      const other = await office.transact(boss, 'group.make', (tx) => office.people.groups.make(tx, { name: '售后', members: [], inboxes: [], isDefault: false }))
      const [standard] = await office.people.groups.list()
      const given = await office.transact(boss, 'person.invite', (tx) =>
        office.people.invite(tx, boss, { login: 'zhao', name: '新人', roles: ['agent'], groups: [other.id], capacity: 3 }))
      assert.deepEqual(given.person.groups, [other.id])
      assert.deepEqual((await invite(office, 'wang')).person.groups, [standard?.id])
      assert.deepEqual((await invite(office, 'shen', ['auditor'])).person.groups, [])
      await office.add('lin')
      const { items } = await office.people.list('lin', undefined, 10)
      assert.deepEqual(items[0]?.groups, [standard?.id])
    })

    test('takes a login once, whatever its case and width, also after the person is gone', async () => {
      const office = await openOffice(await open<Database>())
      const { person } = await invite(office, 'Wang')
      await edit(office, person.id, { status: 'disabled' })
      for (const login of ['wang', 'WANG', 'ｗａｎｇ']) await assert.rejects(invite(office, login), { code: 'login_taken' })
    })

    test('refuses powers that exclude each other, roles and groups that there are not, and power that one lacks', async () => {
      const office = await openOffice(await open<Database>())
      await assert.rejects(invite(office, 'a1', ['system', 'auditor']), { code: 'roles_excluded' })
      await assert.rejects(invite(office, 'a2', ['ghost']), { code: 'malformed' })
      const system = from('sys', shippedRoles.system)
      await assert.rejects(invite(office, 'a3', ['administrator'], system), { code: 'forbidden' })
      assert.equal((await invite(office, 'a4', ['agent'], system)).person.status, 'invited')
    })
  })

  describe('changing people', () => {
    test('keeps one active administrator', async () => {
      const office = await openOffice(await open<Database>())
      const [first, second] = [await office.add('first', ['administrator']), await office.add('second', ['administrator'])]
      const outcomes = await Promise.allSettled([edit(office, first, { status: 'disabled' }), edit(office, second, { roles: ['agent'] })])
      assert.deepEqual(outcomes.map((each) => each.status), ['fulfilled', 'rejected'])
      await assert.rejects(edit(office, second, { status: 'disabled' }), { code: 'last_administrator' })
    })

    test('ends no session for a new name, and names the changed fields only', async () => {
      const office = await openOffice(await open<Database>())
      const id = await office.add('lin')
      const { token } = await office.signIn('lin')
      await edit(office, id, { name: '林晓', capacity: 9 })
      office.tell()
      assert.equal((await office.ask(token))?.name, '林晓')
      const row = await office.lastAudit()
      assert.deepEqual([row.event_type, row.object_id, JSON.parse(row.changed_fields)], ['person.edit', id, ['name', 'capacity']])
      assert.ok(!JSON.stringify(row).includes('林晓'))
    })

    test('a reset makes the old password useless and gives a link for a day', async () => {
      const office = await openOffice(await open<Database>())
      const id = await office.add('lin')
      const { token } = await office.signIn('lin')
      const link = await reset(office, id)
      office.tell()
      assert.equal(await office.ask(token), undefined)
      await assert.rejects(office.signIn('lin'), { code: 'wrong_login' })
      const use = (password: string) => office.people.own.useLink(nobody, { secret: link.secret, password })
      await assert.rejects(use('too weak'), { code: 'password_too_weak' })
      await assert.rejects(use(goodPassword), { code: 'password_reused' })
      await use(other)
      assert.ok((await office.signIn('lin', other)).token)
    })

    test('nobody takes over an account with more power by resetting it', async () => {
      const office = await openOffice(await open<Database>())
      const admin = await office.add('admin', ['administrator'])
      const system = from('sys', shippedRoles.system)
      await assert.rejects(reset(office, admin, system), { code: 'forbidden' })
      await assert.rejects(edit(office, admin, { status: 'disabled' }, system), { code: 'forbidden' })
    })

    test('a later link ends the earlier one', async () => {
      const office = await openOffice(await open<Database>())
      const id = await office.add('lin')
      const first = await reset(office, id)
      await reset(office, id)
      await assert.rejects(office.people.own.readLink(first.secret), { code: 'link_expired' })
    })

    test('are listed page by page and found by part of login or name', async () => {
      const office = await openOffice(await open<Database>())
      for (const login of ['anna', 'bert', 'a_b', 'a%b']) await office.add(login === 'a%b' ? 'axb' : login)
      const first = await office.people.list('', undefined, 3)
      const rest = await office.people.list('', first.next, 3)
      assert.deepEqual([...first.items, ...rest.items].map((each) => each.login), ['a_b', 'anna', 'axb', 'bert'])
      assert.equal(rest.next, undefined)
      assert.deepEqual((await office.people.list('A_B', undefined, 9)).items.map((each) => each.login), ['a_b'])
      assert.deepEqual((await office.people.list('%', undefined, 9)).items, [])
    })
  })

  describe('one\'s own password', () => {
    test('changes only against the present one, not to a recent one, and ends the other sessions', async () => {
      const office = await openOffice(await open<Database>())
      await office.add('lin')
      const [mine, elsewhere] = [await office.signIn('lin'), await office.signIn('lin')]
      const actor = (await office.ask(mine.token))!
      await assert.rejects(office.people.own.changePassword(actor, 'wrong', other), { code: 'wrong_login' })
      await assert.rejects(office.people.own.changePassword(actor, goodPassword, goodPassword), { code: 'password_reused' })
      await office.people.own.changePassword(actor, goodPassword, other)
      office.tell()
      assert.ok(await office.ask(mine.token))
      assert.equal(await office.ask(elsewhere.token), undefined)
    })

    test('must not be one of the last five, and may be an older one', async () => {
      const office = await openOffice(await open<Database>())
      await office.add('lin')
      const { token } = await office.signIn('lin')
      const actor = (await office.ask(token))!
      const row = ['a', 'b', 'c', 'd', 'e'].map((each) => `${other}-${each}`)
      let present = goodPassword
      for (const next of row) {
        office.clock.turn(1000)
        await office.people.own.changePassword(actor, present, next)
        present = next
      }
      await assert.rejects(office.people.own.changePassword(actor, present, row[0]!), { code: 'password_reused' })
      await office.people.own.changePassword(actor, present, goodPassword)
    })

    test('once due, nothing is permitted but to change it', async () => {
      const office = await openOffice(await open<Database>())
      const id = await office.add('lin')
      office.clock.turn(91 * 24 * 3_600_000)
      const { token } = await office.signIn('lin')
      const actor = (await office.ask(token))!
      assert.deepEqual([actor.permissions.size, (await office.people.me(id)).passwordChangeDue], [0, true])
      await office.people.own.changePassword(actor, goodPassword, other)
      office.tell()
      office.clock.turn(3_000)
      assert.ok((await office.ask(token))!.permissions.has('conversations.reply'))
    })
  })

  describe('roles', () => {
    const put = (office: Office, name: string, held: (typeof permissions)[number][]) => office.transact(boss, 'role.change', (tx) => office.people.roles.put(tx, name, held))

    test('change for those who hold them, whose sessions end', async () => {
      const office = await openOffice(await open<Database>())
      await put(office, 'night', ['conversations.reply'])
      await office.add('lin', ['night'])
      const { token } = await office.signIn('lin')
      assert.deepEqual([...(await office.ask(token))!.permissions], ['conversations.reply'])
      assert.deepEqual(await put(office, 'night', ['orders.read']), { name: 'night', shipped: false, permissions: ['orders.read'], people: 1 })
      office.tell()
      assert.equal(await office.ask(token), undefined)
    })

    test('that mix powers, that ship or that somebody holds are refused what would break the rules', async () => {
      const office = await openOffice(await open<Database>())
      const remove = (name: string) => office.transact(boss, 'role.remove', (tx) => office.people.roles.remove(tx, name))
      await assert.rejects(put(office, 'mixed', ['audit.read', 'roles.manage']), { code: 'rule_refused' })
      await assert.rejects(put(office, 'administrator', []), { code: 'rule_refused' })
      await put(office, 'night', ['settings.manage'])
      const id = await office.add('lin', ['night', 'agent'])
      await assert.rejects(remove('night'), { code: 'rule_refused' })
      await assert.rejects(remove('agent'), { code: 'rule_refused' })
      await edit(office, id, { roles: ['agent'] })
      await remove('night')
      await assert.rejects(remove('night'), { code: 'absent' })
      await put(office, 'night', ['settings.manage'])
      await edit(office, id, { roles: ['night'] })
      await put(office, 'ear', ['orders.read'])
      await edit(office, id, { roles: ['night', 'ear'] })
      await assert.rejects(put(office, 'ear', ['audit.read']), { code: 'rule_refused' })
    })
  })
})
