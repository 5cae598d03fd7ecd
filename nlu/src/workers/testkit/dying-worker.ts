// The worker's program, ending in the middle of a batch that holds the text it is told to die on.
import { parentPort, workerData } from 'node:worker_threads'
import '../worker.ts'
import type { ToWorker } from '../types.ts'

/** How many deaths are left, among all the workers of a pool. */
const { dieOn, left } = workerData as { dieOn: string; left: Int32Array }
parentPort?.on('message', (message: ToWorker) => {
  // The program itself heard the message before and has begun.
  if (message.kind === 'run' && message.texts.includes(dieOn) && Atomics.sub(left, 0, 1) > 0) process.exit(1)
})
