import { randomBytes } from 'node:crypto'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import mysql from 'mysql2/promise'
import { prepareMariaDb, unsynced, type MariaDbServer } from '../../tools/test/mariadb.ts'

/** One server of a replicated database, with the user of its administrator. */
export interface ReplicatedServer extends MariaDbServer {
  /** Runs a statement as the administrator. */
  sql(statement: string): Promise<Record<string, unknown>[]>
  /** The application's URL for it. */
  appUrl: string
}

export interface ReplicatedDatabase {
  primary: ReplicatedServer
  replicas: ReplicatedServer[]
  /** The application's URL of whichever server is the primary: an address that can be led to another one. */
  url: string
  replicaUrls: string[]
  /** Lets the address lead to that server from now on; what was connected is cut. */
  lead(to: ReplicatedServer): void
  /** Makes `server` a replica of `of`, from what it has already. */
  follow(server: ReplicatedServer, of: ReplicatedServer): Promise<void>
  /** Resolves when the replica shows all that the server has committed. */
  caughtUp(replica: ReplicatedServer, of?: ReplicatedServer): Promise<void>
  /**
   * When the primary is dead: makes the replica that has most the primary, step by step as docs/guides/mysql-and-replicas.md says, and leads
   * the address to it. What it has received but not yet applied would be lost without the waiting.
   */
  promote(): Promise<ReplicatedServer>
  remove(): Promise<void>
}

/** One of its own for every replicated database of a run, so that servers tell each other apart. */
let serverId = 10
const replicaOptions = ['--read-only=ON', '--log-slave-updates=ON']
/** Commits wait for a replica to have them; where none answers, for half a second. */
const semiSync = [
  '--rpl-semi-sync-master-enabled=ON', '--rpl-semi-sync-slave-enabled=ON', '--rpl-semi-sync-master-wait-point=AFTER_SYNC', '--rpl-semi-sync-master-timeout=500',
]
const caughtUpTries = 400

/** Starts a MariaDB primary and replicas of it, as the guide sets them up. Whoever starts them removes them. */
export async function startReplicated(count = 2): Promise<ReplicatedDatabase> {
  const password = randomBytes(12).toString('hex')
  const all: ReplicatedServer[] = []
  for (let n = 0; n <= count; n++) {
    const common = [`--server-id=${++serverId}`, '--log-bin-trust-function-creators=ON', '--innodb-buffer-pool-size=32M', ...unsynced, ...semiSync]
    all.push(withVerbs(await prepareMariaDb([...common, ...(n === 0 ? ['--log-slave-updates=ON'] : replicaOptions)]), password))
  }
  const remove = async () => void (await Promise.all(all.map((each) => each.remove())))
  const address = await openAddress()
  try {
    await Promise.all(all.map((each) => each.start()))
    const [primary, ...replicas] = all as [ReplicatedServer, ...ReplicatedServer[]]
    address.lead(primary.port)
    await primary.sql(`create user repl@'127.0.0.1' identified by '${password}'`)
    await primary.sql(`grant replication slave on *.* to repl@'127.0.0.1'`)
    await primary.sql('create database yanshu character set utf8mb4')
    await primary.sql(`create user app@'127.0.0.1' identified by '${password}'`)
    await primary.sql(`grant all privileges on yanshu.* to app@'127.0.0.1'`)
    await primary.sql(`grant slave monitor on *.* to app@'127.0.0.1'`)
    const follow = async (server: ReplicatedServer, of: ReplicatedServer) => {
      await server.sql('stop slave')
      await server.sql(`change master to master_host = '127.0.0.1', master_port = ${of.port}, master_user = 'repl', master_password = '${password}', master_connect_retry = 1, master_use_gtid = slave_pos`)
      await server.sql('start slave')
    }
    for (const replica of replicas) await follow(replica, primary)
    for (const replica of replicas) await caughtUp(replica, primary)
    return {
      primary, replicas, follow, url: `mysql://app:${password}@127.0.0.1:${address.port}/yanshu`, replicaUrls: replicas.map((each) => each.appUrl),
      lead: (to) => address.lead(to.port),
      promote: async () => {
        const received = await Promise.all(replicas.map(receivedSeq))
        const chosen = replicas[received.indexOf(Math.max(...received))]!
        await applied(chosen)
        await chosen.sql('stop slave')
        await chosen.sql('reset slave all')
        await chosen.sql('set global read_only = off')
        for (const other of replicas) if (other !== chosen) await follow(other, chosen)
        address.lead(chosen.port)
        return chosen
      },
      caughtUp: (replica, of = primary) => caughtUp(replica, of),
      remove: async () => {
        await address.close()
        await remove()
      },
    }
  } catch (error) {
    await address.close()
    await remove()
    throw error
  }
}

function withVerbs(server: MariaDbServer, password: string): ReplicatedServer {
  const { hostname, port, username, password: own } = new URL(server.url)
  const sql = async (statement: string) => {
    const connection = await mysql.createConnection({ host: hostname, port: Number(port), user: username, password: own, connectTimeout: 5_000 })
    try {
      const [rows] = await connection.query(statement)
      return Array.isArray(rows) ? rows as Record<string, unknown>[] : []
    } finally {
      connection.destroy()
    }
  }
  return Object.assign(server, { sql, appUrl: `mysql://app:${password}@127.0.0.1:${port}/yanshu` })
}

async function caughtUp(replica: ReplicatedServer, of: ReplicatedServer): Promise<void> {
  const [wanted] = await of.sql('select @@global.gtid_binlog_pos as position')
  await reaches(replica, String(wanted?.['position']))
}

/** Where it has received to, as MariaDB writes it: `domain-server-sequence`. */
async function received(replica: ReplicatedServer): Promise<string> {
  return String((await replica.sql('show slave status'))[0]?.['Gtid_IO_Pos'])
}

async function receivedSeq(replica: ReplicatedServer): Promise<number> {
  return Number((await received(replica)).split('-')[2])
}

/** Resolves when the replica shows all that it has received. */
async function applied(replica: ReplicatedServer): Promise<void> {
  await reaches(replica, await received(replica))
}

async function reaches(replica: ReplicatedServer, position: string): Promise<void> {
  for (let tries = 0; tries < caughtUpTries; tries++) {
    const [row] = await replica.sql(`select master_gtid_wait('${position}', 0.05) as late`)
    if (row?.['late'] === 0) return
    await sleep(25)
  }
  throw new Error(`the replica does not catch up: ${JSON.stringify(await replica.sql('show slave status'))}`)
}

/** A TCP address that leads to one port of this machine after another, as a virtual address or a proxy does. */
async function openAddress() {
  const ends = new Set<Socket>()
  let target = 0
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    for (const [from, into] of [[near, far], [far, near]] as const) {
      ends.add(from)
      from.setNoDelay(true)
      from.pipe(into)
      from.on('error', () => into.destroy()).on('close', () => {
        ends.delete(from)
        into.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = () => ends.forEach((end) => end.destroy())
  return {
    port: (server.address() as AddressInfo).port,
    lead(port: number): void {
      target = port
      cut()
    },
    async close(): Promise<void> {
      const closed = new Promise((resolve) => server.close(resolve))
      cut()
      await closed
    },
  }
}
