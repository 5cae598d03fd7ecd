import type { SavedTerm, Term, termInput } from '@yanshu/contract/understanding.ts'
import type { z } from 'zod'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import type { Tx } from '../../../host/module.ts'
import { readPlace, writePlace } from '../cursor.ts'
import type { MarkStore } from '../marks.ts'
import { samenessOf } from '../phrasings/sameness.ts'
import type { TermRow } from '../tables.ts'
import { termsLimit, type TermQueries } from './queries.ts'

export type TermInput = z.infer<typeof termInput>
const mostClashes = 5
export interface ListedTerms { type?: string; text?: string; cursor?: string; limit: number }

/** What editors do with the dictionary. Every change is announced. */
export function createTermEditing(queries: TermQueries, lists: TermQueries, marks: MarkStore, mostTerms = termsLimit) {
  function tell(tx: Tx, id: string): void {
    tx.about('term', id, ['name', 'aliases'])
    tx.announce('understanding.changed', { about: 'terms' })
  }

  async function saved(tx: Tx, row: TermRow): Promise<SavedTerm> {
    tell(tx, row.id)
    const words = wordsOf(row)
    const others = await queries.sharing(tx, { id: row.id, words, limit: mostClashes })
    return { ...presentTerm(row), clashes: others.flatMap((other) => clashOf(words, other)) }
  }

  return {
    async list({ type, text, cursor, limit }: ListedTerms): Promise<{ items: Term[]; next?: string }> {
      const rows = await lists.page({ type, text: text?.trim() || undefined, after: readPlace(cursor), limit: limit + 1 })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return { items: page.map(presentTerm), ...(rows.length > limit && last && { next: writePlace(last.updated_at, last.id) }) }
    },

    /** Fails with `conflict` where the type has this name already, `too_many_terms` where the dictionary is full. Tells what other terms are called alike. */
    async make(tx: Tx, input: TermInput): Promise<SavedTerm> {
      const row = toRow(input, newId(), tx.now)
      if ((await queries.count(tx)) >= mostTerms) throw fail.refused('too_many_terms')
      if ((await queries.same(tx, row.sameness)) !== undefined) throw fail.conflict('conflict')
      await queries.add(tx, [row])
      return saved(tx, row)
    },

    /** Fails with `absent`, `conflict`. */
    async change(tx: Tx, id: string, input: TermInput): Promise<SavedTerm> {
      if (!(await queries.lock(tx, id))) throw fail.absent('absent')
      const row = toRow(input, id, tx.now)
      const same = await queries.same(tx, row.sameness)
      if (same !== undefined && same !== id) throw fail.conflict('conflict')
      await queries.save(tx, row)
      return saved(tx, row)
    },

    async remove(tx: Tx, id: string): Promise<void> {
      if (!(await queries.remove(tx, id))) throw fail.absent('absent')
      tell(tx, id)
    },

    /** Puts the demo's terms in the first time; later calls change nothing, even if the terms were removed. */
    async storeOnce(tx: Tx, inputs: readonly TermInput[]): Promise<void> {
      if (await marks.lock(tx, 'demo-terms')) return tx.unchanged()
      await marks.set(tx, 'demo-terms', { version: 1 })
      await queries.add(tx, inputs.map((input) => toRow(input, newId(), tx.now)))
      tell(tx, 'demo')
    },
  }
}
export type Terms = ReturnType<typeof createTermEditing>

function toRow({ type, name, aliases, code }: TermInput, id: string, at: number): TermRow {
  const others = [...new Set(aliases)].filter((alias) => alias !== name)
  return { id, type, name, aliases: JSON.stringify(others), code: code ?? null, sameness: samenessOf(`${type} ${name}`), updated_at: at }
}

function wordsOf({ name, aliases }: TermRow): string[] {
  return [name, ...JSON.parse(aliases) as string[]]
}

function clashOf(words: readonly string[], other: TermRow): SavedTerm['clashes'] {
  const theirs = new Set(wordsOf(other).map((word) => word.toLowerCase()))
  const word = words.find((each) => theirs.has(each.toLowerCase()))
  return word === undefined ? [] : [{ word, type: other.type as Term['type'], name: other.name }]
}

function presentTerm({ id, type, name, aliases, code, updated_at: updatedAt }: TermRow): Term {
  return { id, type: type as Term['type'], name, aliases: JSON.parse(aliases) as string[], ...(code !== null && { code }), updatedAt }
}
