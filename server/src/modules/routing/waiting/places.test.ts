import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { VisitorConversation } from '@yanshu/contract/visitor.ts'
import { createLog } from '../../../base/log.ts'
import type { Database } from '../../../database.ts'
import type { Event } from '../../../host/events/list.ts'
import type { NearLive } from '../../../host/module.ts'
import { aContact } from '../../../../testkit/conversing.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { openFloor, system, type OpenedFloor } from '../../../../testkit/floor.ts'
import { conversationLive } from '../../conversations/talk/live.ts'

/** Three who wait, one after the other. */
async function openWaiting(floor: OpenedFloor) {
  const contacts = [aContact('一'), aContact('二'), aContact('三')]
  const ids: string[] = []
  for (const contact of contacts) ids.push(await floor.waits('人工', contact))
  await floor.settle()
  const places = async () => Promise.all(ids.map(async (id, at) => (await floor.conversations.forContact(contacts[at]!, id)).queue?.position))
  const raise = (at: number, priority: number) => floor.transact(system, 'conversation.set_priority', (tx) => floor.conversations.setPriority(tx, system, ids[at]!, priority))
  return { contacts, ids, places, raise }
}

eachDatabase((_name, open) => {
  test('the place that a contact is told is the one in which agents are given conversations', async () => {
    const floor = await openFloor(await open<Database>(), { 甲: { capacity: 1, groups: { main: 50 } } })
    const { ids, places, raise } = await openWaiting(floor)
    assert.deepEqual(await places(), [1, 2, 3])
    await raise(2, 3)
    await raise(1, 1)
    await floor.settle()
    assert.deepEqual(await places(), [3, 2, 1])
    await floor.here('甲')
    const given: string[] = []
    for (let turn = 0; turn < 3; turn++) {
      await floor.settle()
      const [owned] = await floor.conversations.assignedTo(floor.agent('甲').id)
      given.push(owned!.id)
      await floor.close(owned!.id, '甲')
    }
    assert.deepEqual(given, [ids[2], ids[1], ids[0]])
    await floor.stop()
  })

  test('whoever is overtaken hears of the new place, and whoever moves up', async () => {
    const floor = await openFloor(await open<Database>(), { 甲: { capacity: 1, groups: { main: 50 } } })
    const { contacts, ids, raise } = await openWaiting(floor)
    const shown = new Map<string, number | undefined>()
    const live: NearLive = {
      toAgents: () => {}, close: () => {}, regard: () => [], isHeardByVisitors: () => true,
      toVisitors: (_topics, frame) => {
        if (frame.type === 'conversation') shown.set((frame.conversation as VisitorConversation).id, frame.conversation.queue?.position)
      },
    }
    const handlers = conversationLive(floor.conversations, floor.clock, createLog('silent')) as Record<string, ((event: Event, live: NearLive) => void) | undefined>
    const tell = async (places: (number | undefined)[]): Promise<void> => {
      for (const event of floor.events.slice()) handlers[event.name]?.(event, live)
      for (let tries = 0; tries < 500 && JSON.stringify(ids.map((id) => shown.get(id))) !== JSON.stringify(places); tries++) {
        floor.clock.turn(1000)
        await sleep(10)
      }
      assert.deepEqual(ids.map((id) => shown.get(id)), places)
    }
    await raise(2, 3)
    await tell([2, 3, 1])
    floor.events.length = 0
    await floor.transact(contacts[2]!, 'conversation.withdraw', (tx) => floor.conversations.withdraw(tx, ids[2]!))
    await tell([1, 2, undefined])
    await floor.stop()
  })
})
