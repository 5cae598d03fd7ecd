import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePorts } from './server-process.ts'

/** A Ceph of one test, on loopback and in memory, with its S3 gateway: a real object store. */
export interface Ceph {
  /** http://127.0.0.1:<port> of the gateway */
  readonly endpoint: string
  readonly port: number
  readonly keyId: string
  readonly secret: string
  /** The gateway stands still: connections stay, nobody answers. */
  pause(): void
  goOn(): void
  /** kill -9 of the gateway; what is stored stays. */
  kill(): Promise<void>
  /** Starts the gateway again, on the same port. */
  start(): Promise<void>
  stop(): Promise<void>
}

const radosgw = process.env['RADOSGW_PATH']

/** Why tests with an object store are skipped; false when they are not. */
export const withoutCeph = radosgw ? false : 'RADOSGW_PATH names no Ceph gateway'

const run = promisify(execFile)
const env = { ...process.env, PATH: [dirname(radosgw ?? '/usr/bin/radosgw'), process.env['PATH']].join(delimiter) }

/** Starts a monitor, one store in memory and the gateway (about 3 s). Whoever started it stops it. */
export async function startCeph(): Promise<Ceph> {
  const [monitorPort, port] = await freePorts(2) as [number, number]
  const folder = mkdtempSync(join(tmpdir(), 'yanshu-ceph-'))
  const configuration = join(folder, 'ceph.conf')
  const [cluster, keyId, secret] = [randomUUID(), randomBytes(10).toString('hex'), randomBytes(20).toString('base64')]
  const children: ChildProcess[] = []
  let gateway: ChildProcess | undefined
  for (const name of ['monitor', 'store', 'gateway']) mkdirSync(join(folder, name))
  writeFileSync(configuration, configure(folder, cluster, monitorPort, port))

  const tool = (name: string, ...args: string[]) => run(name, ['-c', configuration, ...args], { env, timeout: 60_000 })

  function launch(name: string, ...args: string[]): ChildProcess {
    const child = spawn(name, ['-c', configuration, ...args, '-f'], { env, stdio: 'ignore' })
    children.push(child)
    return child
  }

  async function begin(): Promise<void> {
    process.once('exit', abandon)
    const map = join(folder, 'map')
    await run('monmaptool', ['--create', '--fsid', cluster, '--addv', 'a', `[v2:127.0.0.1:${monitorPort}]`, map], { env })
    await tool('ceph-mon', '--mkfs', '-i', 'a', '--monmap', map)
    launch('ceph-mon', '-i', 'a')
    const store = randomUUID()
    await tool('ceph', '--connect-timeout', '30', 'osd', 'new', store)
    await tool('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', store)
    launch('ceph-osd', '-i', '0')
    await tool('radosgw-admin', 'user', 'create', '--uid=test', '--display-name=test', `--access-key=${keyId}`, `--secret-key=${secret}`)
    await start()
  }

  async function start(): Promise<void> {
    const mine = launch('radosgw', '-n', 'client.admin')
    gateway = mine
    for (let tries = 0; !(await answers(port)); tries++) {
      if (tries > 600 || mine.exitCode !== null) throw new Error(`the Ceph gateway did not start:\n${lastWords(folder)}`)
      await sleep(50)
    }
  }

  function abandon(): void {
    for (const child of children) child.kill('SIGKILL')
  }

  async function stop(): Promise<void> {
    process.off('exit', abandon)
    await Promise.all(children.map(end))
    rmSync(folder, { recursive: true, force: true })
  }

  await begin().catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return {
    endpoint: `http://127.0.0.1:${port}`, port, keyId, secret, start, stop,
    pause: () => void gateway?.kill('SIGSTOP'),
    goOn: () => void gateway?.kill('SIGCONT'),
    async kill() {
      if (gateway) await end(gateway)
    },
  }
}

/** Nobody is asked for a password within, and nothing is kept twice or on disk; changes take effect without the usual second's wait. */
function configure(folder: string, cluster: string, monitorPort: number, port: number): string {
  return `[global]
fsid = ${cluster}
mon host = v2:127.0.0.1:${monitorPort}
public addr = 127.0.0.1
cluster addr = 127.0.0.1
auth cluster required = none
auth service required = none
auth client required = none
ms mon client mode = crc secure
paxos propose interval = 0.02
paxos min wait = 0.01
run dir = ${folder}
crash dir = ${folder}
log file = ${folder}/$name.log
mon cluster log file = ${folder}/cluster.log
mon data avail warn = 0
mon data avail crit = 0
mon allow pool size one = true
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
[mon]
mon data = ${folder}/monitor
[osd]
osd data = ${folder}/store
osd objectstore = memstore
memstore device bytes = 1073741824
[client]
rgw data = ${folder}/gateway
rgw frontends = beast endpoint=127.0.0.1:${port}
rgw enable gc threads = false
rgw enable lc threads = false
rgw enable quota threads = false
rgw run sync thread = false
rgw dynamic resharding = false
rgw override bucket index max shards = 1
`
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' }, signal: AbortSignal.timeout(2_000) }).then(({ ok }) => ok, () => false)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

function lastWords(folder: string): string {
  try {
    return readFileSync(join(folder, 'client.admin.log'), 'utf8').slice(-2_000)
  } catch {
    return ''
  }
}
