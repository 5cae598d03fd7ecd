import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePorts } from './server-process.ts'

/** A Redis of one test, on loopback, that keeps nothing on disk. */
export interface RedisServer {
  readonly url: string
  readonly port: number
  /** Starts it again after `kill`, on the same port. */
  start(): Promise<void>
  /** kill -9 */
  kill(): Promise<void>
  /** Stands still: connections stay, nobody answers. */
  pause(): void
  goOn(): void
  /** Sends one command and gives the first line of the answer. */
  tell(command: string): Promise<string>
  stop(): Promise<void>
}

/** Why tests with Redis are skipped; false when they are not. */
export const withoutRedis = process.env['REDIS_SERVER_PATH'] ? false : 'REDIS_SERVER_PATH names no Redis'

/** Starts a Redis on a free port. Whoever started it stops it. */
export async function startRedis(): Promise<RedisServer> {
  const [port] = await freePorts(1) as [number]
  const folder = mkdtempSync(join(tmpdir(), 'yanshu-redis-'))
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
    const mine = spawn(process.env['REDIS_SERVER_PATH'] ?? 'redis-server', options, { stdio: 'ignore' })
    child = mine
    process.once('exit', abandon)
    for (let tries = 0; ; tries++) {
      if (await tell('PING').then((answer) => answer === '+PONG', () => false)) return
      if (tries > 400 || mine.exitCode !== null) throw new Error('Redis did not start')
      await sleep(25)
    }
  }

  function abandon(): void {
    child?.kill('SIGKILL')
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const mine = child
    child = undefined
    process.off('exit', abandon)
    if (!mine || mine.exitCode !== null || mine.signalCode !== null) return
    const ended = once(mine, 'exit')
    mine.kill('SIGCONT')
    mine.kill(signal)
    await ended
  }

  function tell(command: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`))
      socket.setTimeout(5_000, () => socket.destroy(new Error('Redis is silent')))
      socket.once('data', (chunk: Buffer) => {
        resolve(chunk.toString().split('\r\n')[0]!)
        socket.destroy()
      })
      socket.on('error', reject)
    })
  }

  await start()
  return {
    port, url: `redis://127.0.0.1:${port}`, start, tell,
    kill: () => end('SIGKILL'),
    pause: () => void child?.kill('SIGSTOP'),
    goOn: () => void child?.kill('SIGCONT'),
    async stop() {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
