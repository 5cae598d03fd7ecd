import { Worker } from 'node:worker_threads'
import { fail } from '../../../base/errors.ts'
import { decodeText } from './decode-text.ts'
import type { TableSource } from './table-worker.ts'
import { unpackedSize } from './zip-size.ts'

export const importBytesLimit = 5 * 1024 * 1024
export const importRowsLimit = 5000
const unpackedLimit = 60 * 1024 * 1024
const threadMemoryMb = 256
const longestMs = 20_000

/**
 * The cells of a CSV file or of a workbook's first sheet as texts, the heading among them, in a thread of its own. Fails
 * with `file_type_refused` when it is neither, `too_large` beyond the limits, `import_refused` when it cannot be read.
 */
export async function readTable(name: string, bytes: Buffer): Promise<string[][]> {
  const rows = await runThread(sourceOf(name, bytes), importRowsLimit + 2)
  if (rows.length > importRowsLimit + 1) throw fail.tooLarge('too_large', { rows: importRowsLimit })
  return rows
}

function sourceOf(name: string, bytes: Buffer): TableSource {
  const isArchive = bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50
  if (/\.xlsx$/i.test(name) && isArchive) {
    const size = unpackedSize(bytes)
    if (size === undefined) throw fail.refused('import_refused', { why: 'unreadable' })
    if (size > unpackedLimit) throw fail.tooLarge('too_large', { bytes: unpackedLimit })
    return { workbook: bytes }
  }
  const csv = /\.(csv|txt)$/i.test(name) && !isArchive ? decodeText(bytes) : undefined
  if (csv === undefined) throw fail.refused('file_type_refused')
  return { csv }
}

/** Parsing takes its time and, for a hostile file, its memory: both are bounded and keep nobody else waiting. */
function runThread(source: TableSource, mostRows: number): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./table-worker.ts', import.meta.url), {
      workerData: { ...source, mostRows }, resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
    })
    const refuse = (cause: unknown) => reject(fail.refused('import_refused', { why: 'unreadable' }, cause))
    const timer = setTimeout(() => void worker.terminate(), longestMs)
    worker.once('message', resolve)
    worker.once('error', refuse)
    worker.once('exit', () => {
      clearTimeout(timer)
      refuse(new Error('the thread ended without an answer'))
    })
  })
}
