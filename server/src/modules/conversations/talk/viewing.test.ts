import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../../database.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Live } from '../../../host/module.ts'
import { createMemoryKv } from '../../../ports/kv/memory.ts'
import { turnableClock } from '../../../../testkit/clock.ts'
import { aContact, anAgent, openConversing } from '../../../../testkit/conversing.ts'
import { eachDatabase } from '../../../../testkit/databases.ts'
import { createViewers } from './viewers.ts'
import { createViewing } from './viewing.ts'

eachDatabase((_name, open) => {
  test('who looks away, or is gone, before it was found that they may look, looks at nothing', async () => {
    const desk = await openConversing(await open<Database>())
    const [contact, agent] = [aContact(), anAgent()]
    const id = await desk.begin(contact)
    await desk.give(id, agent)
    const told: string[][] = []
    const live: Live = { toVisitors: () => {}, toAgents: (_topics, frame) => void (frame.type === 'viewers' && told.push(frame.agents)), close: () => {} }
    const clock = turnableClock()
    const viewers = createViewers(createMemoryKv({ clock: { now: clock.monotonic } }), clock)
    const viewing = createViewing(desk.conversations, viewers, live)
    const socketOf = (name: string, actor: Actor = agent) => ({ id: name, actor, send: () => {} })

    viewing.arrive(socketOf('one'))
    await viewing.look(socketOf('one'), id)
    await viewing.lookAway(socketOf('one'), id)
    assert.deepEqual(told, [[agent.id], []])
    await Promise.all([viewing.look(socketOf('one'), id), viewing.lookAway(socketOf('one'), id)])
    const goes = viewing.arrive(socketOf('two'))
    const looking = viewing.look(socketOf('two'), id)
    goes()
    await looking
    assert.ok(told.slice(2).every((agents) => agents.length === 0))
    assert.deepEqual(await viewers.lookAway(id, agent.id), { agents: [], isNews: false })
    await assert.rejects(viewing.look(socketOf('three', anAgent()), id), { code: 'absent' })
    await desk.stop()
  })
})
