import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { permissions } from '@yanshu/contract/permissions.ts'
import { newId } from '../../base/ids.ts'
import type { Database } from '../../database.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { from, openOffice, type Office } from '../../../testkit/office.ts'
import type { GroupInput } from './groups.ts'

const boss = from('boss', permissions)
const make = (office: Office, input: Partial<GroupInput>) => office.transact(boss, 'group.make', (tx) =>
  office.people.groups.make(tx, { name: '售后', members: [], inboxes: [], isDefault: false, ...input }))
const edit = (office: Office, id: string, input: GroupInput) => office.transact(boss, 'group.edit', (tx) => office.people.groups.edit(tx, id, input))

eachDatabase((_name, open) => {
  describe('skill groups', () => {
    test('have one default among them, always', async () => {
      const office = await openOffice(await open<Database>())
      const [first] = await office.people.groups.list()
      const { id, ...input } = first!
      await assert.rejects(edit(office, id, { ...input, isDefault: false }), { code: 'rule_refused' })
      await assert.rejects(office.transact(boss, 'group.remove', (tx) => office.people.groups.remove(tx, id)), { code: 'rule_refused' })
      const second = await make(office, { isDefault: true })
      assert.deepEqual((await office.people.groups.list()).filter((each) => each.isDefault).map((each) => each.id), [second.id])
      await office.transact(boss, 'group.remove', (tx) => office.people.groups.remove(tx, id))
    })

    test('have names of their own and members that exist', async () => {
      const office = await openOffice(await open<Database>())
      const group = await make(office, {})
      await assert.rejects(make(office, {}), { code: 'name_taken' })
      await assert.rejects(edit(office, group.id, { name: '默认组', members: [], inboxes: [], isDefault: false }), { code: 'name_taken' })
      await assert.rejects(make(office, { name: '夜班', members: [{ person: newId(), skill: 50 }] }), { code: 'malformed' })
      await assert.rejects(edit(office, newId(), { name: 'x', members: [], inboxes: [], isDefault: false }), { code: 'absent' })
    })

    test('tell those who join or leave, whose sockets come again with what they may see now', async () => {
      const office = await openOffice(await open<Database>())
      const [lin, chen] = [await office.add('lin'), await office.add('chen')]
      const group = await make(office, { members: [{ person: lin, skill: 50 }] })
      const standard = (await office.people.groups.list())[0]!.id
      const { token } = await office.signIn('chen')
      assert.deepEqual((await office.ask(token))?.groups, [standard])
      office.tell()
      office.closings.length = 0
      await edit(office, group.id, { ...group, members: [{ person: chen, skill: 50 }] })
      office.tell()
      assert.deepEqual(new Map(office.closings.map(({ topic, code }) => [topic, code])), new Map([[`person:${chen}`, 'unavailable'], [`person:${lin}`, 'unavailable']]))
      assert.deepEqual(new Set((await office.ask(token))?.groups), new Set([standard, group.id]))
    })

    test('take the conversations of the inboxes that they list, and the default one the others', async () => {
      const office = await openOffice(await open<Database>())
      const [first] = await office.people.groups.list()
      const inbox = newId()
      const group = await make(office, { inboxes: [inbox] })
      office.tell()
      assert.equal(await office.people.groupForInbox(inbox), group.id)
      assert.equal(await office.people.groupForInbox(newId()), first!.id)
    })
  })

  describe('a group that others help out', () => {
    test('has their members for a while, with the skill that they have at home, and keeps its own', async () => {
      const office = await openOffice(await open<Database>())
      const [lin, chen] = [await office.add('lin'), await office.add('chen')]
      const [home, busy] = [await make(office, { name: '售前', members: [{ person: chen, skill: 70 }] }), await make(office, { members: [{ person: lin, skill: 60 }] })]
      const come = await office.transact(boss, 'group.reinforce', (tx) => office.people.groups.lend(tx, busy.id, [home.id]))
      office.tell()
      assert.deepEqual(come, [chen])
      const members = async () => (await office.people.groups.list()).find((each) => each.id === busy.id)?.members
      assert.deepEqual(await members(), [{ person: lin, skill: 60 }, { person: chen, skill: 70, lent: true }].toSorted((a, b) => (a.person < b.person ? -1 : 1)))
      await office.people.load()
      assert.deepEqual([office.people.known.lentTo(chen), office.people.known.lentTo(lin)], [[busy.id], []])
      await office.transact(boss, 'person.edit', (tx) => office.people.groups.setGroupsOf(tx, chen, [home.id]))
      await edit(office, busy.id, { ...busy, name: '售后退款' })
      assert.equal((await members())?.length, 2)
      assert.deepEqual(await office.transact(boss, 'group.release', (tx) => office.people.groups.giveBack(tx, busy.id)), [chen])
      assert.deepEqual(await members(), [{ person: lin, skill: 60 }])
      assert.deepEqual((await office.people.groups.list()).find((each) => each.id === home.id)?.members, [{ person: chen, skill: 70 }])
    })
  })

  describe('the roster', () => {
    test('knows who answers, in which group and how much, right after a change', async () => {
      const office = await openOffice(await open<Database>())
      const [lin] = [await office.add('lin'), await office.add('audit', ['auditor'])]
      const group = await make(office, { members: [{ person: lin!, skill: 80 }] })
      office.tell()
      assert.deepEqual(await office.people.agentsOf(group.id), [{ id: lin, name: 'lin', capacity: 5, groups: (await office.people.groups.list()).map(({ id }) => id).toSorted() }])
      assert.deepEqual((await office.people.agentsOf()).map((each) => each.name), ['lin'])
      assert.deepEqual([office.people.known.capacityOf(lin!), office.people.known.membersOf(group.id), office.people.known.membershipOf(lin!, group.id)], [5, [lin], { skill: 80, lent: false }])
      await office.transact(boss, 'person.edit', (tx) => office.people.edit(tx, boss, lin!, { status: 'disabled' }))
      office.tell()
      assert.deepEqual(await office.people.agentsOf(), [])
      assert.deepEqual([office.people.known.capacityOf(lin!), office.people.known.membersOf(group.id), office.people.nameOf(lin!)], [0, [], 'lin'])
    })
  })
})
