import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { shippedHead } from '@yanshu/nlu/shipped/shipped.ts'
import type { FileStore } from '../../../ports/files/port.ts'

/** The bytes of models: in the file store, where every process and machine finds them, and for a moment in files of this one. */
export function createModelFiles(files: FileStore) {
  return {
    /** Stores the file at a path; gives its key. */
    async put(path: string, name: string): Promise<string> {
      return (await files.put(await readFile(path), { contentType: 'application/octet-stream', name })).key
    },
    /** Runs `work` with a model as a file; without a key it is the one that ships. Rejects where the store has none. */
    async within<T>(key: string | null, work: (path: string) => Promise<T>): Promise<T> {
      if (key === null) return work(shippedHead)
      return inFolder(async (folder) => {
        const opened = await files.open(key)
        if (!opened) throw new Error('the file store has not got the model')
        const path = join(folder, 'model.bin')
        await pipeline(opened.stream, createWriteStream(path))
        return work(path)
      })
    },
    inFolder,
    remove: (key: string) => files.remove(key),
  }
}
export type ModelFiles = ReturnType<typeof createModelFiles>

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yanshu-model-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
