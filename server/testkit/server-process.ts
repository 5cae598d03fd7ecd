import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The shipped server as its own process, with a data folder and ports of its own that outlive it. */
export interface ServerProcess {
  readonly port: number
  readonly managementPort: number
  /** http://127.0.0.1:<port> */
  readonly base: string
  /** ws://127.0.0.1:<port> */
  readonly socketBase: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly pid: number | undefined
  /** Starts it and resolves with the ms until it was ready. Rejects with its last words when it ends before that. */
  start(): Promise<number>
  /** Begins to start it, without waiting. */
  launch(): void
  /** Ends it as a power cut would: kill -9. */
  kill(): Promise<void>
  /** Lets it stand still as a frozen machine would, and go on. */
  pause(): void
  goOn(): void
  /** Asks it to stop and resolves with its exit code. */
  stop(): Promise<number | null>
  /** The demo people that it made at its first start. */
  people(): DemoPerson[]
  /** The end of what it wrote, for a failing test. */
  lastWords(): string
  /** Ends it if need be and removes its folder. */
  remove(): Promise<void>
}
export interface DemoPerson { login: string; name: string; password: string; role: string }

export interface ServerOptions {
  databaseUrl?: string | undefined
  /** That of another server on the same database; it is that one's to remove. */
  dataDir?: string | undefined
  /** Further variables of its environment. */
  environment?: Record<string, string>
  /** Options of Node itself, such as --cpu-prof. */
  nodeOptions?: readonly string[]
}

const main = join(import.meta.dirname, '../src/main.ts')
const readyLimitMs = 60_000
const stopLimitMs = 40_000
const keptBytes = 20_000

/** Chooses ports and a folder; starts nothing yet. */
export async function prepareServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'yanshu-server-'))
  const [port, managementPort] = await freePorts(2) as [number, number]
  const environment = {
    ...process.env, PORT: String(port), HOST: '127.0.0.1', MANAGEMENT_PORT: String(managementPort), DATA_DIR: dataDir, DEMO: '1', DEMO_WECHAT: '0', ENCODER: '0', LOG_LEVEL: 'warn',
    DATABASE_URL: options.databaseUrl ?? '', NODE_OPTIONS: '', ...options.environment,
  }
  let child: ChildProcess | undefined
  let words = ''

  function launch(): void {
    const mine = spawn(process.execPath, [...options.nodeOptions ?? [], main], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    child = mine
    const keep = (chunk: Buffer) => void (words = (words + chunk.toString()).slice(-keptBytes))
    // Its greeting is the same every time.
    mine.stdout.on('data', (chunk: Buffer) => chunk.toString().startsWith('{') && keep(chunk))
    mine.stderr.on('data', keep)
  }

  async function untilReady(): Promise<void> {
    const end = performance.now() + readyLimitMs
    for (;;) {
      if (!child || hasEnded(child)) throw new Error(`the server ended before it was ready:\n${words}`)
      const response = await fetch(`http://127.0.0.1:${managementPort}/readyz`, { headers: { connection: 'close' } }).catch(() => undefined)
      if (response?.status === 200) return
      if (performance.now() > end) throw new Error(`the server was not ready in time:\n${words}`)
      await sleep(5)
    }
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const mine = child
    child = undefined
    if (!mine || hasEnded(mine)) return mine?.exitCode ?? null
    const ended = once(mine, 'exit')
    mine.kill(signal)
    const timer = setTimeout(() => mine.kill('SIGKILL'), stopLimitMs)
    const [code] = await ended as [number | null]
    clearTimeout(timer)
    return code
  }

  return {
    port, managementPort, dataDir, databaseUrl: options.databaseUrl, base: `http://127.0.0.1:${port}`, socketBase: `ws://127.0.0.1:${port}`,
    get pid() {
      return child?.pid
    },
    launch,
    async start() {
      const began = performance.now()
      if (!child) launch()
      await untilReady()
      return performance.now() - began
    },
    kill: async () => void (await end('SIGKILL')),
    pause: () => void child?.kill('SIGSTOP'),
    goOn: () => void child?.kill('SIGCONT'),
    stop: () => end('SIGTERM'),
    people: () => JSON.parse(readFileSync(join(dataDir, 'demo-people.json'), 'utf8')) as DemoPerson[],
    lastWords: () => words,
    async remove() {
      await end('SIGKILL')
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/**
 * Ports that nobody listens on now, all different. From below those that the system gives out by itself: between the choice
 * and the start it would give them to a connection of some other test.
 */
export async function freePorts(count: number): Promise<number[]> {
  const found = new Set<number>()
  while (found.size < count) {
    const port = randomInt(10_000, 32_000)
    if (await isFree(port)) found.add(port)
  }
  return [...found]
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
