import { createHash } from 'node:crypto'
import type { SearchDocument, Tokens } from './port.ts'
import type { IndexedDocument } from './sqlite-index.ts'

/** How much a hit in each field counts. */
export const fieldWeights = { title: 4, questions: 4, body: 1 } as const

/** The usual constants of BM25; the ones that SQLite's bm25() has built in. */
export const saturation = 1.2
export const lengthShare = 0.75

/**
 * How many documents a query looks at before it stops adding ever more common terms, once it has enough hits. Terms that
 * half of the texts hold would cost most of the time and decide nothing.
 */
export const candidateBudget = 2_000

const longestTerm = 60

/** The weight of a term that `matching` of `total` documents hold, as SQLite's bm25() has it: never quite zero. */
export function inverseFrequency(matching: number, total: number): number {
  // The total may be a little older than the matches, and smaller than they are by then.
  return Math.max(Math.log((Math.max(total, matching) - matching + 0.5) / (matching + 0.5)), 1e-6)
}

/**
 * The form in which engines store a token: letters, digits and anything beyond ASCII as they are, everything else as hex
 * after an escape, so that no engine's own tokenizer cuts or folds it. Two tokens never share a form.
 */
export function toTerm(token: string): string {
  if (token.length > longestTerm) return `0h${createHash('sha256').update(token).digest('hex').slice(0, 32)}`
  if (/^(?!0[xh])(?:[a-z0-9]|[^\x00-\x7f])+$/.test(token)) return token
  const hex = Buffer.from(token).toString('hex')
  return hex.length <= longestTerm ? `0x${hex}` : `0h${createHash('sha256').update(token).digest('hex').slice(0, 32)}`
}

/** Each distinct term of a query. */
export function queryTerms(text: string, tokens: Tokens): string[] {
  return [...new Set(tokens(text).map(toTerm))]
}

/** Each distinct term of the words of a query; what stands on both sides of a blank is no neighbour. */
export function wordTerms(text: string, tokens: Tokens): string[] {
  return [...new Set(text.split(/\s+/).flatMap((word) => tokens(word)).map(toTerm))]
}

/** The terms of each field of a document, repeated as often as they occur. */
export function documentTerms(document: SearchDocument, tokens: Tokens): Record<keyof typeof fieldWeights, string[]> {
  return {
    title: tokens(document.title).map(toTerm),
    questions: tokens(document.questions).map(toTerm),
    body: tokens(document.body).map(toTerm),
  }
}

/** A document as the SQLite index takes it. */
export function indexedDocument(document: SearchDocument, tokens: Tokens): IndexedDocument {
  const { title, questions, body } = documentTerms(document, tokens)
  const { id, brand } = document
  return { id, brand, title: title.join(' '), questions: questions.join(' '), body: body.join(' ') }
}

/**
 * The terms that a first, quick look uses: the rarest ones, as long as together they stay within the candidate budget
 * (at least one). `frequencies` tells how many documents hold each term; terms that none holds are left out.
 */
export function rareTerms(frequencies: Map<string, number>): string[] {
  const known = [...frequencies].filter(([, count]) => count > 0).toSorted((a, b) => a[1] - b[1])
  let candidates = 0
  return known.filter(([, count], index) => (candidates += count) <= candidateBudget || index === 0).map(([term]) => term)
}
