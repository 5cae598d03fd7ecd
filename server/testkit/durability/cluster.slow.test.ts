import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabases } from '../../src/base/db/open.ts'
import type { Database } from '../../src/database.ts'
import type { LaneRow } from '../../src/host/events/tables.ts'
import { createCaller } from '../caller.ts'
import { startCluster, withoutCluster, type Cluster } from '../cluster.ts'
import { createRandom } from '../random.ts'
import { setScene, until } from '../scene.ts'
import type { ServerProcess } from '../server-process.ts'
import { chatter, gatherCrowd, introduce, prove, sendHome, settle, type Crowd } from './crowd.ts'

const kills = 4
/** Longer than the lease of a lane, with time for the other to take it. */
const frozenMs = 20_000

/** Everybody comes by Nginx and writes all the time, while one part after the other is taken away. */
describe('two servers, Redis and Nginx under load', { skip: withoutCluster }, () => {
  const random = createRandom()
  let cluster: Cluster
  let crowd: Crowd
  let hush: () => void

  before(async () => {
    cluster = await startCluster({ redis: true })
    const people = cluster.servers[0].people
    const scene = await setScene({ base: cluster.nginx.base, people })
    crowd = await gatherCrowd(cluster.nginx.socketBase, { ...scene, call: createCaller(cluster.nginx.base) }, { contacts: 16, agents: 3 })
    await introduce(crowd)
    hush = chatter(crowd, random, 2)
  })
  after(async () => {
    hush?.()
    if (crowd) await sendHome(crowd)
    await cluster?.stop()
  })

  test(`one of them is killed, ${kills} times`, async () => {
    for (let kill = 0; kill < kills; kill++) {
      const victim = cluster.servers[kill % 2]!
      await sleep(random.between(200, 900))
      await victim.kill()
      await goesOn('one was killed')
      await victim.start()
    }
  })

  test('Redis is killed, flushed, and stands still', async () => {
    const redis = cluster.redis!
    await redis.kill()
    await goesOn('Redis was killed')
    await redis.start()
    await redis.tell('FLUSHALL')
    await goesOn('Redis was flushed')
    redis.pause()
    await sleep(3_000)
    await goesOn('Redis stood still')
    redis.goOn()
  })

  test('one stands still, loses its lane, and writes in another when it wakes', async () => {
    const [first, second] = cluster.servers
    const acked = () => [...crowd.contacts, ...crowd.agents].reduce((sum, { outbox }) => sum + outbox.acked.size, 0)
    const before = await freeze(second, first)
    const atFirst = acked()
    await sleep(frozenMs)
    const meanwhile = acked() - atFirst
    const isTaken = async () => (await lanesOf(first)).some(({ id, epoch }) => before.some((lane) => lane.id === id && lane.epoch < epoch))
    for (let tries = 0; tries < 20 && !(await isTaken()); tries++) await sleep(2_000)
    const taken = await isTaken()
    second.goOn()
    assert.ok(meanwhile > 0, 'nobody was answered while one stood still')
    assert.ok(taken, 'nobody took the lane of the frozen one')
    await goesOn('one stood still')
    const isReady = () => fetch(`http://127.0.0.1:${second.managementPort}/readyz`).then(({ status }) => status === 200)
    for (let tries = 0; !(await isReady()); tries++) {
      assert.ok(tries < 30, second.lastWords())
      await sleep(1_000)
    }
  })

  test('both are restarted, one after the other', async () => {
    for (const server of cluster.servers) {
      assert.equal(await server.stop(), 0, `a server did not stop in good order:\n${server.lastWords()}`)
      await server.start()
    }
    await goesOn('both were restarted')
  })

  test('nothing that was acknowledged is lost or doubled, all saw one order, and the audit is whole', async () => {
    hush()
    await settle(crowd, words)
    for (const server of cluster.servers) assert.equal(await server.stop(), 0, `a server did not stop in good order:\n${server.lastWords()}`)
    await prove(cluster.servers[0], crowd, 500).catch((error: unknown) => {
      throw new Error(`with YANSHU_SEED=${random.seed}: ${String(error)}\n${words()}`, { cause: error })
    })
  })

  /** Everybody who writes is answered again. */
  async function goesOn(what: string): Promise<void> {
    const writers = [...crowd.contacts, ...crowd.agents]
    const at = writers.map(({ outbox }) => outbox.acked.size)
    const stuck = () => writers.filter(({ outbox }, each) => outbox.acked.size <= at[each]!)
    await until(() => stuck().length === 0, 45_000, () => `${what}, and these were not answered any more: ${stuck().map(({ name }) => name).join(' ')}\n${words()}`)
  }

  /** Lets it stand still with something left to do, since a lane in which all is done is taken by nobody. Gives the lanes at that moment. */
  async function freeze(server: ServerProcess, witness: ServerProcess): Promise<SeenLane[]> {
    for (let tries = 0; ; tries++) {
      server.pause()
      // What it had asked of the database is done by then.
      await sleep(300)
      const lanes = await lanesOf(witness)
      if (lanes.some((lane) => lane.process.includes(`:${server.pid}:`) && lane.event_no > lane.drained_no)) return lanes
      server.goOn()
      assert.ok(tries < 50, `it had never anything to do\n${words()}`)
      await sleep(random.between(200, 900))
    }
  }

  const words = () => cluster.servers.map((server) => server.lastWords()).join('\n')
})

type SeenLane = Pick<LaneRow, 'id' | 'epoch' | 'process' | 'event_no' | 'drained_no'>

async function lanesOf({ databaseUrl }: ServerProcess): Promise<SeenLane[]> {
  const databases = await openDatabases<Database>({ url: databaseUrl, allowWeakDurability: true })
  try {
    return await databases.reader.selectFrom('lanes').select(['id', 'epoch', 'process', 'event_no', 'drained_no']).execute()
  } finally {
    await databases.close()
  }
}
