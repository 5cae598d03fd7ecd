import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SlaPolicyInput } from '@yanshu/contract/sla.ts'
import type { Databases } from '../../../base/db/open.ts'
import type { Database } from '../../../database.ts'
import { inside } from '../../../host/actor.ts'
import type { Event, EventName } from '../../../host/events/list.ts'
import { turnableClock } from '../../../../testkit/clock.ts'
import { aContact, anAgent, openConversing } from '../../../../testkit/conversing.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { supervisionModule, type SupervisionModuleDeps } from '../module.ts'
import { createSlaClocks } from './clocks.ts'
import { forgetPolicy, lookAtClocks, slaHandlers } from './measuring.ts'
import { createSlaPolicies } from './policies.ts'
import { createSlaQueries } from './queries.ts'

const { migrations } = supervisionModule({ supervision: {} } as SupervisionModuleDeps)
const system = inside('job', 'test', 'test')
const supervisor = anAgent('王主管', [], ['conversations.all', 'supervision.watch'])
const minute = 60_000
const input = (more: Partial<SlaPolicyInput> = {}): SlaPolicyInput => ({
  name: '标准', enabled: true, brands: [], inboxes: [], groups: [], priorities: [], targets: { first_reply: minute, next_reply: 2 * minute, resolution: 60 * minute },
  businessHours: false, warnAt: 80, raisePriority: false, ...more,
})

/** A desk where what happens reaches the clocks when `settle` is called. */
async function openMeasured(databases: Databases<Database>, ...levels: SlaPolicyInput[]) {
  const clock = turnableClock()
  const desk = await openConversing(databases, clock, migrations)
  const { transact, conversations } = desk
  const queries = createSlaQueries(databases.reader, databases.dialect)
  const policies = createSlaPolicies(queries)
  const clocks = createSlaClocks({ queries, policies, openingOf: () => () => ({ open: true }), hoursKnown: async () => {}, contactNameOf: conversations.contactNameOf })
  const measuring = { clocks, conversations, transact, clock }
  const handlers = slaHandlers(measuring) as Partial<Record<EventName, (event: Event, actor: typeof system) => Promise<void>>>
  const made = []
  for (const level of levels) made.push(await transact(supervisor, 'sla_policy.make', (tx) => policies.make(tx, level)))
  policies.forget()
  await policies.list()
  let handled = 0
  const told: string[] = []
  async function settle(): Promise<void> {
    while (handled < desk.events.length) {
      const event = desk.events[handled++]!
      if (event.name === 'sla.warned' || event.name === 'sla.breached') told.push(`${event.name} ${(event.payload as { clock: { kind: string } }).clock.kind}`)
      await handlers[event.name]?.(event, system)
    }
  }
  return {
    ...desk, clock, policies, clocks, measuring, made, told, settle,
    look: async () => { await lookAtClocks(system, measuring); await settle() },
    /** A contact asks and waits for people. */
    async asks() {
      const contact = aContact()
      const id = await desk.begin(contact)
      await desk.say(contact, id, '人工')
      await desk.handOver(contact, id)
      await settle()
      return { contact, id }
    },
    running: async () => (await clocks.shown(supervisor)).map((each) => `${each.kind} ${each.state}`).toSorted(),
    breaches: async () => (await clocks.breaches(supervisor, { limit: 50 })).items,
  }
}

