import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, beforeEach, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startReplicated, type ReplicatedDatabase, type ReplicatedServer } from '../../../testkit/replicated.ts'
import { mariadb } from '../../../../tools/test/packages.ts'
import { openDatabases, type Databases } from './open.ts'
import { readPosition } from './position.ts'
import { asNobody, Reader, readingAs } from './reader.ts'

interface Things {
  things: { id: number; n: number }
}

describe('replicas', { skip: existsSync(mariadb.path) ? false : 'MariaDB is not installed here' }, () => {
  let servers: ReplicatedDatabase
  let databases: Databases<Things>
  let beat: NodeJS.Timeout
  let count = 0

  before(async () => {
    servers = await startReplicated(2)
    databases = await openDatabases<Things>({ url: servers.url, replicaUrls: servers.replicaUrls })
    const { connection } = databases.writer
    await connection.query('create table things (id int primary key, n int not null) engine = InnoDB', [])
    await connection.query('create table replica_heartbeat (id int primary key, at bigint not null) engine = InnoDB', [])
    await connection.query('insert into replica_heartbeat values (1, 1)', [])
    await connection.query('insert into things values (1, 0)', [])
    beat = setInterval(() => void servers.primary.sql(`update yanshu.replica_heartbeat set at = ${Date.now()}`).catch(() => undefined), 500)
  })
  after(async () => {
    clearInterval(beat)
    await databases.close()
    await servers.remove()
  })
  beforeEach(() => becomes(() => states().every((each) => each.inUse)))

  const states = () => databases.replicas!.states()
  const readsOfReplicas = () => states().reduce((sum, each) => sum + each.reads, 0)
  const read = () => databases.lists.selectFrom('things').select('n').where('id', '=', 1).executeTakeFirstOrThrow().then((row) => row.n)
  const asReader = <T>(work: () => Promise<T>, reader = new Reader(undefined, true)) => readingAs(reader, work)
  async function write(reader?: Reader): Promise<number> {
    const { connection } = databases.writer
    const n = ++count
    await connection.begin()
    await connection.query('update things set n = ? where id = 1', [n])
    const position = await connection.commit()
    reader?.wrote(readPosition(position))
    return n
  }
  /** Writes and reads `times` times, each read as a request of its own. */
  async function writeAndRead(times: number): Promise<void> {
    for (let i = 0; i < times; i++) {
      const n = await write()
      assert.equal(await asReader(read), n)
    }
  }

  test('a reader sees what was written, and replicas are what it reads', async () => {
    const before = readsOfReplicas()
    await writeAndRead(500)
    assert.ok(readsOfReplicas() - before > 400, `${readsOfReplicas() - before} of 500 on replicas`)
  })

  test('who reads in nobody\'s name reads the primary', async () => {
    const before = readsOfReplicas()
    await write()
    assert.equal(await read(), count)
    let afterwards = Promise.resolve(0)
    await asReader(async () => asNobody(() => void (afterwards = read())))
    assert.equal(await afterwards, count)
    assert.equal(readsOfReplicas(), before)
  })

  test('one request reads one replica, and after its own write what that left', async () => {
    const reader = new Reader(undefined, false)
    await asReader(async () => {
      await read()
      const place = await reader.place
      await Promise.all([read(), read(), read()])
      assert.equal(await reader.place, place)
      const n = await write(reader)
      assert.equal(await read(), n)
      assert.ok(reader.written)
    }, reader)
  })

  test('replicas that stand still are not read, then drained, and taken back when they go on', async () => {
    for (const replica of servers.replicas) await replica.sql('stop slave sql_thread')
    await writeAndRead(200)
    await becomes(() => states().every((each) => !each.inUse && each.health === 'lagging'))
    await writeAndRead(50)
    for (const replica of servers.replicas) await replica.sql('start slave')
    await becomes(() => states().every((each) => each.inUse))
    await writeAndRead(50)
  })

  test('of one replica that is late and one that is not the latter is read', async () => {
    const [late] = servers.replicas as [ReplicatedServer]
    await late.sql('stop slave sql_thread')
    await write()
    await becomes(() => !states()[0]!.inUse)
    const before = readsOfReplicas()
    await writeAndRead(100)
    assert.ok(readsOfReplicas() - before > 80)
    await late.sql('start slave')
  })

  test('replicas that are dead or frozen delay readers at most for a moment, and come back by themselves', async () => {
    const [first, second] = servers.replicas as [ReplicatedServer, ReplicatedServer]
    await first.kill()
    second.freeze()
    await writeAndRead(50)
    await becomes(() => states().every((each) => each.health === 'unreachable'))
    await writeAndRead(50)
    second.thaw()
    await first.start()
    await becomes(() => states().every((each) => each.inUse))
    await writeAndRead(50)
  })

  test('while the primary is gone a request that only looks reads a replica; others are refused', async () => {
    const n = await write()
    await servers.caughtUp(servers.replicas[0]!)
    await servers.primary.kill()
    await becomes(() => !databases.replicas!.primaryAnswers())
    const fromPrimary = () => databases.reader.selectFrom('things').select('n').where('id', '=', 1).executeTakeFirstOrThrow().then((row) => row.n)
    assert.equal(await asReader(read), n)
    assert.equal(await asReader(fromPrimary), n)
    await assert.rejects(asReader(fromPrimary, new Reader(undefined, false)), { code: 'unavailable' })
    await assert.rejects(fromPrimary(), { code: 'unavailable' })
    await assert.rejects(write(), { code: 'unavailable' })
    // What a client wrote elsewhere and no replica has is not hidden from it: nobody answers.
    await assert.rejects(asReader(read, new Reader(readPosition('0-1-999999999'), true)), { code: 'unavailable' })
    await servers.primary.start()
    await becomes(() => databases.replicas!.primaryAnswers())
    await writeAndRead(50)
  })

  test('a frozen primary holds up nobody who only looks', async () => {
    servers.primary.freeze()
    assert.equal(await asReader(read), count)
    servers.primary.thaw()
    await becomes(() => databases.replicas!.primaryAnswers())
    await writeAndRead(20)
  })

  test('a primary that takes no writes any more is left for whatever stands at its address', async () => {
    const session = async () => (await databases.writer.connection.query<{ id: number }>('select connection_id() as id', [])).rows[0]?.id
    const before = await session()
    await servers.primary.sql('set global read_only = on')
    await assert.rejects(write(), { code: 'unavailable' })
    await servers.primary.sql('set global read_only = off')
    await databases.writer.connection.rollback()
    await writeAndRead(5)
    assert.notEqual(await session(), before)
  })

  test('what names the primary as a replica is not read as one', async () => {
    const odd = await openDatabases<Things>({ url: servers.url, replicaUrls: [servers.primary.appUrl] })
    await odd.replicas!.look()
    await odd.replicas!.look()
    assert.equal(odd.replicas!.states()[0]?.health, 'is the primary')
    await odd.close()
  })

  /** After all others: the servers change their parts. */
  test('a replica that was promoted takes the writes at the same address, and the other one follows it', async () => {
    const n = await write()
    await servers.primary.kill()
    await becomes(() => !databases.replicas!.primaryAnswers())
    const chosen = await servers.promote()
    clearInterval(beat)
    beat = setInterval(() => void chosen.sql(`update yanshu.replica_heartbeat set at = ${Date.now()}`).catch(() => undefined), 500)
    await becomes(() => databases.replicas!.primaryAnswers())
    assert.equal(await asReader(read), n)
    await becomes(async () => (await write().then(() => true, () => false)))
    await becomes(() => states().some((each) => each.health === 'is the primary') && states().some((each) => each.inUse))
    const before = readsOfReplicas()
    await writeAndRead(100)
    assert.ok(readsOfReplicas() > before)
  })
})

async function becomes(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await isSo()) return
    await sleep(25)
  }
  throw new Error('it does not become so')
}
