import { parentPort, workerData } from 'node:worker_threads'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { delimiterOf } from './decode-text.ts'

/** What the thread is given: the text of a CSV file, or the bytes of a workbook; and how many rows it may give. */
export type TableSource = { csv: string } | { workbook: Uint8Array }

const source = workerData as TableSource & { mostRows: number }
const rows = 'csv' in source ? readCsv(source.csv) : await readWorkbook(source.workbook)
parentPort?.postMessage(rows.slice(0, source.mostRows))

function readCsv(csv: string): string[][] {
  const options = { delimiter: delimiterOf(csv), relaxColumnCount: true, relaxQuotes: true, toLine: 1_000_000, maxRecordSize: 200_000 }
  return parse(csv, options) as string[][]
}

/** Every cell as the text that it holds; numbers stay as they are written, formulas give their last value. */
async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const sheet = await readSheet<string>(Buffer.from(bytes), { parseNumber: (text) => text })
  return sheet.map((row) => row.map((cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell))))
}
