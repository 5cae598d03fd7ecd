import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A database server of this run. `url` has a user that may create databases and users, and names no database. */
export type MariaDb = { url: string; stop(): Promise<void> }

/**
 * Leaves out the wait for the disk and nothing else: what is written outlives the server's death, and only a power cut of
 * the whole machine, which no test can make, would lose it. The settings that the product checks stay as in production.
 */
export const unsynced = ['--innodb-flush-method=nosync', '--debug-no-sync=1'] as const

/** Tables without a file each, and without statistics that are written down: a run of the tests makes and drops tens of thousands. */
export const quickTables = ['--innodb-file-per-table=OFF', '--innodb-stats-persistent=OFF'] as const

/** Starts a MariaDB of our own below the temporary folder, as durable as production unless `options` say otherwise. Throws its log when it does not start. */
export async function startMariaDb(options: readonly string[] = []): Promise<MariaDb> {
  const server = await prepareMariaDb(options)
  await server.start()
  return { url: server.url, stop: () => server.remove() }
}

/** A server whose folder and port outlive it, so that it can be stopped, killed, frozen and started again. */
export type MariaDbServer = {
  url: string
  port: number
  /** Resolves when it takes connections. Throws its log when it does not start; then its folder is gone. */
  start(): Promise<void>
  /** A clean stop. */
  stop(): Promise<void>
  /** As a power cut of the machine would. */
  kill(): Promise<void>
  /** Silent from now on, with all its connections open; until `thaw`. */
  freeze(): void
  thaw(): void
  /** Stops it and removes its folder. */
  remove(): Promise<void>
}

/** Makes a folder and chooses a port; starts nothing yet. `options` are the server's own, such as `--server-id=2`. */
export async function prepareMariaDb(options: readonly string[] = []): Promise<MariaDbServer> {
  const folder = mkdtempSync(join(tmpdir(), 'yanshu-mariadb-'))
  const password = randomBytes(16).toString('hex')
  const port = await findFreePort()
  let server: ChildProcess | undefined
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  try {
    prepareFolder(folder, password)
  } catch (error) {
    removeFolder()
    throw error
  }
  const signal = (name: NodeJS.Signals) => void server?.kill(name)
  const stopServer = async () => {
    const mine = server
    server = undefined
    if (mine) await stop(mine)
  }
  return {
    url: `mysql://yanshu:${password}@127.0.0.1:${port}`,
    port,
    start: async () => void (server = await startServer(folder, port, options)),
    stop: stopServer,
    kill: async () => {
      const mine = server
      server = undefined
      if (!mine || hasEnded(mine)) return
      const ended = once(mine, 'exit')
      mine.kill('SIGKILL')
      await ended
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    remove: () => stopServer().finally(removeFolder),
  }
}

function prepareFolder(folder: string, password: string) {
  const data = join(folder, 'data')
  // A server that starts removes what it takes for its own leftovers, also from under others that share the folder.
  const scratch = join(folder, 'tmp')
  mkdirSync(data)
  mkdirSync(scratch)
  writeFileSync(join(folder, 'init.sql'), initStatements(password))
  if (runsAsRoot()) {
    const owner = (flag: string) => Number(execFileSync('id', [flag, 'mysql'], { encoding: 'utf8' }))
    for (const path of [folder, data, scratch, join(folder, 'init.sql')]) chownSync(path, owner('-u'), owner('-g'))
  }
  chmodSync(folder, 0o700)
  const install = ['--no-defaults', `--datadir=${data}`, `--tmpdir=${scratch}`, '--skip-test-db', '--auth-root-authentication-method=socket', ...userOption()]
  execFileSync('mariadb-install-db', install, { stdio: 'pipe' })
}

/** Unlogged, so that a replica which is made so has no history of its own. */
function initStatements(password: string): string {
  const user = "'yanshu'@'127.0.0.1'"
  return [
    'SET sql_log_bin = 0;',
    `CREATE USER IF NOT EXISTS ${user} IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO ${user} WITH GRANT OPTION;`,
    '',
  ].join('\n')
}

async function startServer(folder: string, port: number, options: readonly string[]): Promise<ChildProcess> {
  const began = existsSync(join(folder, 'error.log')) ? statSync(join(folder, 'error.log')).size : 0
  const server = spawn('mariadbd', [...serverOptions(folder, port), ...options], { stdio: 'ignore' })
  server.on('error', () => {})
  const abandon = () => {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', abandon)
  server.once('exit', () => process.off('exit', abandon))
  for (let tries = 0; tries < 600 && server.exitCode === null; tries++) {
    if (readLog(folder).slice(began).includes('ready for connections')) return server
    await sleep(50)
  }
  server.kill('SIGKILL')
  const log = readLog(folder)
  rmSync(folder, { recursive: true, force: true })
  throw new Error(`MariaDB did not start:\n${log}`)
}

function serverOptions(folder: string, port: number): string[] {
  return [
    '--no-defaults',
    ...userOption(),
    `--datadir=${folder}/data`,
    `--tmpdir=${folder}/tmp`,
    `--socket=${folder}/mariadb.sock`,
    `--pid-file=${folder}/mariadb.pid`,
    `--log-error=${folder}/error.log`,
    `--init-file=${folder}/init.sql`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_general_ci',
    '--max-connections=400',
    '--server-id=1',
    `--log-bin=${folder}/data/binlog`,
    '--binlog-format=ROW',
    '--gtid-strict-mode=ON',
    '--sync-binlog=1',
    '--innodb-flush-log-at-trx-commit=1',
    '--innodb-buffer-pool-size=64M',
    '--innodb-log-file-size=32M',
  ]
}

/** A clean stop, so that a test that breaks it is seen; killed where that takes too long. */
async function stop(server: ChildProcess) {
  if (hasEnded(server)) return
  const ended = once(server, 'exit')
  // A frozen one hears nothing else.
  server.kill('SIGCONT')
  server.kill('SIGTERM')
  const timer = setTimeout(() => server.kill('SIGKILL'), 20_000)
  await ended
  clearTimeout(timer)
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null
}

/** Debian's packages make this account; the server refuses to run as root without being told to. */
function userOption(): string[] {
  return runsAsRoot() ? ['--user=mysql'] : []
}

function runsAsRoot() {
  return process.getuid?.() === 0
}

function readLog(folder: string): string {
  const file = join(folder, 'error.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Below those that the system gives out by itself: it would give one to a connection before the server listens on it. */
async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_000)
    const server = createServer().listen(port, '127.0.0.1')
    const isFree = await once(server, 'listening').then(() => true, () => false)
    if (!isFree) continue
    server.close()
    await once(server, 'close')
    return port
  }
}
