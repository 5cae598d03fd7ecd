import type { Language } from '@yanshu/contract/errors.ts'
import type { Word, WordInput } from '@yanshu/contract/moderation.ts'
import { csvFile, formulaGuard } from '../../lib/csv.ts'

const headings: Record<Language, readonly string[]> = {
  'zh-CN': ['敏感词', '分类', '匹配方式', '检查谁的消息', '处理', '启用'],
  'en-US': ['word', 'category', 'matching', 'whose', 'action', 'on'],
}
/** What stands in the cells, in either language; the first of each is written. */
const meanings = {
  kind: { word: ['词语', 'word'], pattern: ['通配', 'pattern'] },
  direction: { both: ['双方', 'both'], contact: ['客户', 'contact', 'contacts'], agent: ['客服', 'agent', 'agents'] },
  action: { warn: ['提醒', 'warn'], mask: ['打码', 'mask'], block: ['拦截', 'block'] },
  enabled: { yes: ['是', 'yes', '1', 'true', 'on', '启用'], no: ['否', 'no', '0', 'false', 'off', '停用'] },
} as const

type Row = Pick<WordInput, 'text' | 'category' | 'kind' | 'direction' | 'action' | 'enabled'>

/** A CSV file of the words; what is built in is left out. */
export function wordsFile(words: readonly Word[], language: Language): Blob {
  const at = language === 'zh-CN' ? 0 : 1
  const rows = words.filter((each) => each.kind !== 'secret').map((each) => [
    each.text, each.category, meanings.kind[each.kind === 'pattern' ? 'pattern' : 'word'][at], meanings.direction[each.direction][at], meanings.action[each.action][at], meanings.enabled[each.enabled ? 'yes' : 'no'][at],
  ])
  return csvFile([headings[language], ...rows])
}

export type RowProblem = 'no_word' | 'word_too_long' | 'category_too_long' | 'kind' | 'direction' | 'action' | 'enabled' | 'duplicate'
export type WordsRead = { words: Row[]; bad: { row: number; problem: RowProblem }[] } | { problem: 'no_heading' }

/** Reads such a file. `bad` are the rows that cannot be taken and why, counted as a spreadsheet does. */
export function readWordsFile(content: string): WordsRead {
  const [first, ...rows] = parseCsv(content.replace(/^\ufeff/, ''))
  const columns = (first ?? []).map((cell) => Object.values(headings).map((each) => each.indexOf(cell.trim().toLowerCase())).find((index) => index >= 0) ?? -1)
  if (!columns.includes(0)) return { problem: 'no_heading' }
  const words: Row[] = []
  const bad: { row: number; problem: RowProblem }[] = []
  const seen = new Set<string>()
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const cell = (column: number): string => cells[columns.indexOf(column)]?.trim() ?? ''
    const row = rowOf(cell)
    if (typeof row === 'string') bad.push({ row: index + 2, problem: row })
    else if (seen.has(row.text)) bad.push({ row: index + 2, problem: 'duplicate' })
    else words.push(row)
    if (typeof row !== 'string') seen.add(row.text)
  }
  return { words, bad }
}

function rowOf(cell: (column: number) => string): Row | RowProblem {
  const text = cell(0).replace(formulaGuard, '')
  const category = cell(1).replace(formulaGuard, '')
  const kind = meaning(meanings.kind, cell(2), /[?#*]/.test(text) ? 'pattern' : 'word')
  const direction = meaning(meanings.direction, cell(3), 'both')
  const action = meaning(meanings.action, cell(4), 'warn')
  const enabled = meaning(meanings.enabled, cell(5), 'yes')
  if (text === '') return 'no_word'
  if (text.length > 100) return 'word_too_long'
  if (category.length > 40) return 'category_too_long'
  if (!kind) return 'kind'
  if (!direction) return 'direction'
  if (!action) return 'action'
  if (!enabled) return 'enabled'
  return { text, category, kind, direction, action, enabled: enabled === 'yes' }
}

function meaning<K extends string>(all: Record<K, readonly string[]>, said: string, otherwise: K): K | undefined {
  if (said === '') return otherwise
  return (Object.keys(all) as K[]).find((each) => all[each].includes(said.toLowerCase()))
}

/** Cells by RFC 4180: quoted ones may hold commas, line breaks and doubled quotes. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quotedCell, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/g)) {
    row.push(quotedCell === undefined ? plain ?? '' : quotedCell.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return rows
}
