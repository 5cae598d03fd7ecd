import type { Entry } from '@yanshu/contract/knowledge.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { insistOnBrand, reaches } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import { contentColumns, differing, presentEntry, type EntryInput } from './present.ts'
import type { Queries } from './queries.ts'
import type { EntryRow } from './tables.ts'

/** As many phrasings as the contract lets an entry have. */
const mostQuestions = 100

/** What editors do with one entry. Every change raises its revision and is announced. */
export function createEditing(queries: Queries, nameOf: (person: string) => string | undefined) {
  async function save(tx: Tx, row: EntryRow, changed: readonly string[]): Promise<Entry> {
    const next = { ...row, revision: row.revision + 1, updated_at: tx.now, updated_by: editorOf(tx) }
    await queries.put(tx, [next])
    tx.about('knowledge', row.id, changed)
    tx.announce('knowledge.changed', { entries: [row.id] })
    return presentEntry(next, nameOf)
  }

  async function lock(tx: Tx, id: string): Promise<EntryRow> {
    const row = await queries.lock(tx, id)
    if (!row || (row.brand !== null && !reaches(tx.actor, row.brand))) throw fail.absent('absent')
    insistOnBrand(tx.actor, row.brand)
    return row
  }

  return {
    /** Fails with `forbidden` for a brand that the actor does not reach, as do the others. */
    async add(tx: Tx, input: EntryInput): Promise<Entry> {
      insistOnSpan(input)
      insistOnBrand(tx.actor, input.brand)
      return save(tx, { ...contentColumns(input), id: newId(), revision: 0, removed_at: null, updated_at: tx.now, updated_by: null }, ['title'])
    },

    /** Fails with `conflict` when `revision` is not the present one, `absent` when it was removed. */
    async change(tx: Tx, id: string, { revision, ...input }: EntryInput & { revision: number }): Promise<Entry> {
      const row = await lock(tx, id)
      insistOnBrand(tx.actor, input.brand)
      insistOnSpan(input)
      if (row.removed_at !== null) throw fail.absent('absent')
      if (row.revision !== revision) throw fail.conflict('conflict', { revision: row.revision })
      const columns = contentColumns(input)
      const changed = differing(row, columns)
      if (changed.length > 0) return save(tx, { ...row, ...columns }, changed)
      tx.unchanged()
      return presentEntry(row, nameOf)
    },

    /** Puts phrasings in that it has not got, as many as it takes, or takes them out. Gives those that it changed; fails with `absent`. */
    async teach(tx: Tx, id: string, { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] }): Promise<string[]> {
      const row = await lock(tx, id)
      if (row.removed_at !== null) throw fail.absent('absent')
      const before = JSON.parse(row.questions) as string[]
      const added = [...new Set(add)].filter((text) => text !== row.title && !before.includes(text)).slice(0, Math.max(0, mostQuestions - before.length))
      const removed = before.filter((text) => remove.includes(text))
      if (added.length + removed.length > 0) await save(tx, { ...row, questions: JSON.stringify([...before.filter((text) => !removed.includes(text)), ...added]) }, ['questions'])
      return [...added, ...removed]
    },

    async remove(tx: Tx, id: string): Promise<void> {
      const row = await lock(tx, id)
      if (row.removed_at !== null) throw fail.absent('absent')
      await save(tx, { ...row, removed_at: tx.now }, ['removed_at'])
    },

    /** Brings a removed entry back; one that is there stays as it is. */
    async restore(tx: Tx, id: string): Promise<Entry> {
      const row = await lock(tx, id)
      if (row.removed_at !== null) return save(tx, { ...row, removed_at: null }, ['removed_at'])
      tx.unchanged()
      return presentEntry(row, nameOf)
    },
  }
}

/** An entry that would never hold was meant otherwise. Fails with `malformed`. */
function insistOnSpan({ validFrom, validUntil }: EntryInput): void {
  if (validFrom !== undefined && validUntil !== undefined && validUntil <= validFrom) {
    throw fail.malformed('malformed', { issues: [{ path: 'input.validUntil', code: 'not_after_validFrom' }] })
  }
}

/** The person at work; nobody for jobs and the system. */
export function editorOf({ actor }: Tx): string | null {
  return actor.type === 'user' ? actor.id : null
}
