import { closeSync, fdatasync, openSync } from 'node:fs'

/** Brings what was written into a WAL to the disk, beside the thread that wrote it. */
export interface WalSync {
  /** Resolves when all that was written before is on the disk. Never rejects: what the disk did not take ends the process. */
  sync(): Promise<void>
  close(): void
}

/**
 * For the WAL of the SQLite database `file`, which is there from the first write until the last connection closes. SQLite locks the file itself and its
 * `-shm`, never the WAL, so that a further descriptor on it, closed at any time, takes no lock away.
 */
export function openWalSync(file: string, fail: (error: Error) => void = endProcess): WalSync {
  let descriptor: number | undefined
  return {
    sync: () => new Promise((resolve) => {
      try {
        descriptor ??= openSync(`${file}-wal`, 'r+')
        fdatasync(descriptor, (error) => (error ? fail(error) : resolve()))
      } catch (error) {
        // Whoever commits looks whether it happened, and would find it: it did, and is not on the disk.
        fail(error as Error)
      }
    }),
    close() {
      if (descriptor !== undefined) closeSync(descriptor)
      descriptor = undefined
    },
  }
}

/** Pages that a failed sync has dropped are not written by the next one: only what is on the disk may count, and the next start reads that. */
function endProcess(error: Error): void {
  setImmediate(() => {
    throw new Error('the disk did not take what was committed; the next start goes on from what is on it', { cause: error })
  })
}
