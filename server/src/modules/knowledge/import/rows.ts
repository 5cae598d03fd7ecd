import { entryInput, type EntryKind, type Variants } from '@yanshu/contract/knowledge.ts'
import { intentId } from '@yanshu/contract/understanding.ts'
import { readVariants } from '@yanshu/contract/variants-text.ts'
import type { EntryInput } from '../present.ts'
import { isBlank, placesIn } from './headings.ts'

/** Why a row cannot be taken. `row` counts as the spreadsheet does: the first line of the file is 1. */
export interface RowProblem {
  row: number
  problem: 'no_title' | 'no_answer' | 'too_long' | 'duplicate' | 'bad_intent' | 'bad_kind' | 'bad_time' | 'bad_variants'
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
  intent: ['意图', 'intent'],
  kind: ['类型', 'kind'],
  variants: ['分情况答案', 'variants'],
  from: ['生效时间', 'from'],
  until: ['失效时间', 'until'],
} as const
type Column = keyof typeof headings

/** The apostrophe that an export puts before what a spreadsheet would take for a formula. */
const guard = /^'(?=[=+@\-＝＋＠－])/

/** Reads the cells of a table with a heading into entries and problems; undefined when title or answer have no column. */
export function readRows(cells: readonly (readonly string[])[]): ReadRows | undefined {
  const top = cells.findIndex((row) => !isBlank(row))
  const places = placesIn(headings, cells[top] ?? [])
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
  const places = placesIn(headings, cells.find((row) => !isBlank(row)) ?? [])
  return (['title', 'answer'] as const).filter((column) => places[column] === undefined)
}

function readRow(cell: (column: Column) => string): EntryInput | RowProblem['problem'] {
  const entry = {
    title: cell('title'), questions: splitQuestions(cell('questions')), answer: cell('answer'), category: cell('category'),
    links: [], goods: [], enabled: true,
  }
  if (entry.title === '') return 'no_title'
  if (entry.answer === '') return 'no_answer'
  const meaning = readMeaning(cell)
  if (typeof meaning === 'string') return meaning
  const checked = entryInput.safeParse({ ...entry, ...meaning })
  return checked.success ? checked.data : 'too_long'
}

/** What the answer is for and how long it holds; an empty cell says nothing. */
function readMeaning(cell: (column: Column) => string): Partial<EntryInput> | RowProblem['problem'] {
  const [intent, kind, variants, from, until] = [cell('intent'), readKind(cell('kind')), cell('variants'), readTime(cell('from')), readTime(cell('until'))]
  if (intent !== '' && !intentId.safeParse(intent).success) return 'bad_intent'
  if (kind === undefined) return 'bad_kind'
  if (from === undefined || until === undefined || (from !== 'none' && until !== 'none' && until <= from)) return 'bad_time'
  const read: Variants | undefined = variants === '' ? undefined : readVariants(variants)
  if (variants !== '' && !read) return 'bad_variants'
  return {
    ...(intent !== '' && { intent }), ...(kind !== 'none' && { kind }), ...(read && { variants: read }),
    ...(from !== 'none' && { validFrom: from }), ...(until !== 'none' && { validUntil: until }),
  }
}

const kinds: Record<string, EntryKind | 'none'> = {
  '': 'none', 问答: 'answer', answer: 'answer', 参数: 'specification', specification: 'specification', 评价: 'review', review: 'review',
}

function readKind(cell: string): EntryKind | 'none' | undefined {
  return kinds[cell.toLowerCase()]
}

/** A day or a moment; without an offset it is that of China. */
function readTime(cell: string): number | 'none' | undefined {
  if (cell === '') return 'none'
  const [, day, clock = '00:00', offset = '+08:00'] = /^(\d{4}[-/]\d\d?[-/]\d\d?)(?:[ T](\d\d:\d\d(?::\d\d)?))?(Z|[+-]\d\d:\d\d)?$/.exec(cell) ?? []
  const [year = '', month = '', date = ''] = day?.split(/[-/]/) ?? []
  const at = Date.parse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}T${clock}${offset}`)
  return Number.isNaN(at) ? undefined : at
}

/** Phrasings in one cell: each on its line, or between semicolons or bars. */
function splitQuestions(cell: string): string[] {
  const questions = cell.split(/[\r\n;；|｜]+/).map((each) => each.trim()).filter((each) => each !== '')
  return [...new Set(questions)]
}
