import { rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { connectSqlite } from './sqlite-connection.ts'
import type { SqliteJob, SqliteReply } from './sqlite-thread.ts'
import { syncPath } from '../sync-path.ts'

// The other side of sqlite-thread.ts: runs jobs one after another, away from the thread that serves people.

const LOCK_WAIT_MS = 50

const database = new DatabaseSync((workerData as { file: string }).file, { timeout: LOCK_WAIT_MS })
database.exec('pragma query_only = on')
const connection = connectSqlite(database)

parentPort!.on('message', ({ id, job }: { id: number; job: SqliteJob }) => {
  void answer(id, job)
})

async function answer(id: number, job: SqliteJob): Promise<void> {
  let reply: SqliteReply
  try {
    reply = { id, result: await perform(job) }
  } catch (error) {
    const { message, errcode } = error as Error & { errcode?: number }
    reply = { id, error: { message, errcode } }
  }
  parentPort!.postMessage(reply)
}

async function perform(job: SqliteJob): Promise<unknown> {
  if (job.kind === 'query') return connection.query(job.sql, job.parameters)
  if (job.kind === 'checkpoint') return checkpoint(job.mode)
  return copyTo(job.file)
}

/** Moves what the WAL holds into the database file and gives how many frames of how many are there. */
function checkpoint(mode: 'passive' | 'truncate'): { busy: boolean; frames: number; moved: number } {
  const row = database.prepare(`pragma wal_checkpoint(${mode})`).get() as { busy: number; log: number; checkpointed: number }
  return { busy: row.busy !== 0, frames: row.log, moved: row.checkpointed }
}

/** Copies the database as of now; the name appears only when the copy is whole and on disk. */
async function copyTo(file: string): Promise<void> {
  const unfinished = `${file}.unfinished`
  // Writing to another file counts as a change.
  database.exec('pragma query_only = off')
  database.prepare('vacuum into ?').run(unfinished)
  database.exec('pragma query_only = on')
  await syncPath(unfinished)
  await rename(unfinished, file)
  await syncPath(dirname(file))
}
