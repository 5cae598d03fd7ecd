// The program of a worker thread: opens an encoder and answers batches, one after the other, until told to close.
import { parentPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { openEncoder } from '../encoder/encoder.ts'
import type { Encoder, Encoding } from '../encoder/types.ts'
import { ModelError } from '../onnx/failure.ts'
import type { FromWorker, ToWorker, WorkerTask } from './types.ts'

if (parentPort) await serve(parentPort, workerData as WorkerTask)

async function serve(port: MessagePort, { directory, options, busy }: WorkerTask): Promise<void> {
  const tell = (message: FromWorker, moved: ArrayBufferLike[] = []) => {
    // Before the message: whoever hears it may set it again.
    Atomics.store(busy, 0, 0)
    Atomics.notify(busy, 0)
    port.postMessage(message, moved.filter(buffer => buffer instanceof ArrayBuffer))
  }
  try {
    const encoder = await openEncoder(directory, options)
    port.on('message', (message: ToWorker) => void (message.kind === 'run' ? run(encoder, message.texts, tell) : close(encoder, port)))
    tell({ kind: 'ready', id: encoder.id, width: encoder.width, pooling: encoder.pooling })
  } catch (error) {
    tell(describe(error))
  }
}

async function run(encoder: Encoder, texts: string[], tell: (message: FromWorker, moved?: ArrayBufferLike[]) => void): Promise<void> {
  const begin = performance.now()
  try {
    const encodings = await encoder.encode(texts)
    tell({ kind: 'done', encodings, ms: performance.now() - begin }, encodings.flatMap(buffers))
  } catch (error) {
    tell(describe(error))
  }
}

/** These belong to this encoding alone, so they are moved instead of copied. */
function buffers({ mean, cls, states }: Encoding): ArrayBufferLike[] {
  return [mean.buffer, cls.buffer, states.buffer]
}

async function close(encoder: Encoder, port: MessagePort): Promise<void> {
  await encoder.close()
  port.close()
}

function describe(error: unknown): FromWorker {
  return { kind: 'failed', code: error instanceof ModelError ? error.code : 'worker_failed', message: error instanceof Error ? error.message : String(error) }
}
