import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteIndex, type SqliteIndex } from './sqlite-index.ts'

/** One call of a verb of the index. */
export interface Call {
  id: number
  verb: Exclude<keyof SqliteIndex, 'close'>
  parameters: unknown[]
}

/** What came of it. */
export type Outcome = { id: number; result: unknown } | { id: number; error: string }

/** Runs beside the main thread: SQLite blocks while it reads, writes, or waits for another process. */
const port = parentPort
if (!port) throw new Error('runs as a worker thread only')
const index = openSqliteIndex((workerData as { path: string }).path)

port.on('message', (call: Call | 'close') => {
  if (call === 'close') {
    index.close()
    port.close()
    return
  }
  port.postMessage(perform(call))
})

function perform({ id, verb, parameters }: Call): Outcome {
  try {
    const run = index[verb] as (...parameters: unknown[]) => unknown
    return { id, result: run(...parameters) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}
