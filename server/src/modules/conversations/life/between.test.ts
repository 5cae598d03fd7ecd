import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Databases } from '../../../base/db/open.ts'
import type { Database } from '../../../database.ts'
import { inside, type Actor } from '../../../host/actor.ts'
import { turnableClock } from '../../../../testkit/clock.ts'
import { aContact, anAgent, openConversing } from '../../../../testkit/conversing.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { offerMs } from './offering.ts'

const system = inside('system', 'test', 'test')

async function openDesk(databases: Databases<Database>) {
  const clock = turnableClock()
  const desk = await openConversing(databases, clock)
  const [contact, agent, colleague] = [aContact(), anAgent('小林'), anAgent('小周')]
  const id = await desk.begin(contact)
  await desk.say(contact, id, '我要退款')
  await desk.give(id, agent)
  const { conversations } = desk
  return {
    ...desk, clock, contact, agent, colleague, id,
    offer: (to: Actor = colleague, note?: string) => desk.transact(agent, 'conversation.transfer', (tx) => conversations.offer(tx, id, to.id, note)),
    reject: (by: Actor = colleague) => desk.transact(by, 'conversation.answer_offer', (tx) => conversations.rejectOffer(tx, by, id)),
    withdraw: (by: Actor = agent) => desk.transact(by, 'conversation.withdraw_offer', (tx) => conversations.withdrawOffer(tx, by, id)),
    join: (who: Actor = colleague) => desk.transact(agent, 'conversation.invite', (tx) => conversations.join(tx, id, who)),
    leave: (who: Actor = colleague) => desk.transact(who, 'conversation.leave', (tx) => conversations.leave(tx, id, who)),
    snooze: (ms: number) => desk.transact(agent, 'conversation.snooze', (tx) => conversations.snooze(tx, id, clock.now() + ms)),
    close: () => desk.transact(agent, 'conversation.close', (tx) => conversations.close(tx, id)),
    /** What the sweep of every second does. */
    async sweep(): Promise<string[]> {
      const due = await conversations.due(clock.now())
      for (const each of due) await desk.transact(system, 'conversation.run_timers', (tx) => conversations.runTimers(tx, each))
      return due
    },
    now: async () => (await conversations.present(id))!,
    view: (actor: Actor, view: 'mine' | 'snoozed' | 'all') => conversations.list(actor, { view, limit: 10 }).then((page) => page.items.map((each) => each.id)),
    notices: async () => (await conversations.messages(id, { since: 0, limit: 100 })).flatMap((message) => message.parts.flatMap((part) => (part.type === 'notice' ? part.code : []))),
  }
}

