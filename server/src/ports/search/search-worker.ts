import { parentPort, workerData } from 'node:worker_threads'
import type { SearchDocument, Tokens } from './port.ts'
import { openSqliteIndex, type SqliteIndex } from './sqlite-index.ts'
import { indexedDocument } from './terms.ts'

/** The exported function of a module that cuts texts: a function itself cannot be handed to a thread. */
export interface Cutter { module: string; name: string }

/** What a thread is started with. */
export interface ThreadData { path: string; cutter: Cutter | undefined }

/** What a thread can be called for. */
export interface ThreadVerbs extends Omit<SqliteIndex, 'close'> {
  /** The same as `put` of documents that are still to be cut. */
  putTexts(collection: string, documents: SearchDocument[]): void
}

/** One call of a verb. */
export interface Call {
  id: number
  verb: keyof ThreadVerbs
  parameters: unknown[]
}

/** What came of it. */
export type Outcome = { id: number; result: unknown } | { id: number; error: string }

/** Runs beside the main thread: SQLite blocks while it reads, writes, or waits for another process. */
const port = parentPort
if (!port) throw new Error('runs as a worker thread only')
const { path, cutter } = workerData as ThreadData
const tokens = cutter ? (await import(cutter.module) as Record<string, Tokens>)[cutter.name] : undefined
const index = openSqliteIndex(path)
const verbs: ThreadVerbs = {
  ...index,
  putTexts(collection, documents) {
    if (!tokens) throw new Error('this thread cannot cut texts')
    index.put(collection, documents.map((document) => indexedDocument(document, tokens)))
  },
}

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
    const run = verbs[verb] as (...parameters: unknown[]) => unknown
    return { id, result: run(...parameters) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}
