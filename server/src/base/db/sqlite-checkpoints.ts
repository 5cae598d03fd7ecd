import { statSync } from 'node:fs'
import type { SqliteThread } from './sqlite-thread.ts'

/** Size of the WAL beyond which it is moved into the database file, in bytes. */
const WAL_LIMIT = 8 * 1024 * 1024
const COMMITS_BETWEEN_LOOKS = 16
/** Frames (pages of 4 KiB) that may be left to the last step, which holds the write lock. */
const FEW_FRAMES = 500

/** Keeps the WAL short. */
export interface Checkpoints {
  /** to be called after every commit; costs a file look-up once in a while */
  committed(): void
  /** resolves when a transaction may begin; held back for the few ms in which the WAL is truncated */
  mayBegin(): Promise<void> | undefined
}

/**
 * Runs checkpoints of the SQLite file in `thread`. First the bulk is copied beside the writers (passive), then, with the
 * next transaction held back, the small rest is copied and the WAL truncated. Without holding writers back a busy
 * database would never show the gap that truncation needs, and the WAL would grow for ever.
 */
export function keepWalShort(file: string, thread: SqliteThread): Checkpoints {
  let commits = 0
  let limit = WAL_LIMIT
  let running = false
  let gate: Promise<void> | undefined

  async function truncate(): Promise<void> {
    const bulk = (await thread.ask({ kind: 'checkpoint', mode: 'passive' })) as { frames: number; moved: number }
    // A long read still needs the older pages: try again when the WAL has grown.
    if (bulk.frames - bulk.moved > FEW_FRAMES) return
    // A failed truncation must not fail the transaction that waits for it.
    gate = thread.ask({ kind: 'checkpoint', mode: 'truncate' }).then(() => undefined, () => undefined)
    await gate
  }

  async function run(): Promise<void> {
    running = true
    try {
      await truncate()
    } catch {
      // The data is safe in the WAL; a disk that fails shows at the next commit.
    } finally {
      gate = undefined
      running = false
      limit = walSize(file) + WAL_LIMIT
    }
  }

  return {
    committed() {
      commits += 1
      if (running || commits % COMMITS_BETWEEN_LOOKS !== 0 || walSize(file) < limit) return
      void run()
    },
    mayBegin: () => gate,
  }
}

function walSize(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
}