eachDatabase((_name, open) => {
  describe('an offered transfer', () => {
    test('leaves the conversation where it is, and shows it to whom it is offered', async () => {
      const desk = await openDesk(await open<Database>())
      await assert.rejects(desk.conversations.see(desk.colleague, desk.id), { code: 'absent' })
      const offered = await desk.offer(desk.colleague, ' 请接手 ')
      assert.deepEqual([offered.agent, offered.offer?.to, offered.offer?.note], [desk.agent.id, desk.colleague.id, '请接手'])
      assert.deepEqual([await desk.view(desk.colleague, 'mine'), await desk.view(desk.colleague, 'all')], [[desk.id], [desk.id]])
      await desk.answer(desk.agent, desk.id, '我还在')
      await assert.rejects(desk.answer(desk.colleague, desk.id, '还不是我的'), { code: 'not_yours' })
      await desk.stop()
    })

    test('is accepted by being assigned, and nobody else may answer it', async () => {
      const desk = await openDesk(await open<Database>())
      await desk.offer()
      await assert.rejects(desk.reject(anAgent()), { code: 'offer_over' })
      const { note } = await desk.transact(desk.colleague, 'conversation.answer_offer', (tx) => desk.conversations.offerTo(tx, desk.colleague, desk.id))
      assert.equal(note, undefined)
      await desk.give(desk.id, desk.colleague)
      assert.equal((await desk.now()).offer, undefined)
      assert.deepEqual(desk.events.flatMap((event) => (event.name === 'conversation.offered' ? (event.payload as { outcome: string }).outcome : [])), ['offered', 'accepted'])
      assert.deepEqual(await desk.sweep(), [])
      await assert.rejects(desk.conversations.see(desk.agent, desk.id), { code: 'absent' })
      await desk.stop()
    })

    for (const [how, outcome] of [['reject', 'rejected'], ['withdraw', 'withdrawn']] as const) {
      test(`${how}: it stays with its agent, and off the other's screen`, async () => {
        const desk = await openDesk(await open<Database>())
        await desk.offer()
        assert.equal((await desk[how]()).agent, desk.agent.id)
        const [last] = desk.events.filter((event) => event.name === 'conversation.changed').slice(-1)
        assert.deepEqual((last!.payload as { was: unknown }).was, { agent: desk.agent.id, people: [desk.colleague.id] })
        assert.equal((desk.events.findLast((event) => event.name === 'conversation.offered')!.payload as { outcome: string }).outcome, outcome)
        assert.deepEqual(await desk.view(desk.colleague, 'all'), [])
        await assert.rejects(desk[how](), { code: 'offer_over' })
        await desk.stop()
      })
    }

    test('ends by itself after its minute, not before, and once', async () => {
      const desk = await openDesk(await open<Database>())
      await desk.offer()
      desk.clock.turn(offerMs - 1000)
      assert.deepEqual(await desk.sweep(), [])
      desk.clock.turn(1000)
      assert.deepEqual(await desk.sweep(), [desk.id])
      assert.equal((desk.events.findLast((event) => event.name === 'conversation.offered')!.payload as { outcome: string }).outcome, 'expired')
      assert.deepEqual(await desk.sweep(), [])
      await assert.rejects(desk.reject(), { code: 'offer_over' })
      await desk.stop()
    })

    test('to another replaces the first; closing takes it back', async () => {
      const desk = await openDesk(await open<Database>())
      const third = anAgent('小吴')
      await desk.offer()
      await desk.offer(third)
      assert.deepEqual([await desk.view(desk.colleague, 'mine'), await desk.view(third, 'mine')], [[], [desk.id]])
      await desk.close()
      assert.equal((await desk.now()).offer, undefined)
      assert.deepEqual(await desk.view(third, 'all'), [])
      await desk.stop()
    })
  })

  describe('a colleague who is asked in', () => {
    test('sees and writes beside the agent, and the contact is told of coming and going', async () => {
      const desk = await openDesk(await open<Database>())
      await desk.join()
      await desk.join()
      assert.deepEqual((await desk.now()).helpers, [desk.colleague.id])
      await desk.answer(desk.colleague, desk.id, '我来帮忙')
      await desk.answer(desk.agent, desk.id, '好的')
      assert.deepEqual(await desk.view(desk.colleague, 'mine'), [desk.id])
      assert.deepEqual((await desk.conversations.forContact(desk.contact, desk.id)).helpers, [{ name: `name of ${desk.colleague.id}` }])
      await desk.leave()
      await desk.leave()
      assert.deepEqual(await desk.notices(), ['assigned', 'joined', 'left'])
      await assert.rejects(desk.answer(desk.colleague, desk.id, '还在吗'), { code: 'absent' })
      await desk.stop()
    })

    test('writes no more once it is closed, and is no helper of what is opened again', async () => {
      const desk = await openDesk(await open<Database>())
      await desk.join()
      await desk.close()
      await assert.rejects(desk.answer(desk.colleague, desk.id, '补一句'), { code: 'conversation_not_open' })
      assert.deepEqual(await desk.view(desk.colleague, 'mine'), [])
      await desk.transact(desk.agent, 'conversation.reopen', (tx) => desk.conversations.reopen(tx, desk.id))
      assert.deepEqual((await desk.now()).helpers, [])
      await desk.stop()
    })

    test('who takes over is no helper any more', async () => {
      const desk = await openDesk(await open<Database>())
      await desk.join()
      await desk.give(desk.id, desk.colleague)
      assert.deepEqual([(await desk.now()).helpers, (await desk.now()).agent], [[], desk.colleague.id])
      await desk.stop()
    })
  })

  describe('a snoozed conversation', () => {
    test('is out of sight until its time', async () => {
      const desk = await openDesk(await open<Database>())
      await desk.snooze(3_600_000)
      assert.deepEqual([await desk.view(desk.agent, 'mine'), await desk.view(desk.agent, 'snoozed'), await desk.conversations.count(desk.agent, 'mine')], [[], [desk.id], 0])
      desk.clock.turn(3_599_000)
      assert.deepEqual(await desk.sweep(), [])
      desk.clock.turn(1000)
      assert.deepEqual(await desk.sweep(), [desk.id])
      assert.deepEqual([await desk.view(desk.agent, 'mine'), await desk.view(desk.agent, 'snoozed')], [[desk.id], []])
      await desk.stop()
    })

    test('comes back when the contact writes, once', async () => {
      const desk = await openDesk(await open<Database>())
      await desk.snooze(3_600_000)
      desk.happened()
      await desk.say(desk.contact, desk.id, '在吗')
      assert.deepEqual(desk.happened(), ['message.added', 'conversation.changed'])
      await desk.say(desk.contact, desk.id, '在吗')
      assert.deepEqual(desk.happened(), ['message.added'])
      assert.deepEqual(await desk.sweep(), [])
      await desk.stop()
    })

    test('a time that is over or years away is refused, and what nobody has cannot be snoozed', async () => {
      const desk = await openDesk(await open<Database>())
      await assert.rejects(desk.snooze(-1), { code: 'rule_refused' })
      await assert.rejects(desk.snooze(91 * 86_400_000), { code: 'rule_refused' })
      await desk.close()
      await assert.rejects(desk.snooze(1000), { code: 'conversation_not_open' })
      await desk.stop()
    })
  })
})
