import { intentsLimit, type Intent } from '@yanshu/contract/understanding.ts'
import { fail } from '../../../base/errors.ts'
import type { Tx } from '../../../host/module.ts'
import type { MarkStore } from '../marks.ts'
import type { PhrasingQueries } from '../phrasings/queries.ts'
import type { IntentRow } from '../tables.ts'
import { intentColumns, presentIntent, type IntentInput } from './present.ts'
import type { IntentQueries } from './queries.ts'

/** Those that shipped stand before all others. */
const ownPlace = 10_000

export interface IntentEditingDeps {
  queries: IntentQueries
  phrasings: PhrasingQueries
  marks: MarkStore
  nameOf(person: string): string | undefined
  /** How many entries answer each intent. */
  entriesOf(): Promise<ReadonlyMap<string, number>>
}

/** What editors do with intents. Every change is announced. */
export function createIntentEditing({ queries, phrasings, marks, nameOf, entriesOf }: IntentEditingDeps) {
  async function save(tx: Tx, row: IntentRow, changed: readonly string[]): Promise<Intent> {
    const next = { ...row, revision: row.revision + 1, updated_at: tx.now, updated_by: tx.actor.type === 'user' ? tx.actor.id : null }
    await queries.put(tx, next)
    await marks.noteChange(tx, 1)
    tx.about('intent', row.id, changed)
    tx.announce('understanding.changed', { about: 'intents' })
    const counts = { phrasings: await phrasings.countOf(row.id, tx), entries: 0 }
    return presentIntent(next, counts, nameOf)
  }

  async function present(id: string, made: Intent): Promise<Intent> {
    return { ...made, entries: (await entriesOf()).get(id) ?? 0 }
  }

  return {
    async list(): Promise<Intent[]> {
      const [rows, counts, entries] = await Promise.all([queries.all(), phrasings.counts(), entriesOf()])
      return rows.map((row) => presentIntent(row, { phrasings: counts.get(row.id) ?? 0, entries: entries.get(row.id) ?? 0 }, nameOf))
    },
    /** The same with the entries that answer it, which are counted outside of transactions. */
    present,

    /** Fails with `conflict` where there is one of this id, `too_many_intents`. */
    async make(tx: Tx, { id, ...input }: IntentInput & { id: string }): Promise<Intent> {
      const before = await queries.lock(tx, id)
      if (before && before.removed_at === null) throw fail.conflict('conflict', { id })
      if ((await queries.all(tx)).length >= intentsLimit) throw fail.refused('too_many_intents', { limit: intentsLimit })
      if (before) await phrasings.removeAllOf(tx, id)
      return save(tx, {
        id, place: ownPlace, revision: before?.revision ?? 0, updated_at: tx.now, updated_by: null, removed_at: null, ...intentColumns(input),
      }, ['name'])
    },

    /** Fails with `conflict` when `revision` is not the present one, `absent` when it was removed. */
    async change(tx: Tx, id: string, { revision, ...input }: IntentInput & { revision: number }): Promise<Intent> {
      const row = await queries.lock(tx, id)
      if (!row || row.removed_at !== null) throw fail.absent('absent')
      if (row.revision !== revision) throw fail.conflict('conflict', { revision: row.revision })
      const columns = intentColumns(input)
      const changed = Object.entries(columns).flatMap(([name, value]) => (row[name as keyof IntentRow] === value ? [] : [name]))
      return save(tx, { ...row, ...columns }, changed)
    },

    async remove(tx: Tx, id: string): Promise<void> {
      const row = await queries.lock(tx, id)
      if (!row || row.removed_at !== null) throw fail.absent('absent')
      await save(tx, { ...row, removed_at: tx.now }, ['removed_at'])
    },

    /** Brings it back with those of its phrasings that have not gone to another since; one that is there stays. */
    async restore(tx: Tx, id: string): Promise<Intent> {
      const row = await queries.lock(tx, id)
      if (!row) throw fail.absent('absent')
      if (row.removed_at !== null) return save(tx, { ...row, removed_at: null }, ['removed_at'])
      tx.unchanged()
      return presentIntent(row, { phrasings: await phrasings.countOf(id, tx), entries: 0 }, nameOf)
    },
  }
}
export type Intents = ReturnType<typeof createIntentEditing>
