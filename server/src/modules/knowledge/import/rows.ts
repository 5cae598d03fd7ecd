import { entryInput } from '@yanshu/contract/knowledge.ts'
import type { EntryInput } from '../present.ts'

/** Why a row cannot be taken. `row` counts as the spreadsheet does: the first line of the file is 1. */
export interface RowProblem {
  row: number
  problem: 'no_title' | 'no_answer' | 'too_long' | 'duplicate'
}
export interface ReadRows {
  /** Rows that hold anything, the heading aside. */
  count: number
  entries: EntryInput[]
  problems: RowProblem[]
}

const headings = {
  title: ['标题', '问题', '标准问题', '标准问', 'title', 'question'],
  questions: ['问法', '相似问', '相似问法', '相似问题', 'questions', 'similar questions'],
  answer: ['答案', '回答', '回复', 'answer'],
  category: ['分类', '类别', 'category'],
} as const
type Column = keyof typeof headings

/** The apostrophe that an export puts before what a spreadsheet would take for a formula. */
const guard = /^'(?=[=+@\-＝＋＠－])/

/** Reads the cells of a table with a heading into entries and problems; undefined when title or answer have no column. */
export function readRows(cells: readonly (readonly string[])[]): ReadRows | undefined {
  const top = cells.findIndex((row) => !isBlank(row))
  const places = placesIn(cells[top] ?? [])
  if (places.title === undefined || places.answer === undefined) return undefined
  const read: ReadRows = { count: 0, entries: [], problems: [] }
  const titles = new Set<string>()
  cells.forEach((row, index) => {
    if (index <= top || isBlank(row)) return
    read.count++
    const entry = readRow((column) => (row[places[column] ?? -1] ?? '').trim().replace(guard, ''))
    const problem = typeof entry === 'string' ? entry : titles.has(entry.title) ? 'duplicate' : undefined
    if (problem) read.problems.push({ row: index + 1, problem })
    else if (typeof entry !== 'string') {
      titles.add(entry.title)
      read.entries.push(entry)
    }
  })
  return read
}

/** Which of the columns that a file must have its heading lacks. */
export function missingColumns(cells: readonly (readonly string[])[]): ('title' | 'answer')[] {
  const places = placesIn(cells.find((row) => !isBlank(row)) ?? [])
  return (['title', 'answer'] as const).filter((column) => places[column] === undefined)
}

function readRow(cell: (column: Column) => string): EntryInput | RowProblem['problem'] {
  const entry = {
    title: cell('title'), questions: splitQuestions(cell('questions')), answer: cell('answer'), category: cell('category'),
    links: [], goods: [], enabled: true,
  }
  if (entry.title === '') return 'no_title'
  if (entry.answer === '') return 'no_answer'
  const checked = entryInput.safeParse(entry)
  return checked.success ? checked.data : 'too_long'
}

/** Phrasings in one cell: each on its line, or between semicolons or bars. */
function splitQuestions(cell: string): string[] {
  const questions = cell.split(/[\r\n;；|｜]+/).map((each) => each.trim()).filter((each) => each !== '')
  return [...new Set(questions)]
}

function placesIn(row: readonly string[]): Partial<Record<Column, number>> {
  const plain = row.map((cell) => cell.replace(/^\uFEFF/, '').trim().toLowerCase())
  const found = (Object.keys(headings) as Column[]).map((column) => [column, plain.findIndex((cell) => (headings[column] as readonly string[]).includes(cell))] as const)
  return Object.fromEntries(found.filter(([, place]) => place >= 0))
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '')
}