eachDatabase((_name, open) => {
  describe('service levels', () => {
    test('run from the hand-over to the answer, warn and are exceeded, each once', async () => {
      const desk = await openMeasured(await open<Database>(), input())
      const { contact, id } = await desk.asks()
      assert.deepEqual(await desk.running(), ['first_reply running', 'resolution running'])
      desk.clock.turn(47_000)
      await desk.look()
      assert.deepEqual(desk.told, [])
      desk.clock.turn(1000)
      await desk.look()
      await desk.look()
      assert.deepEqual(desk.told, ['sla.warned first_reply'])
      desk.clock.turn(12_000)
      await desk.look()
      await desk.look()
      assert.deepEqual(desk.told, ['sla.warned first_reply', 'sla.breached first_reply'])
      const agent = anAgent()
      await desk.give(id, agent)
      desk.clock.turn(1000)
      await desk.answer(agent, id, '您好')
      await desk.settle()
      assert.deepEqual(await desk.running(), ['resolution running'])
      const [breach] = await desk.breaches()
      assert.deepEqual([breach?.kind, breach?.state, breach?.agent, breach?.contactName, breach?.policyName], ['first_reply', 'missed', agent.id, contact.name, '标准'])
      await desk.stop()
    })

    test('measure each further answer from the first unanswered message on', async () => {
      const desk = await openMeasured(await open<Database>(), input())
      const { contact, id } = await desk.asks()
      const agent = anAgent()
      await desk.give(id, agent)
      await desk.answer(agent, id, '您好')
      await desk.settle()
      for (const text of ['还有', '一个', '问题']) { await desk.say(contact, id, text); await desk.settle(); desk.clock.turn(30_000) }
      assert.deepEqual(await desk.running(), ['next_reply running', 'resolution running'])
      desk.clock.turn(6000)
      await desk.look()
      assert.deepEqual(desk.told, ['sla.warned next_reply'])
      await desk.answer(agent, id, '好的')
      await desk.settle()
      assert.deepEqual([await desk.running(), await desk.breaches()], [['resolution running'], []])
      await desk.say(contact, id, '在吗')
      await desk.settle()
      desk.clock.turn(3 * minute)
      await desk.answer(agent, id, '在')
      await desk.settle()
      assert.deepEqual((await desk.breaches()).map((each) => [each.kind, each.state]), [['next_reply', 'missed']])
      await desk.transact(agent, 'conversation.close', (tx) => desk.conversations.close(tx, id))
      await desk.settle()
      assert.deepEqual(await desk.running(), [])
      await desk.stop()
    })

    test('do nothing where none fits, and stop when the service level is removed', async () => {
      const desk = await openMeasured(await open<Database>(), input({ priorities: [3] }), input({ name: '其他', priorities: [2] }))
      const { id } = await desk.asks()
      assert.deepEqual(await desk.running(), [])
      await desk.transact(system, 'conversation.set_priority', (tx) => desk.conversations.setPriority(tx, system, id, 3))
      await desk.give(id, anAgent())
      await desk.settle()
      assert.equal((await desk.running()).length, 2)
      const [level, other] = desk.made
      await assert.rejects(desk.transact(supervisor, 'sla_policy.edit', (tx) => desk.policies.edit(tx, other!.id, input())), { code: 'name_taken' })
      await desk.transact(supervisor, 'sla_policy.order', (tx) => desk.policies.order(tx, [other!.id, level!.id]))
      await assert.rejects(desk.transact(supervisor, 'sla_policy.order', (tx) => desk.policies.order(tx, [level!.id])), { code: 'conflict' })
      await desk.transact(supervisor, 'sla_policy.remove', (tx) => desk.policies.remove(tx, level!.id))
      await forgetPolicy(system, level!.id, desk.measuring)
      assert.deepEqual(await desk.running(), [])
      await desk.stop()
    })

    test('begin anew after closing, not with every hand that it passes through', async () => {
      const desk = await openMeasured(await open<Database>(), input({ targets: { first_reply: minute } }))
      const { contact, id } = await desk.asks()
      const agent = anAgent()
      await desk.give(id, agent)
      await desk.answer(agent, id, '您好')
      await desk.settle()
      await desk.transact(agent, 'conversation.transfer', (tx) => desk.conversations.transferToGroup(tx, id, agent.id))
      await desk.give(id, anAgent('乙'))
      await desk.settle()
      assert.deepEqual(await desk.running(), [])
      await desk.transact(agent, 'conversation.close', (tx) => desk.conversations.close(tx, id))
      await desk.say(contact, id, '还有一件事')
      await desk.handOver(contact, id)
      await desk.settle()
      assert.deepEqual(await desk.running(), ['first_reply running'])
      await desk.stop()
    })

    test('ask for no first answer where a colleague opens a conversation again, only for those to what the contact writes then', async () => {
      const desk = await openMeasured(await open<Database>(), input())
      const { contact, id } = await desk.asks()
      const agent = anAgent()
      await desk.give(id, agent)
      await desk.answer(agent, id, '您好')
      await desk.transact(agent, 'conversation.close', (tx) => desk.conversations.close(tx, id))
      await desk.settle()
      await desk.transact(agent, 'conversation.reopen', async (tx) => {
        await desk.conversations.reopen(tx, id)
        await desk.conversations.assign(tx, id, agent, 'reopened')
      })
      await desk.settle()
      assert.deepEqual(await desk.running(), ['resolution running'])
      desk.clock.turn(5 * minute)
      await desk.look()
      assert.deepEqual(desk.told, [])
      await desk.say(contact, id, '又坏了')
      await desk.settle()
      assert.deepEqual(await desk.running(), ['next_reply running', 'resolution running'])
      await desk.answer(agent, id, '我看看')
      await desk.transact(agent, 'conversation.transfer', (tx) => desk.conversations.transferToGroup(tx, id, agent.id))
      await desk.give(id, anAgent('乙'))
      await desk.settle()
      assert.deepEqual(await desk.running(), ['resolution running'])
      await desk.stop()
    })

    test('know who has the conversation, also where nothing new is measured any more', async () => {
      const desk = await openMeasured(await open<Database>(), input({ targets: { resolution: 60 * minute } }))
      const { id } = await desk.asks()
      const [first, second] = [anAgent('甲'), anAgent('乙')]
      await desk.give(id, first)
      await desk.settle()
      assert.deepEqual((await desk.clocks.shown(supervisor)).map((each) => each.agent), [first.id])
      await desk.transact(supervisor, 'sla_policy.edit', (tx) => desk.policies.edit(tx, desk.made[0]!.id, input({ inboxes: [first.id] })))
      desk.policies.forget()
      await desk.policies.list()
      await desk.give(id, second)
      await desk.settle()
      assert.deepEqual((await desk.clocks.shown(supervisor)).map((each) => each.agent), [second.id])
      const heard = desk.events.filter((event) => event.name === 'sla.changed').map((event) => (event.payload as { clock: { agent?: string } }).clock.agent)
      assert.equal(heard.at(-1), second.id)
      await desk.stop()
    })

    test('raise the priority where they say so', async () => {
      const desk = await openMeasured(await open<Database>(), input({ raisePriority: true }))
      const { id } = await desk.asks()
      desk.clock.turn(50_000)
      await desk.look()
      assert.equal((await desk.conversations.present(id))?.priority, 2)
      desk.clock.turn(20_000)
      await desk.look()
      assert.equal((await desk.conversations.present(id))?.priority, 3)
      await desk.stop()
    })

    test('are shown to the agent and the groups of the conversation, and to whoever sees all', async () => {
      const desk = await openMeasured(await open<Database>(), input())
      const { id } = await desk.asks()
      const [mine, other] = [anAgent('甲'), anAgent('乙')]
      await desk.give(id, mine)
      await desk.settle()
      assert.equal((await desk.clocks.shown(mine)).length, 2)
      assert.equal((await desk.clocks.shown(other)).length, 0)
      await desk.stop()
    })
  })
})
