import { parentPort, workerData } from 'node:worker_threads'
import type { FitTask, FromThread, ToThread } from './task.ts'
import { fitAndJudge } from './work.ts'

const port = parentPort
if (!port) throw new Error('this program runs as a worker thread')
const tell = (message: FromThread): void => port.postMessage(message)
const control = new AbortController()
port.on('message', ({ kind }: ToThread) => {
  if (kind === 'abort') control.abort(new Error('aborted'))
})

try {
  const fitted = await fitAndJudge(workerData as FitTask, { signal: control.signal, onProgress: (progress) => tell({ kind: 'progress', ...progress }) })
  tell({ kind: 'done', fitted })
} catch (error) {
  const { name = 'Error', code = '', message = '', details = {} } = error as Partial<Error & { code: string; details: Record<string, string | number> }>
  tell({ kind: 'failed', name, code: String(code), message, details })
}
port.close()
