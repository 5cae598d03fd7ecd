import { Worker } from 'node:worker_threads'
import { fail } from '../errors.ts'

/** What the worker thread can be asked to do. */
export type SqliteJob =
  | { kind: 'query'; sql: string; parameters: readonly unknown[] }
  | { kind: 'checkpoint'; mode: 'passive' | 'truncate' }
  | { kind: 'copy'; file: string }

export type SqliteReply = { id: number; result: unknown } | { id: number; error: { message: string; errcode: number | undefined } }

/** A thread with its own connection to the database file. */
export interface SqliteThread {
  /** Does the job after those asked before it. Rejects with SQLite's error, or `unavailable` when the thread ended. */
  ask(job: SqliteJob): Promise<unknown>
  close(): Promise<void>
}

/** Gives a thread on the database file; it is started by its first job. */
export function sqliteThread(file: string): SqliteThread {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let worker: Worker | undefined
  let lastId = 0
  let closed = false

  function settle(reply: SqliteReply): void {
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (waiting.size === 0 && !closed) worker?.unref()
    if ('error' in reply) asked?.reject(Object.assign(new Error(reply.error.message), { errcode: reply.error.errcode }))
    else asked?.resolve(reply.result)
  }

  function start(): Worker {
    const started = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: { file } })
    const ended = (cause?: unknown) => {
      if (worker === started) worker = undefined
      for (const asked of waiting.values()) asked.reject(fail.unavailable('unavailable', { part: 'database', reason: 'thread ended' }, cause))
      waiting.clear()
    }
    started.on('message', settle)
    started.on('error', ended)
    started.on('exit', () => ended())
    return started
  }

  return {
    ask(job) {
      if (closed) return Promise.reject(fail.unavailable('unavailable', { part: 'database', reason: 'closed' }))
      worker ??= start()
      // A thread keeps the process alive only while somebody waits for it.
      worker.ref()
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker!.postMessage({ id, job })
      })
    },
    async close() {
      closed = true
      // Nothing else may keep the process alive by now, and the end is waited for.
      worker?.ref()
      await worker?.terminate()
    },
  }
}
