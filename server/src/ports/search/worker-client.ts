import { Worker } from 'node:worker_threads'
import type { Call, Cutter, Outcome, ThreadData, ThreadVerbs } from './search-worker.ts'

type Verb = Call['verb']

/** Calls the index in its thread, which is started by the first call, as is another after one that died. */
export interface IndexThread {
  call<V extends Verb>(verb: V, ...parameters: Parameters<ThreadVerbs[V]>): Promise<ReturnType<ThreadVerbs[V]>>
  /** Lets the calls made so far finish, then ends the thread. */
  close(): Promise<void>
}

interface Waiting {
  resolve(result: unknown): void
  reject(error: Error): void
}

/** The thread that serves the index file at `path`, and cuts texts by `cutter`. */
export function indexThread(path: string, cutter?: Cutter): IndexThread {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let closed = false
  let worker: Worker | undefined

  return {
    async call(verb, ...parameters) {
      if (closed) throw new Error('the search is closed')
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      const id = (lastId += 1)
      waiting.set(id, { resolve, reject })
      worker ??= start()
      worker.postMessage({ id, verb, parameters } satisfies Call)
      return (await promise) as never
    },

    async close() {
      const already = closed
      closed = true
      if (already || !worker) return
      const ended = new Promise((resolve) => worker?.once('exit', resolve))
      worker.postMessage('close')
      await ended
    },
  }

  function start(): Worker {
    const started = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData: { path, cutter } satisfies ThreadData })
    let failure = new Error('the search thread ended')
    started.on('message', settle)
    started.on('error', (error) => {
      failure = error instanceof Error ? error : new Error(String(error))
    })
    started.on('exit', () => {
      if (worker === started) worker = undefined
      for (const { reject } of waiting.values()) reject(failure)
      waiting.clear()
    })
    return started
  }

  function settle(outcome: Outcome): void {
    const call = waiting.get(outcome.id)
    waiting.delete(outcome.id)
    if ('error' in outcome) call?.reject(new Error(outcome.error))
    else call?.resolve(outcome.result)
  }
}
