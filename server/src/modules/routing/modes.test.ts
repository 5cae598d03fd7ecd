import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Database } from '../../database.ts'
import { aContact } from '../../../testkit/conversing.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openFloor, system, type OpenedFloor } from '../../../testkit/floor.ts'

const two = { 甲: { capacity: 9, groups: { main: 50 } }, 乙: { capacity: 9, groups: { main: 50 } } }
const never = [[], [], [], [], [], [], []] as [[], [], [], [], [], [], []]

async function arrive(floor: OpenedFloor, ...names: string[]): Promise<void> {
  for (const name of names) await floor.here(name)
  await floor.settle()
}
async function ask(floor: OpenedFloor, text?: string, contact = aContact()): Promise<string> {
  const id = await floor.waits(text, contact)
  await floor.settle()
  return id
}
/** Owners of so many who ask one after the other. */
async function owners(floor: OpenedFloor, count: number): Promise<string> {
  const found: (string | undefined)[] = []
  for (let n = 0; n < count; n++) found.push(await floor.ownerOf(await ask(floor)))
  return found.join('')
}

eachDatabase((_name, open) => {
  describe('modes', () => {
    test('in turn, although one has more to do', async () => {
      const floor = await openFloor(await open<Database>(), two)
      await arrive(floor, '甲')
      assert.equal(await owners(floor, 3), '甲甲甲')
      await arrive(floor, '乙')
      await floor.plan('main', { mode: 'round_robin' })
      assert.match(await owners(floor, 6), /^乙(甲乙|乙甲)/)
      const floor2 = await owners(floor, 4)
      assert.ok(['甲乙甲乙', '乙甲乙甲'].includes(floor2), floor2)
      await floor.stop()
    })

    test('to whom nothing happened longest: who has just closed one comes last', async () => {
      const floor = await openFloor(await open<Database>(), two)
      await floor.plan('main', { mode: 'longest_idle' })
      await arrive(floor, '甲', '乙')
      const [first, second] = [await ask(floor), await ask(floor)]
      const early = (await floor.ownerOf(first))!
      const late = (await floor.ownerOf(second))!
      assert.notEqual(early, late)
      floor.clock.turn(1000)
      await floor.close(first, early)
      await floor.settle()
      // The least busy is `early`, who has none; but `late` was given one before that ended.
      assert.equal(await floor.ownerOf(await ask(floor)), late)
      await floor.stop()
    })

    test('the higher skill first, the next when that one is full', async () => {
      const floor = await openFloor(await open<Database>(), { 甲: { capacity: 2, groups: { main: 90 } }, 乙: { capacity: 9, groups: { main: 40 } } })
      await arrive(floor, '甲', '乙')
      assert.equal(await owners(floor, 4), '甲甲乙乙')
      await floor.plan('main', { skillFirst: false, mode: 'round_robin' })
      await floor.stop()
    })

    test('back to who knows the contact; a full one is waited for a while, then others come', async () => {
      const floor = await openFloor(await open<Database>(), { 甲: { capacity: 1, groups: { main: 50 } }, 乙: { capacity: 9, groups: { main: 50 } } })
      await floor.plan('main', { mode: 'sticky', stickyMinutes: 1, stickyThen: 'least_busy' })
      await arrive(floor, '甲')
      const contact = aContact()
      const first = await ask(floor, '人工', contact)
      await floor.close(first, '甲')
      await arrive(floor, '乙')
      assert.equal(await floor.ownerOf(await ask(floor, '又来了', contact)), '甲')
      assert.deepEqual(await floor.reasons(first), ['sticky', 'least_busy'])
      const other = { ...aContact(), inbox: contact.inbox!, brand: contact.brand! }
      const known = await ask(floor, '人工', other)
      assert.equal(await floor.ownerOf(known), '乙')
      await floor.close(known, '乙')
      await floor.transact(system, 'contact.touch', async (tx) => void (await tx.kysely.updateTable('routing_served').set({ agent: floor.agent('甲').id }).where('contact', '=', other.id).execute()))
      const again = await ask(floor, '人工', other)
      assert.equal(await floor.ownerOf(again), undefined)
      assert.equal((await floor.reasons(again))[0], 'waits_known')
      await floor.tick(59)
      assert.equal(await floor.ownerOf(again), undefined)
      await floor.tick(2)
      assert.equal(await floor.ownerOf(again), '乙')
      await floor.stop()
    })

    test('by hand: it waits for who takes it, whoever is free', async () => {
      const floor = await openFloor(await open<Database>(), two)
      await floor.plan('main', { mode: 'manual' })
      await arrive(floor, '甲', '乙')
      const id = await ask(floor)
      assert.equal(await floor.ownerOf(id), undefined)
      assert.equal((await floor.conversations.rowOf(id))?.nobody_here, 0)
      await floor.transact(floor.agent('乙'), 'conversation.take', (tx) => floor.routing.take(tx, floor.agent('乙'), id))
      await floor.settle()
      assert.deepEqual(await floor.reasons(id), ['taken', 'waits_manual'])
      assert.equal(await floor.routing.queue.byId(id), undefined)
      const next = await ask(floor)
      await floor.plan('main', { mode: 'least_busy' })
      await floor.settle()
      assert.equal(await floor.ownerOf(next), '甲')
      await floor.stop()
    })
  })

  describe('rules', () => {
    const staff = { 甲: { capacity: 9, groups: { main: 50 } }, 财: { capacity: 1, groups: { main: 50, 售后: 50 }, permissions: ['finance.refund' as const] }, 乙: { capacity: 9, groups: { 售后: 90 } } }

    test('send to a group, at a priority, to who is permitted', async () => {
      const floor = await openFloor(await open<Database>(), staff)
      await floor.rule({ conditions: [{ kind: 'words', contains: ['退款'] }], group: floor.group('售后'), priority: 3, permission: 'finance.refund' }, '售后退款')
      await arrive(floor, '甲', '财', '乙')
      const refund = await ask(floor, '我要退款')
      assert.equal(await floor.ownerOf(refund), '财')
      const [decision] = await floor.routing.decisions.list(refund)
      assert.deepEqual([decision?.rule?.name, decision?.group, decision?.priority, decision?.candidates.map((each) => [each.name, each.fits])],
        ['售后退款', floor.group('售后'), 3, [['财', 'free'], ['乙', 'not_permitted']]])
      assert.equal(await floor.ownerOf(await ask(floor, '发货了吗')), '甲')
      const second = await ask(floor, '也要退款')
      assert.equal(await floor.ownerOf(second), undefined)
      await assert.rejects(floor.transact(floor.agent('乙'), 'conversation.take', (tx) => floor.routing.take(tx, floor.agent('乙'), second)), { code: 'forbidden' })
      await floor.close(refund, '财')
      await floor.settle()
      assert.equal(await floor.ownerOf(second), '财')
      await floor.stop()
    })

    test('nobody is here for those whom nobody present may have', async () => {
      const floor = await openFloor(await open<Database>(), staff)
      await floor.rule({ conditions: [], group: floor.group('售后'), permission: 'finance.refund' })
      await arrive(floor, '乙')
      const id = await ask(floor)
      assert.equal((await floor.conversations.rowOf(id))?.nobody_here, 1)
      await arrive(floor, '财')
      assert.equal(await floor.ownerOf(id), '财')
      await floor.stop()
    })

    test('who is more urgent comes first, then who waits longer', async () => {
      const floor = await openFloor(await open<Database>(), { 甲: { capacity: 1, groups: { main: 50 } } })
      await floor.rule({ conditions: [{ kind: 'words', contains: ['紧急'] }], priority: 2 })
      await arrive(floor, '甲')
      const [taken, plain, urgent, later] = [await ask(floor), await ask(floor), await ask(floor, '紧急'), await ask(floor, '紧急')]
      for (const [done, next] of [[taken, urgent], [urgent, later], [later, plain]] as const) {
        await floor.close(done, '甲')
        await floor.settle()
        assert.equal(await floor.ownerOf(next), '甲')
      }
      await floor.stop()
    })

    test('keep what a colleague has decided', async () => {
      const floor = await openFloor(await open<Database>(), staff)
      await floor.rule({ conditions: [], group: floor.group('main') })
      await arrive(floor, '甲', '乙')
      const id = await ask(floor)
      await floor.transact(floor.agent('甲'), 'conversation.transfer', (tx) => floor.routing.handToGroup(tx, floor.agent('甲'), id, floor.group('售后')))
      await floor.settle()
      assert.equal(await floor.ownerOf(id), '乙')
      await floor.stop()
    })
  })

  describe('business hours', () => {
    test('outside of them nobody is given anything, and it is said when somebody is there again', async () => {
      const floor = await openFloor(await open<Database>(), two)
      // The clock shows Monday 4 January 2027, 09:00 in Shanghai.
      await floor.keepHours({ week: [[{ from: 601, to: 720 }], [], [], [], [], [], []], groups: [floor.group('main')] })
      await arrive(floor, '甲')
      const id = await ask(floor)
      assert.equal(await floor.ownerOf(id), undefined)
      assert.equal((await floor.conversations.rowOf(id))?.nobody_here, 1)
      assert.deepEqual(await floor.reasons(id), ['waits_closed'])
      assert.equal(await floor.hours.opensAt({ group: floor.group('main'), inbox: 'x' }), Date.UTC(2027, 0, 4, 2, 1))
      await floor.choose('甲', 'online')
      await floor.settle()
      assert.equal(await floor.ownerOf(id), undefined)
      await floor.tick(3600)
      assert.equal(await floor.ownerOf(id), undefined)
      await floor.tick(60)
      assert.equal(await floor.ownerOf(id), '甲')
      await floor.stop()
    })

    test('of an inbox hold where the group has none', async () => {
      const floor = await openFloor(await open<Database>(), two)
      const [closed, other] = [aContact(), aContact()]
      await floor.keepHours({ week: never, inboxes: [closed.inbox!] })
      const waits = await ask(floor, '人工', closed)
      const served = await ask(floor, '人工', other)
      await arrive(floor, '甲')
      assert.deepEqual([await floor.ownerOf(waits), await floor.ownerOf(served)], [undefined, '甲'])
      await floor.stop()
    })
  })

  describe('overflow', () => {
    const split = { 甲: { capacity: 1, groups: { main: 50 } }, 乙: { capacity: 9, groups: { 支援: 50 } } }

    test('by time, to the second', async () => {
      const floor = await openFloor(await open<Database>(), split)
      await floor.plan('main', { overflow: { group: floor.group('支援'), afterSeconds: 30 } })
      await arrive(floor, '甲', '乙')
      await ask(floor)
      const id = await ask(floor)
      await floor.tick(29)
      assert.equal(await floor.ownerOf(id), undefined)
      await floor.tick(1)
      assert.equal(await floor.ownerOf(id), '乙')
      assert.deepEqual((await floor.reasons(id)), ['least_busy', 'overflow_time', 'waits_busy'])
      assert.equal((await floor.conversations.present(id))?.group, floor.group('支援'))
      await floor.stop()
    })

    test('by length, and never back', async () => {
      const floor = await openFloor(await open<Database>(), { ...split, 乙: { capacity: 1, groups: { 支援: 50 } } })
      await floor.plan('main', { overflow: { group: floor.group('支援'), moreThan: 1 } })
      await floor.plan('支援', { overflow: { group: floor.group('main'), moreThan: 0 } })
      await arrive(floor, '甲', '乙')
      const [, second, third, fourth] = [await ask(floor), await ask(floor), await ask(floor), await ask(floor)]
      assert.equal(await floor.ownerOf(second), undefined)
      assert.equal(await floor.ownerOf(third), '乙')
      assert.equal((await floor.conversations.present(fourth))?.group, floor.group('支援'))
      await floor.tick(10)
      assert.equal((await floor.conversations.present(fourth))?.group, floor.group('支援'))
      await floor.stop()
    })
  })
})
