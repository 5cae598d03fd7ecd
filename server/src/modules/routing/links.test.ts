import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../database.ts'
import { inside } from '../../host/actor.ts'
import { turnableClock } from '../../../testkit/clock.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openWriter } from '../../../testkit/writer.ts'
import { createLinks } from './links.ts'
import { routingAgents } from './migrations/20261122_routing_agents.ts'
import { routingLinks } from './migrations/20261129_routing_links.ts'
import { leaseMs } from './queries.ts'

const actor = inside('system', 'test', 'request')

eachDatabase((_name, open) => {
  test('an agent with sockets at two processes is there until the last of them is gone, or its process is dead for a lease', async () => {
    const databases = await open<Database>()
    const clock = turnableClock()
    const { transact, stop } = await openWriter(databases, { '20261122_routing_agents': routingAgents, '20261129_routing_links': routingLinks }, clock)
    const links = createLinks(databases.reader, databases.dialect)
    const hold = (link: string, ...agents: string[]) => transact(actor, 'presence.touch', (tx) => links.hold(tx, link, agents))
    const release = (link: string, agent: string) => transact(actor, 'presence.touch', (tx) => links.release(tx, link, agent))
    await hold('one', '甲', '乙')
    await hold('two', '甲')
    assert.equal(await release('one', '甲'), true)
    assert.equal(await release('one', '乙'), false)
    assert.equal(await release('two', '甲'), false)

    await hold('dead', '甲')
    await hold('one', '甲')
    clock.turn(leaseMs - 1)
    assert.equal(await release('one', '甲'), true)
    await hold('one', '甲')
    clock.turn(2)
    assert.equal(await release('one', '甲'), false)

    await hold('one', '甲')
    await transact(actor, 'presence.touch', (tx) => links.sweep(tx))
    const left = await databases.reader.selectFrom('agent_links').select(['agent', 'link']).execute()
    assert.deepEqual(left, [{ agent: '甲', link: 'one' }])
    await transact(actor, 'presence.touch', (tx) => links.releaseAll(tx, 'one'))
    assert.deepEqual(await databases.reader.selectFrom('agent_links').select('agent').execute(), [])
    await stop()
  })
})
