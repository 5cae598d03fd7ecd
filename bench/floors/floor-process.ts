import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A floor that runs as its own process, with its database in a folder of its own. */
export interface FloorProcess {
  /** ws://127.0.0.1:<port> */
  url: string
  pid: number | undefined
  stop(): Promise<void>
}

/** Starts a floor; the file of its own database comes after `words`. */
export async function startFloor(name: 'echo' | 'relay' | 'query' | 'idle' | 'callback', words: readonly string[] = []): Promise<FloorProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'yanshu-floor-'))
  const child = fork(join(import.meta.dirname, `${name}.ts`), [...words, join(folder, 'floor.db')], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [{ port }] = await once(child, 'message') as [{ port: number }]
  return {
    url: `ws://127.0.0.1:${port}`,
    pid: child.pid,
    async stop() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
