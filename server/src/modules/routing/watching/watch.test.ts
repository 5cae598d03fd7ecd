import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Database } from '../../../database.ts'
import { aContact } from '../../../../testkit/conversing.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { openFloor, system } from '../../../../testkit/floor.ts'

eachDatabase((_name, open) => {
  describe('an agent who is silent', () => {
    test('is warned, then loses the chat to a colleague and has a break', async () => {
      const floor = await openFloor(await open<Database>(), { 甲: { capacity: 5, groups: { main: 90 } }, 乙: { capacity: 5, groups: { main: 50 } } })
      Object.assign(floor.limits, { silenceWarnSeconds: 60, silenceMoveSeconds: 120 })
      for (const name of ['甲', '乙']) await floor.here(name)
      await floor.settle()
      const id = await floor.waits()
      await floor.settle()
      assert.equal(await floor.ownerOf(id), '甲')
      const warned: string[] = []
      const heard = async (seconds: number): Promise<void> => {
        floor.clock.turn(seconds * 1000)
        await floor.module.jobs!['watch']!.run(floor.agent('甲'))
        warned.push(...floor.events.filter((event) => event.name === 'agent.silent').map((event) => String((event.payload as { over: boolean }).over)))
        await floor.settle()
      }
      await heard(59)
      assert.deepEqual(warned, [])
      await heard(1)
      await heard(1)
      assert.deepEqual(warned, ['false'])
      await heard(59)
      assert.equal(await floor.ownerOf(id), '乙')
      assert.deepEqual((await floor.reasons(id)).slice(0, 2), ['least_busy', 'agent_silent'])
      const [presence] = (await floor.routing.presence()).filter((each) => each.agent === floor.agent('甲').id)
      assert.deepEqual([presence?.state, presence?.reason], ['break', 'silent'])
      await heard(1)
      assert.deepEqual(warned, ['false', 'true'])
      await floor.stop()
    })

    test('who answers in time is left in peace', async () => {
      const floor = await openFloor(await open<Database>(), { 甲: { capacity: 5, groups: { main: 50 } } })
      Object.assign(floor.limits, { silenceWarnSeconds: 60, silenceMoveSeconds: 120 })
      await floor.here('甲')
      await floor.settle()
      const contact = aContact()
      const id = await floor.waits('人工', contact)
      await floor.settle()
      await floor.tick(70)
      await floor.answer(floor.agent('甲'), id, '您好')
      await floor.tick(60)
      await floor.tick(600)
      assert.equal(await floor.ownerOf(id), '甲')
      await floor.say(contact, id, '在吗')
      await floor.tick(119)
      assert.equal(await floor.ownerOf(id), '甲')
      await floor.stop()
    })
  })

  describe('a long backlog', () => {
    test('draws others in and gives them back when it has been short for a while', async () => {
      const floor = await openFloor(await open<Database>(), { 甲: { capacity: 1, groups: { main: 50 } }, 乙: { capacity: 2, groups: { 售前: 70 } }, 丙: { capacity: 2, groups: { 其他: 70 } } })
      const { module, routing } = floor
      await floor.plan('main', { reserve: { groups: [floor.group('售前')], above: 2, below: 1, seconds: 30 } })
      for (const name of ['甲', '乙', '丙']) await floor.here(name)
      await floor.settle()
      const ids: string[] = []
      for (let n = 0; n < 3; n++) ids.push(await floor.waits())
      await floor.settle()
      await floor.tick()
      assert.deepEqual(routing.roster.lentTo(floor.agent('乙').id), [])
      ids.push(await floor.waits())
      await floor.settle()
      await floor.tick()
      assert.deepEqual([routing.roster.lentTo(floor.agent('乙').id), routing.roster.lentTo(floor.agent('丙').id)], [[floor.group('main')], []])
      // As the person who came is announced in the whole product.
      await floor.placing.fill(floor.agent('乙'), floor.agent('乙').id)
      assert.deepEqual(await Promise.all(ids.map((id) => floor.ownerOf(id))), ['甲', '乙', '乙', undefined])
      assert.equal((await routing.presence()).find((each) => each.agent === floor.agent('乙').id)?.lentTo?.[0], floor.group('main'))
      await floor.tick()
      await floor.tick(29)
      assert.deepEqual(routing.roster.lentTo(floor.agent('乙').id), [floor.group('main')])
      await floor.tick(2)
      assert.deepEqual(routing.roster.lentTo(floor.agent('乙').id), [])
      assert.ok(module.jobs)
      await floor.stop()
    })
  })

  describe('what falls due with time', () => {
    test('is nothing, though some wait, once they have heard that nobody is here', async () => {
      const floor = await openFloor(await open<Database>(), { 甲: { capacity: 1, groups: { main: 50 } }, 乙: { capacity: 1, groups: { 售前: 50 } } })
      const { isDue } = floor.module.jobs!['watch']!
      await floor.plan('main', { overflow: { group: floor.group('售前'), afterSeconds: 30 }, reserve: { groups: [floor.group('售前')], above: 5, below: 1, seconds: 30 } })
      Object.assign(floor.limits, { silenceWarnSeconds: 60 })
      assert.equal(await isDue!(), false)
      const id = await floor.waits()
      await floor.settle()
      await floor.tick(40)
      assert.equal(await isDue!(), false, 'nobody is there to whom it could go on')
      await floor.here('乙')
      await floor.settle()
      assert.equal(await isDue!(), true)
      await floor.tick()
      assert.equal(await floor.ownerOf(id), '乙')
      await floor.tick(70)
      assert.equal(await isDue!(), false, 'who was warned is not warned again')
      await floor.stop()
    })

    test('an overflow that comes too late leaves the conversation where it is by now', async () => {
      const floor = await openFloor(await open<Database>(), { 甲: { capacity: 1, groups: { 售前: 50 } }, 乙: { capacity: 1, groups: { 售后: 50 } } })
      const id = await floor.waits()
      await floor.settle()
      const before = (await floor.routing.queue.byId(id))!
      const go = (group: string) => floor.transact(system, 'conversation.overflow', (tx) => floor.routing.overflow(tx, before, { group: floor.group(group), reason: 'overflow_time' }))
      assert.deepEqual([await go('售前'), await go('售后')], [true, false])
      assert.equal((await floor.routing.queue.byId(id))?.group_id, floor.group('售前'))
      await floor.stop()
    })
  })

  describe('the log of states', () => {
    test('holds one span after the other, with reasons; without a connection it is offline', async () => {
      const floor = await openFloor(await open<Database>(), { 甲: { capacity: 5, groups: { main: 50 } } })
      await floor.here('甲')
      floor.clock.turn(1000)
      await floor.transact(floor.agent('甲'), 'agent.choose_state', (tx) => floor.routing.choose(tx, floor.agent('甲').id, 'break', '用餐'))
      floor.clock.turn(1000)
      await floor.here('甲', false)
      floor.clock.turn(1000)
      await floor.here('甲')
      const { items } = await floor.routing.states.list(floor.agent('甲').id, undefined, 10)
      assert.deepEqual(items.map((each) => [each.state, each.reason, each.to === undefined ? undefined : each.to - each.from]),
        [['break', '用餐', undefined], ['offline', 'unconnected', 1000], ['break', '用餐', 1000], ['online', undefined, 1000]])
      const first = await floor.routing.states.list(undefined, undefined, 3)
      assert.equal((await floor.routing.states.list(undefined, first.next, 3)).items.length, 1)
      await floor.stop()
    })
  })
})
