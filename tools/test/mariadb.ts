import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A database server of this run. `url` has a user that may create databases and users, and names no database. */
export type MariaDb = { url: string; stop(): Promise<void> }

/** Starts a MariaDB of our own below the temporary folder, as durable as production. Throws its log when it does not start. */
export async function startMariaDb(): Promise<MariaDb> {
  const folder = mkdtempSync(join(tmpdir(), 'yanshu-mariadb-'))
  const password = randomBytes(16).toString('hex')
  try {
    prepareFolder(folder, password)
    const port = await findFreePort()
    const server = await startServer(folder, port)
    return { url: `mysql://yanshu:${password}@127.0.0.1:${port}`, stop: () => stop(server, folder) }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function prepareFolder(folder: string, password: string) {
  const data = join(folder, 'data')
  mkdirSync(data)
  writeFileSync(join(folder, 'init.sql'), initStatements(password))
  if (runsAsRoot()) {
    const owner = (flag: string) => Number(execFileSync('id', [flag, 'mysql'], { encoding: 'utf8' }))
    for (const path of [folder, data, join(folder, 'init.sql')]) chownSync(path, owner('-u'), owner('-g'))
  }
  chmodSync(folder, 0o700)
  const install = ['--no-defaults', `--datadir=${data}`, '--skip-test-db', '--auth-root-authentication-method=socket', ...userOption()]
  execFileSync('mariadb-install-db', install, { stdio: 'pipe' })
}

function initStatements(password: string): string {
  const user = "'yanshu'@'127.0.0.1'"
  return [
    `CREATE USER IF NOT EXISTS ${user} IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO ${user} WITH GRANT OPTION;`,
    '',
  ].join('\n')
}

async function startServer(folder: string, port: number): Promise<ChildProcess> {
  const server = spawn('mariadbd', serverOptions(folder, port), { stdio: 'ignore' })
  server.on('error', () => {})
  const abandon = () => {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', abandon)
  server.once('exit', () => process.off('exit', abandon))
  for (let tries = 0; tries < 600 && server.exitCode === null; tries++) {
    if (readLog(folder).includes('ready for connections')) return server
    await sleep(50)
  }
  server.kill('SIGKILL')
  throw new Error(`MariaDB did not start:\n${readLog(folder)}`)
}

function serverOptions(folder: string, port: number): string[] {
  return [
    '--no-defaults',
    ...userOption(),
    `--datadir=${folder}/data`,
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
async function stop(server: ChildProcess, folder: string) {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    const timer = setTimeout(() => server.kill('SIGKILL'), 20_000)
    await ended
    clearTimeout(timer)
  }
  rmSync(folder, { recursive: true, force: true })
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

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
