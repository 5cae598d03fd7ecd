import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RuleInput } from '@yanshu/contract/routing.ts'
import { makeRule, tryRouting } from '@yanshu/contract/routing.ts'
import type { Databases } from '../../../base/db/open.ts'
import { newId } from '../../../base/ids.ts'
import type { Database } from '../../../database.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { openFloor, system } from '../../../../testkit/floor.ts'
import { tryOut } from './trying.ts'

/** A floor whose rule for refunds puts labels on. */
async function openLabelling(databases: Databases<Database>) {
  const floor = await openFloor(databases, { 甲: { capacity: 9, groups: { main: 50 } } })
  const { labels } = floor.conversations
  const make = (name: string) => floor.transact(system, 'label.make', (tx) => labels.make(tx, { name, color: 'red' }))
  const [refund, urgent, own] = [await make('退款'), await make('加急'), await make('自有')]
  const rule: Omit<RuleInput, 'name' | 'on'> = { conditions: [{ kind: 'words', contains: ['退款'] }], labels: [refund.id, urgent.id] }
  await floor.rule(rule, '退款单')
  return {
    ...floor, refund, urgent, own,
    remove: (id: string) => floor.transact(system, 'label.remove', (tx) => labels.remove(tx, id)),
    put: (id: string, wanted: string[]) => floor.transact(system, 'conversation.label', (tx) => labels.label(tx, system, id, wanted)),
    labelsOf: async (id: string) => (await floor.conversations.present(id))!.labels,
  }
}

test('putting a label on is enough of an action, and no label is none', () => {
  const rule = { name: '退款', on: true, conditions: [] }
  assert.equal(makeRule.shape.input.safeParse({ ...rule, labels: [newId()] }).success, true)
  for (const labels of [undefined, []]) assert.equal(makeRule.shape.input.safeParse({ ...rule, ...(labels && { labels }) }).success, false)
})

eachDatabase((_name, open) => {
  describe('rules that label', () => {
    test('put their labels on beside those that are there, and it stands in the record', async () => {
      const floor = await openLabelling(await open<Database>())
      await floor.here('甲')
      const [told, other] = [await floor.waits('我要退款'), await floor.waits('在吗')]
      await floor.put(told, [floor.own.id])
      await floor.settle()
      assert.deepEqual([await floor.labelsOf(told), await floor.labelsOf(other)], [[floor.own.id, floor.refund.id, floor.urgent.id], []])
      const [latest] = await floor.routing.decisions.list(told)
      assert.deepEqual([latest?.rule?.name, latest?.labels], ['退款单', [{ id: floor.refund.id, name: '退款' }, { id: floor.urgent.id, name: '加急' }]])
      assert.equal((await floor.routing.decisions.list(other))[0]?.labels, undefined)
      await floor.stop()
    })

    test('put none on again that somebody took off while it waited or whose agent was lost', async () => {
      const floor = await openLabelling(await open<Database>())
      await floor.here('甲')
      const id = await floor.waits('我要退款')
      await floor.settle()
      await floor.put(id, [])
      await floor.here('甲', false)
      await floor.settle()
      assert.deepEqual([(await floor.conversations.present(id))?.reason, await floor.labelsOf(id)], ['agent_lost', []])
      await floor.stop()
    })

    test('do their work without a label that was removed; the record still names it', async () => {
      const floor = await openLabelling(await open<Database>())
      await floor.here('甲')
      const before = await floor.waits('我要退款')
      await floor.settle()
      await floor.remove(floor.urgent.id)
      const after = await floor.waits('我要退款')
      await floor.settle()
      assert.deepEqual([await floor.ownerOf(after), await floor.labelsOf(after)], ['甲', [floor.refund.id]])
      assert.deepEqual((await floor.routing.decisions.list(before))[0]?.labels?.map((each) => each.name), ['退款', '加急'])
      await floor.stop()
    })

    test('show in the tester what they would put on', async () => {
      const floor = await openLabelling(await open<Database>())
      const facts = { inbox: newId(), page: '', words: '我要退款', vip: false, known: false, attributes: {}, language: 'zh-CN' as const, reason: 'asked' }
      const trial = await tryOut(floor.routing, { facts, knownAgent: null }, floor.clock.now())
      assert.deepEqual(tryRouting.shape.output.parse(trial).labels, [floor.refund.id, floor.urgent.id])
      assert.deepEqual((await tryOut(floor.routing, { facts: { ...facts, words: '在吗' }, knownAgent: null }, floor.clock.now())).labels, [])
      await floor.stop()
    })
  })
})
