import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Term } from '../../src/slots/types.ts'

/** An entry of the demo shop's knowledge, as far as the measurement needs it. */
export interface Entry {
  id: string
  title: string
  questions: readonly string[]
  answer: string
  intent?: string
  /** Ids of the products that it is about. */
  goods?: readonly string[]
}

/** A question to ask, and what the engine may know while it answers. */
export interface Trial {
  text: string
  /** The entry that answers; undefined where none does. */
  expected: string | undefined
  entries: Entry[]
  fold: number
}

export const folds = 5

/** Loads the entries; found by address, because this workspace depends on no other. */
export async function loadEntries(path: string): Promise<Entry[]> {
  const { knowledge } = (await import(pathToFileURL(path).href)) as { knowledge: Entry[] }
  return knowledge
}

/** The goods by the names under which people ask for them. */
export async function loadTerms(path: string): Promise<Term[]> {
  const { products } = (await import(pathToFileURL(path).href)) as { products: Term[] }
  return products.map(({ id, name, aliases = [] }) => ({ id, name, aliases }))
}

/** Every phrasing asked once while the engine does not know it. The title goes too where it says the same. */
export function heldOutPhrasings(entries: Entry[]): Trial[] {
  return entries.flatMap((entry, index) => entry.questions.map((text) => {
    const same = (other: string): boolean => plain(other) === plain(text)
    const rest = entry.questions.filter((other) => !same(other))
    const without = { ...entry, title: same(entry.title) ? (rest[0] ?? '') : entry.title, questions: rest }
    return { text, expected: entry.id, entries: entries.with(index, without), fold: index % folds }
  }))
}

/** Every phrasing asked while its whole entry is missing: near the shop's matters, but without an answer. */
export function missingEntries(entries: Entry[]): Trial[] {
  return entries.flatMap((entry, index) => entry.questions.map((text) => (
    { text, expected: undefined, entries: entries.toSpliced(index, 1), fold: index % folds })))
}

/** Questions of other worlds, of which none has an answer: one text per line of a JSON lines file. */
export function foreignQuestions(path: string, field: string, count: number, entries: Entry[]): Trial[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const step = Math.max(1, Math.floor(lines.length / count))
  return lines.filter((_, index) => index % step === 0).slice(0, count).map((line) => {
    const text = String((JSON.parse(line) as Record<string, unknown>)[field])
    return { text, expected: undefined, entries, fold: 0 }
  })
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
