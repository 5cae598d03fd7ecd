import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalCode } from '../manifest/refusal.ts'
import { ModelError } from '../onnx/failure.ts'
import type { ModelFailure } from '../onnx/failure.ts'
import type { Fitted, FitTask, FromThread, WatchingThread } from './task.ts'

const program = new URL('./worker.ts', import.meta.url)

/**
 * Fits, saves and judges a head in a thread of its own, so that nobody waits for it. Fails with a `Refusal` (too few labels; the present
 * model is unusable) or a `ModelError` (the encoder does not fit, or the thread failed), and with the signal's reason when aborted:
 * within one step, since a thread that computes must not be stopped.
 */
export async function fitInThread(task: FitTask, { onProgress, signal }: WatchingThread = {}): Promise<Fitted> {
  signal?.throwIfAborted()
  const worker = new Worker(program, { name: 'training', workerData: task, resourceLimits: { maxOldGenerationSizeMb: 1_024 } })
  const abort = (): void => worker.postMessage({ kind: 'abort' })
  signal?.addEventListener('abort', abort, { once: true })
  try {
    return await new Promise<Fitted>((resolve, reject) => {
      worker.on('message', (message: FromThread) => {
        if (message.kind === 'progress') onProgress?.({ stage: message.stage, done: message.done, all: message.all })
        else if (message.kind === 'done') resolve(message.fitted)
        else reject(revive(message))
      })
      worker.on('error', (error: Error) => reject(new ModelError('worker_failed', `the training thread failed: ${error.message}`, { cause: error })))
      worker.once('exit', () => reject(new ModelError('worker_failed', 'the training thread ended')))
    })
  } catch (error) {
    throw signal?.aborted ? signal.reason : error
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}

function revive({ name, code, message, details }: Extract<FromThread, { kind: 'failed' }>): Error {
  if (name === 'Refusal') return new Refusal(code as RefusalCode, details)
  return name === 'ModelError' ? new ModelError(code as ModelFailure, message) : new Error(message)
}
