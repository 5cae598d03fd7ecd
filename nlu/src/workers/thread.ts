import { Worker } from 'node:worker_threads'
import type { Encoder, Encoding } from '../encoder/types.ts'
import { ModelError } from '../onnx/failure.ts'
import type { ModelFailure } from '../onnx/failure.ts'
import type { FromWorker, PoolOptions, ToWorker, WorkerTask } from './types.ts'

/** One worker thread with its encoder, as the thread that asks it sees it. It takes one batch at a time. */
export interface Thread {
  encoder: Pick<Encoder, 'id' | 'width' | 'pooling'>
  /** The worker's own failure leaves it usable; `lost` tells where it is not. */
  run(texts: string[]): Promise<{ encodings: Encoding[]; ms: number }>
  /** Lets it go on closing by itself; what runs must be over. */
  close(): Promise<void>
  /** Gives it up: `run` fails and `lost` comes at once, and it ends when it has computed what it computes. */
  abandon(reason: Error): void
  /** Comes when the worker ends without having been closed. */
  lost: Promise<Error>
}

type Waiting = { take(message: FromWorker): void; fail(error: Error): void }

const program = new URL('./worker.ts', import.meta.url)

/** Starts a worker and waits until its encoder is open. Fails as `openEncoder` does. */
export async function startThread(task: Omit<WorkerTask, 'busy'>, start: NonNullable<PoolOptions['start']> = (file, options) => new Worker(file, options)): Promise<Thread> {
  const busy = new Int32Array(new SharedArrayBuffer(4)).fill(1)
  const worker = start(program, { name: 'encoder', workerData: { ...task, busy } })
  const exited = holdExit(worker, busy)
  const lost = Promise.withResolvers<Error>()
  let waiting: Waiting | undefined
  let isClosing = false
  const lose = (error: Error) => {
    if (!isClosing) lost.resolve(error)
    waiting?.fail(error)
    waiting = undefined
  }
  worker.on('message', (message: FromWorker) => {
    const taker = waiting
    waiting = undefined
    taker?.take(message)
  })
  worker.on('error', (error: Error) => lose(new ModelError('worker_failed', `the worker failed: ${error.message}`, { cause: error })))
  worker.once('exit', () => lose(new ModelError('worker_failed', 'the worker ended')))
  const next = async () => {
    const message = await new Promise<FromWorker>((resolve, fail) => (waiting = { take: resolve, fail }))
    if (message.kind === 'failed') throw new ModelError(message.code as ModelFailure, message.message)
    return message
  }
  const tell = (message: ToWorker) => worker.postMessage(message)

  const ready = await next()
  if (ready.kind !== 'ready') throw new ModelError('worker_failed', 'the worker did not begin')
  // An idle worker keeps no program alive; whoever waits for an answer has a timer that does.
  worker.unref()
  return {
    encoder: { id: ready.id, width: ready.width, pooling: ready.pooling },
    async run(texts) {
      const answer = next()
      Atomics.store(busy, 0, 1)
      tell({ kind: 'run', texts })
      const message = await answer
      if (message.kind !== 'done') throw new ModelError('worker_failed', 'the worker answered something else')
      return message
    },
    async close() {
      isClosing = true
      worker.ref()
      tell({ kind: 'close' })
      await exited
    },
    abandon(reason) {
      lose(reason)
      // Not terminated, for the reason that `holdExit` gives.
      tell({ kind: 'close' })
    },
    lost: lost.promise,
  }
}

/**
 * Comes when the worker ends. The runtime's binding aborts the whole process when its thread is stopped while it computes, so a process that
 * exits lets it finish its batch.
 */
async function holdExit(worker: Worker, busy: Int32Array): Promise<void> {
  const wait = () => void Atomics.wait(busy, 0, 1, longestHold)
  process.on('exit', wait)
  await new Promise<void>(resolve => worker.once('exit', () => resolve()))
  process.off('exit', wait)
}

const longestHold = 5_000
