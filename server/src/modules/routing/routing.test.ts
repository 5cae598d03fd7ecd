import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '../../base/ids.ts'
import type { Databases } from '../../base/db/open.ts'
import { createLog } from '../../base/log.ts'
import type { Database } from '../../database.ts'
import { aContact } from '../../../testkit/conversing.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openFloor, system } from '../../../testkit/floor.ts'
import { createConnections } from './connections.ts'

/** A desk with agents of one group; `here` connects one. */
async function openRouting(databases: Databases<Database>, capacities: Record<string, number>) {
  const floor = await openFloor(databases, Object.fromEntries(Object.entries(capacities).map(([name, capacity]) => [name, { capacity, groups: { main: 50 } }])))
  return { ...floor, main: floor.group('main') }
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

    test('who is busy is here, but gets nothing until online again', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 1 })
      await floor.here('甲')
      await floor.transact(floor.agent('甲'), 'agent.choose_state', (tx) => floor.routing.choose(tx, floor.agent('甲').id, 'busy', undefined))
      const id = await floor.waits()
      floor.happened()
      await floor.placing.place(system, id)
      const told = async () => floor.conversations.shownToContact((await floor.conversations.rowOf(id))!)
      const { nobodyHere, allBusy, queue } = await told()
      assert.deepEqual({ nobodyHere, allBusy, queue }, { nobodyHere: false, allBusy: true, queue: { position: 1 } })
      assert.ok(!floor.happened().includes('message.added'), 'that somebody is busy is no notice of its own')
      await floor.placing.fill(system, floor.agent('甲').id)
      assert.equal((await floor.conversations.present(id))?.state, 'waiting')
      await floor.here('甲', false)
      await floor.placing.refreshWaiting(system)
      const { nobodyHere: gone, allBusy: still } = await told()
      assert.deepEqual([gone, still], [true, undefined])
      await floor.stop()
    })

    test('who works in no group is offline at first, who does is online', async () => {
      const databases = await open<Database>()
      const floor = await openRouting(databases, { 甲: 1 })
      const stranger = newId()
      await floor.here('甲')
      await floor.transact(system, 'agent.connect', (tx) => floor.routing.connect(tx, stranger, true, tx.now + 30_000))
      const states = await databases.reader.selectFrom('agents').select(['id', 'state']).execute()
      assert.deepEqual(new Map(states.map((each) => [each.id, each.state])), new Map([[floor.agent('甲').id, 'online'], [stranger, 'offline']]))
      await floor.stop()
    })

    test('spreads those who come at once evenly', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 20, 乙: 20, 丙: 20 })
      for (const name of ['甲', '乙', '丙']) await floor.here(name)
      const ids: string[] = []
      for (let n = 0; n < 12; n++) ids.push(await floor.waits())
      await Promise.all(ids.map((id) => floor.placing.place(system, id)))
      const loads = await floor.conversations.loads()
      assert.deepEqual(['甲', '乙', '丙'].map((name) => loads.get(floor.agent(name).id)), [4, 4, 4])
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

    test('of two agents who look at the same moment, both get somebody', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 1, 乙: 1 })
      const ids = [await floor.waits(), await floor.waits()]
      for (const id of ids) await floor.placing.place(system, id)
      await floor.here('甲')
      await floor.here('乙')
      await Promise.all(['甲', '乙'].map((name) => floor.placing.fill(system, floor.agent(name).id)))
      for (const id of ids) assert.equal((await floor.conversations.present(id))?.state, 'assigned')
      await floor.stop()
    })

    test('tells the group\'s people which conversation waits for them, also when all are busy', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 1 })
      await floor.here('甲')
      await floor.placing.place(system, await floor.waits())
      const id = await floor.waits()
      floor.happened()
      await floor.placing.place(system, id)
      assert.deepEqual(floor.happened(), ['conversation.changed'])
      assert.equal((await floor.conversations.present(id))?.group, floor.main)
      await floor.stop()
    })

    test('who waited for a group that is gone waits for its inbox\'s', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 1 })
      const [id, gone] = [await floor.waits(), newId()]
      await floor.transact(system, 'conversation.set_group', (tx) => floor.conversations.setGroup(tx, id, gone))
      await floor.here('甲')
      await floor.placing.regroup(system, gone)
      assert.equal((await floor.conversations.present(id))?.agent, floor.agent('甲').id)
      await floor.stop()
    })

    test('writes nothing to tell those who wait what they have been told', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 1 })
      await floor.here('甲')
      await floor.choose('甲', 'busy')
      for (const id of [await floor.waits(), await floor.waits()]) await floor.placing.place(system, id)
      await floor.here('甲', false)
      floor.happened()
      await floor.placing.refreshWaiting(system)
      assert.deepEqual(floor.happened().filter((name) => name === 'conversation.changed').length, 2)
      await floor.placing.refreshWaiting(system)
      assert.deepEqual(floor.happened(), [])
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
      const notices = (await floor.conversations.messages(open1, { limit: 20 })).flatMap((each) => each.parts).filter((part) => part.type === 'notice')
      assert.deepEqual(notices.at(-1), { type: 'notice', code: 'agent_lost', values: { agent: `name of ${floor.agent('甲').id}` } })
      assert.equal((await floor.conversations.present(answered))?.state, 'assigned')
      await floor.stop()
    })

    test('what only the bot has answered is unanswered; it comes back to its place in the line', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 1 })
      await floor.here('甲')
      const contact = aContact()
      const id = await floor.begin(contact)
      const question = await floor.say(contact, id, '我要退款')
      const bot = { author: { id: 'bot', name: '小雁' }, clientId: 'answer-1', parts: [{ type: 'text' as const, text: '好的，正在转接' }] }
      await floor.transact(system, 'bot.reply', (tx) => floor.conversations.sendAsBot(tx, id, bot, question.seq))
      await floor.handOver(contact, id)
      floor.clock.turn(10)
      await floor.placing.place(system, id)
      const later = await floor.waits()
      await floor.placing.place(system, later)
      await floor.here('甲', false)
      await floor.placing.takeBack(system, floor.agent('甲').id)
      assert.equal((await floor.conversations.present(id))?.state, 'waiting')
      assert.equal(await floor.conversations.longestWaiting([floor.main]), id)
      await floor.stop()
    })

    test('an agent whose lease ended while this process stood still is here again with the next renewal', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 1 })
      const connections = createConnections(floor.routing, floor.transact, floor.clock, createLog('silent'))
      connections.arrive({ id: 'socket', actor: floor.agent('甲'), send: () => {}, drained: async () => {}, join: () => {}, leave: () => {} })
      await floor.here('甲')
      await floor.here('甲', false)
      floor.happened()
      floor.clock.turn(10_000)
      for (let n = 0; n < 200 && floor.events.length < 2; n++) await new Promise((resolve) => setTimeout(resolve, 5))
      assert.deepEqual(floor.happened(), ['agent.presence', 'agent.free'])
      await connections.stop()
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
      const hand = (id: string, name: string) => floor.transact(floor.agent('甲'), 'conversation.transfer', (tx) => floor.routing.handTo(tx, floor.agent('甲'), id, floor.agent(name).id))
      await assert.rejects(hand(second, '甲'), { code: 'agent_unavailable' })
      await assert.rejects(hand(first, '乙'), { code: 'agent_unavailable' })
      await floor.here('乙')
      assert.equal((await hand(first, '乙')).offer?.to, floor.agent('乙').id)
      await floor.stop()
    })

    test('a colleague\'s conversation is not handed on, and a note for who takes over is kept', async () => {
      const floor = await openRouting(await open<Database>(), { 甲: 1, 乙: 1, 丙: 1 })
      for (const name of ['甲', '乙', '丙']) await floor.here(name)
      const id = await floor.waits()
      await floor.transact(floor.agent('甲'), 'conversation.take', (tx) => floor.routing.take(tx, floor.agent('甲'), id))
      const hand = (by: string, to: string, note?: string) => floor.transact(floor.agent(by), 'conversation.transfer', (tx) =>
        floor.routing.handTo(tx, floor.agent(by), id, floor.agent(to).id, note))
      await assert.rejects(hand('乙', '丙'), { code: 'not_yours' })
      assert.equal((await hand('甲', '丙', ' 已核实身份，请退款 ')).agent, floor.agent('甲').id)
      const answer = (by: string) => floor.transact(floor.agent(by), 'conversation.answer_offer', (tx) => floor.routing.answerOffer(tx, floor.agent(by), id, true))
      await assert.rejects(answer('乙'), { code: 'offer_over' })
      assert.equal((await answer('丙')).summary, '已核实身份，请退款')
      await assert.rejects(answer('丙'), { code: 'offer_over' })
      const toGroup = await floor.transact(floor.agent('丙'), 'conversation.transfer', (tx) => floor.routing.handToGroup(tx, floor.agent('丙'), id, floor.main, '客户很急'))
      assert.equal(toGroup.summary, '客户很急\n\n已核实身份，请退款')
      const seen = await floor.conversations.shownToContact((await floor.conversations.rowOf(id))!)
      assert.doesNotMatch(JSON.stringify([seen, await floor.conversations.messages(id, { limit: 50 })]), /退款|很急/)
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
