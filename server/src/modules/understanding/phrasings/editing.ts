import { phrasingsLimit, type Phrasing } from '@yanshu/contract/understanding.ts'
import { fail } from '../../../base/errors.ts'
import type { Tx } from '../../../host/module.ts'
import { readPlace, writePlace } from '../cursor.ts'
import type { IntentQueries } from '../intents/queries.ts'
import type { MarkStore } from '../marks.ts'
import type { PhrasingRow } from '../tables.ts'
import type { PhrasingQueries } from './queries.ts'
import { newPhrasing, samenessOf } from './sameness.ts'

export interface PhrasingDeps {
  queries: PhrasingQueries
  /** For pages of lists. */
  lists: PhrasingQueries
  intents: IntentQueries
  marks: MarkStore
}
export interface ListedPhrasings { intent?: string; text?: string; language?: Phrasing['language']; cursor?: string; limit: number }

/** What editors do with phrasings. Every change is announced. */
export function createPhrasingEditing({ queries, lists, intents, marks }: PhrasingDeps) {
  async function tell(tx: Tx, count: number, about: string): Promise<void> {
    await marks.noteChange(tx, count)
    tx.about('phrasing', about, ['text'])
    tx.announce('understanding.changed', { about: 'phrasings' })
  }
  async function insist(tx: Tx, intent: string): Promise<void> {
    const row = await intents.lock(tx, intent)
    if (!row || row.removed_at !== null) throw fail.absent('absent')
  }

  return {
    async list({ intent, text, language, cursor, limit }: ListedPhrasings): Promise<{ items: Phrasing[]; next?: string }> {
      const rows = await lists.page({ intent, language, text: text?.trim() || undefined, after: readPlace(cursor), limit: limit + 1 })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return { items: page.map(presentPhrasing), ...(rows.length > limit && last && { next: writePlace(last.created_at, last.id) }) }
    },

    /**
     * Adds texts to an intent. Those that it has already are left out; those of another are told; those of a removed one come over.
     * Fails with `absent`, `too_many_phrasings`. Gives the ids of what was added, too.
     */
    async add(tx: Tx, intent: string, texts: readonly string[], source: 'written' | 'imported' | 'learned'): Promise<{ added: number; taken: { text: string; intent: string }[]; ids: string[] }> {
      await insist(tx, intent)
      const fresh = new Map(texts.map((text) => [samenessOf(text), text]))
      const known = new Map((await queries.same(tx, [...fresh.keys()])).map((row) => [row.sameness, row]))
      const taken: { text: string; intent: string }[] = []
      const rows: PhrasingRow[] = []
      const freed: string[] = []
      for (const [sameness, text] of fresh) {
        const other = known.get(sameness)
        if (other && !other.gone) {
          if (other.intent !== intent) taken.push({ text, intent: other.intent })
          continue
        }
        if (other) freed.push(other.id)
        rows.push(newPhrasing(intent, text, source, tx.now))
      }
      if (rows.length > 0 && (await queries.countOf(intent, tx)) + rows.length > phrasingsLimit) throw fail.refused('too_many_phrasings', { limit: phrasingsLimit })
      await queries.remove(tx, freed)
      await queries.add(tx, rows)
      if (rows.length > 0) await tell(tx, rows.length, intent)
      else tx.unchanged()
      return { added: rows.length, taken, ids: rows.map(({ id }) => id) }
    },

    /** Fails with `absent`, `phrasing_taken`. */
    async change(tx: Tx, id: string, { text, intent }: { text: string; intent: string }): Promise<Phrasing> {
      const row = await queries.lock(tx, id)
      if (!row) throw fail.absent('absent')
      await insist(tx, intent)
      const next = { ...row, ...newPhrasing(intent, text, 'written', row.created_at), id, source: row.source === 'learned' ? 'learned' : 'written' }
      const others = (await queries.same(tx, [next.sameness])).filter((each) => each.id !== id)
      const taken = others.find(({ gone }) => !gone)
      if (taken) throw fail.conflict('phrasing_taken', { intent: taken.intent })
      await queries.remove(tx, others.map((each) => each.id))
      await queries.save(tx, next)
      await tell(tx, 1, id)
      return presentPhrasing(next)
    },

    async remove(tx: Tx, ids: readonly string[]): Promise<void> {
      const count = await queries.remove(tx, ids)
      if (count > 0) await tell(tx, count, ids[0] ?? '')
      else tx.unchanged()
    },
  }
}
export type Phrasings = ReturnType<typeof createPhrasingEditing>

function presentPhrasing({ id, intent, text, language, source, created_at: createdAt }: PhrasingRow): Phrasing {
  return { id, intent, text, language: language as Phrasing['language'], source: source as Phrasing['source'], createdAt }
}
