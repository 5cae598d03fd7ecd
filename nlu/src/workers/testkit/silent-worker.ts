// A worker that says it is ready like any other and then answers nothing.
import { parentPort, workerData } from 'node:worker_threads'
import { readDirectory } from '../../encoder/directory.ts'
import type { FromWorker, ToWorker, WorkerTask } from '../types.ts'

const { id, width, pooling } = await readDirectory((workerData as WorkerTask).directory)
parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'close') parentPort?.close()
})
const ready: FromWorker = { kind: 'ready', id, width, pooling }
parentPort?.postMessage(ready)
