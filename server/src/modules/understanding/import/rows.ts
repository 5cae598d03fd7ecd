import { createHash } from 'node:crypto'
import { intentId, phrasingText } from '@yanshu/contract/understanding.ts'
import { isBlank, placesIn } from '../../knowledge/import/headings.ts'
import { samenessOf } from '../phrasings/sameness.ts'

/** One row of a table: an intent as it was written, and a text. `row` counts as the spreadsheet does: the first line of the file is 1. */
export interface ReadRow {
  row: number
  intent: string
  name: string
  group: string
  text: string
}
export interface RowProblem {
  row: number
  problem: 'no_intent' | 'no_text' | 'too_long' | 'duplicate' | 'taken'
}

const headings = {
  intent: ['意图', '意图编号', '意图名称', 'intent'], text: ['问法', '说法', '相似问', '文本', 'text', 'phrasing', 'utterance'],
  name: ['名称', 'name'], group: ['分组', 'group'],
} as const
type Column = keyof typeof headings

const longestName = 60
/** The apostrophe that an export puts before what a spreadsheet would take for a formula. */
const guard = /^'(?=[=+@\-＝＋＠－\t\r])/

/** Reads the cells of a table with a heading; undefined when intent or text have no column. */
export function readRows(cells: readonly (readonly string[])[]): { count: number; rows: ReadRow[]; problems: RowProblem[] } | undefined {
  const top = cells.findIndex((row) => !isBlank(row))
  const places = placesIn(headings, cells[top] ?? [])
  if (places.intent === undefined || places.text === undefined) return undefined
  const rows: ReadRow[] = []
  const problems: RowProblem[] = []
  const seen = new Set<string>()
  cells.forEach((cellsOfRow, index) => {
    if (index <= top || isBlank(cellsOfRow)) return
    const cell = (column: Column): string => (cellsOfRow[places[column] ?? -1] ?? '').trim().replace(guard, '')
    const read: ReadRow = { row: index + 1, intent: cell('intent'), name: cell('name'), group: cell('group'), text: cell('text') }
    const problem = problemOf(read, seen)
    if (problem) problems.push({ row: read.row, problem })
    else rows.push(read)
  })
  return { count: rows.length + problems.length, rows, problems }
}

/** Which of the columns that a file must have its heading lacks. */
export function missingColumns(cells: readonly (readonly string[])[]): ('intent' | 'text')[] {
  const places = placesIn(headings, cells.find((row) => !isBlank(row)) ?? [])
  return (['intent', 'text'] as const).filter((column) => places[column] === undefined)
}

/** The id of an intent that is made from what stands in a table: itself where it can be one. */
export function idFor(written: string): string {
  const plain = written.toLowerCase().replace(/[\s_]+/g, '-')
  return intentId.safeParse(plain).success ? plain : `own-${createHash('sha256').update(written).digest('hex').slice(0, 10)}`
}

/** All rows as CSV, each cell in quotation marks, with the mark by which spreadsheets know UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(`\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`)
}

function quoted(cell: string): string {
  const guarded = /^[=+@\-＝＋＠－\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${guarded.replaceAll('"', '""')}"`
}

function problemOf({ intent, name, group, text }: ReadRow, seen: Set<string>): RowProblem['problem'] | undefined {
  if (intent === '') return 'no_intent'
  if (text === '') return 'no_text'
  if (intent.length > longestName || name.length > longestName || group.length > 40 || !phrasingText.safeParse(text).success) return 'too_long'
  const sameness = samenessOf(text)
  if (seen.has(sameness)) return 'duplicate'
  seen.add(sameness)
  return undefined
}
