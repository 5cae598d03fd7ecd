import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '../../base/ids.ts'
import type { Databases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import { inside, type Actor } from '../../host/actor.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { aContact, anAgent, openConversing } from '../../../testkit/conversing.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { routingAgents } from './migrations/20261122_routing_agents.ts'
import { createPlacing } from './placing.ts'
import { createRouting } from './service.ts'

const group = newId()
const system = inside('system', 'routing', 'event')

/** A desk with agents of one group; `here` connects one. */
async function openRouting(databases: Databases<Database>, capacities: Record<string, number>) {
  const clock = turnableClock()
  const desk = await openConversing(databases, clock, { '20261122_routing_agents': routingAgents })
  const agents = new Map(Object.keys(capacities).map((name) => [name, anAgent(name, [group])]))
  const byId = new Map([...agents.values()].map((agent) => [agent.id, agent]))
  const routing = createRouting({
    db: databases.reader, dialect: databases.dialect, conversations: desk.conversations,
    roster: {
      nameOf: (id) => byId.get(id)?.name, capacityOf: (id) => capacities[byId.get(id)?.name ?? ''] ?? 0,
      membersOf: () => [...byId.keys()], groupsOf: () => [group], groupForInbox: async () => group, load: async () => {},
    },
  })
  const placing = createPlacing(routing, desk.conversations, desk.transact)
  return {
    ...desk, clock, routing, placing,
    agent: (name: string): Actor => agents.get(name)!,
    here: (name: string, connected = true) => desk.transact(system, 'agent.connect', (tx) => routing.connect(tx, agents.get(name)!.id, connected, tx.now + 30_000)),
    async waits(text = '人工'): Promise<string> {
      const contact = aContact()
      const id = await desk.begin(contact)
      await desk.say(contact, id, text)
      await desk.handOver(contact, id)
      clock.turn(10)
      return id
    },
  }
}

eachDatabase((_name, open) => {
  describe('placing', () => {
    test('gives to the least busy and never beyond capacity, however many wait at once', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 2, 乙: 3 })
      await floor.here('甲')
      await floor.here('乙')
      const ids: string[] = []
      for (let n = 0; n < 8; n++) ids.push(await floor.waits())
      await Promise.all(ids.map((id) => floor.placing.place(system, id)))
      const states = await Promise.all(ids.map((id) => floor.conversations.present(id)))
      const loads = await floor.conversations.loads()
      assert.equal(loads.get(floor.agent('甲').id), 2)
      assert.equal(loads.get(floor.agent('乙').id), 3)
      assert.equal(states.filter((each) => each?.state === 'waiting').length, 3)
      await floor.stop()
    })

    test('a place that comes free goes to who waits longest', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 1 })
      await floor.here('甲')
      const [first, second, third] = [await floor.waits(), await floor.waits(), await floor.waits()]
      for (const id of [first, second, third]) await floor.placing.place(system, id)
      await floor.transact(floor.agent('甲'), 'conversation.close', (tx) => floor.conversations.close(tx, first))
      await floor.placing.fill(system, floor.agent('甲').id)
      assert.equal((await floor.conversations.present(second))?.agent, floor.agent('甲').id)
      assert.equal((await floor.conversations.present(third))?.state, 'waiting')
      await floor.stop()
    })

    test('says that nobody is here, and takes it back when somebody comes', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 0, 乙: 1 })
      const [id, other] = [await floor.waits(), await floor.waits()]
      await floor.placing.place(system, id)
      await floor.placing.place(system, other)
      assert.equal((await floor.conversations.rowOf(id))?.nobody_here, 1)
      await floor.here('乙')
      await floor.placing.fill(system, floor.agent('乙').id)
      await floor.placing.refreshWaiting(system)
      assert.equal((await floor.conversations.rowOf(id))?.state, 'assigned')
      assert.equal((await floor.conversations.rowOf(other))?.nobody_here, 0)
      await floor.stop()
    })
  })

  describe('losing an agent', () => {
    test('unanswered conversations go back to the queue with the reason; answered ones stay', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 5 })
      await floor.here('甲')
      const [open1, answered] = [await floor.waits(), await floor.waits()]
      for (const id of [open1, answered]) await floor.placing.place(system, id)
      await floor.answer(floor.agent('甲'), answered, '您好')
      await floor.here('甲', false)
      assert.ok(floor.happened().includes('agent.lost'))
      await floor.placing.takeBack(system, floor.agent('甲').id)
      const back = await floor.conversations.present(open1)
      assert.equal(back?.state, 'waiting')
      assert.equal(back?.reason, 'agent_lost')
      assert.equal((await floor.conversations.present(answered))?.state, 'assigned')
      await floor.stop()
    })

    test('nothing is taken back from one who has returned', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 5 })
      await floor.here('甲')
      const id = await floor.waits()
      await floor.placing.place(system, id)
      await floor.here('甲', false)
      await floor.here('甲')
      await floor.placing.takeBack(system, floor.agent('甲').id)
      assert.equal((await floor.conversations.present(id))?.state, 'assigned')
      await floor.stop()
    })
  })

  describe('taking and handing on', () => {
    test('of two who take at once, one gets it', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 1, 乙: 1 })
      const id = await floor.waits()
      const take = (name: string) => floor.transact(floor.agent(name), 'conversation.take', (tx) => floor.routing.take(tx, floor.agent(name), id))
      const outcomes = await Promise.allSettled([take('甲'), take('乙')])
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
      assert.equal(refused.length, 1)
      assert.equal((refused[0]!.reason as { code: string }).code, 'already_taken')
      await floor.stop()
    })

    test('an agent who is full or not here is given nothing', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 1, 乙: 1 })
      await floor.here('甲')
      const [first, second] = [await floor.waits(), await floor.waits()]
      await floor.placing.place(system, first)
      const hand = (id: string, name: string) => floor.transact(floor.agent('甲'), 'conversation.transfer', (tx) => floor.routing.handTo(tx, id, floor.agent(name).id))
      await assert.rejects(hand(second, '甲'), { code: 'agent_unavailable' })
      await assert.rejects(hand(first, '乙'), { code: 'agent_unavailable' })
      await floor.here('乙')
      assert.equal((await hand(first, '乙')).agent, floor.agent('乙').id)
      await floor.stop()
    })

    test('who chose 小休 gets nothing, and 在线 again announces a free place', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 1 })
      await floor.here('甲')
      const choose = (state: 'online' | 'break', reason?: string) => floor.transact(floor.agent('甲'), 'agent.choose_state', (tx) => floor.routing.choose(tx, floor.agent('甲').id, state, reason))
      assert.equal((await choose('break', '午饭')).reason, '午饭')
      const id = await floor.waits()
      await floor.placing.place(system, id)
      assert.equal((await floor.conversations.present(id))?.state, 'waiting')
      floor.happened()
      await choose('online')
      assert.deepEqual(floor.happened(), ['agent.presence', 'agent.free'])
      await floor.stop()
    })
  })
})
