import type { Store, StoreInput } from '@yanshu/contract/stores.ts'
import { fail } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { insistOnBrand, reaches } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import { contentColumns, differing, keyOf, presentStore } from './present.ts'
import type { Queries } from './queries.ts'
import type { StoreRow } from './tables.ts'

/** What editors do with one store. Every change raises its revision and is announced. */
export function createEditing(queries: Queries) {
  function tell(tx: Tx, row: StoreRow, changed: readonly string[]): Store {
    tx.about('store', row.id, changed)
    tx.announce('store.changed', { stores: [row.id] })
    return presentStore(row, tx.now)
  }
  async function save(tx: Tx, row: StoreRow, changed: readonly string[]): Promise<Store> {
    const next = { ...row, revision: row.revision + 1, ...stampOf(tx) }
    await queries.save(tx, next)
    return tell(tx, next, changed)
  }
  async function lock(tx: Tx, id: string): Promise<StoreRow> {
    const row = await queries.lock(tx, id)
    if (!row || (row.brand !== null && !reaches(tx.actor, row.brand))) throw fail.absent('absent')
    insistOnBrand(tx.actor, row.brand)
    return row
  }

  async function write(tx: Tx, id: string, input: StoreInput, revision?: number): Promise<Store> {
    const row = await lock(tx, id)
    insistOnBrand(tx.actor, input.brand)
    if (row.removed_at !== null) throw fail.absent('absent')
    if (revision !== undefined && row.revision !== revision) throw fail.conflict('conflict', { revision: row.revision })
    const columns = contentColumns(input)
    const changed = differing(row, columns)
    if (changed.length > 0) return save(tx, { ...row, ...columns }, changed)
    tx.unchanged()
    return presentStore(row, tx.now)
  }

  return {
    /** Fails with `store_code_taken`, `place_refused`, and with `forbidden` for a brand that the actor does not reach. */
    async add(tx: Tx, input: StoreInput): Promise<Store> {
      insistOnBrand(tx.actor, input.brand)
      const row: StoreRow = { ...contentColumns(input), id: newId(), revision: 1, removed_at: null, ...stampOf(tx) }
      await queries.add(tx, row)
      return tell(tx, row, ['name'])
    },
    /** Fails as `add` does, with `conflict` when `revision` is not the present one, `absent` when it was removed. */
    change: write,
    /** Puts `input` in its place, whoever changed it last. Fails as `change` does. */
    overwrite: (tx: Tx, id: string, input: StoreInput): Promise<Store> => write(tx, id, input),
    async remove(tx: Tx, id: string): Promise<void> {
      const row = await lock(tx, id)
      if (row.removed_at !== null) throw fail.absent('absent')
      await save(tx, { ...row, removed_at: tx.now, code_key: null }, ['removed_at'])
    },
    /** Brings a removed store back; one that is there stays as it is. Fails with `store_code_taken`. */
    async restore(tx: Tx, id: string): Promise<Store> {
      const row = await lock(tx, id)
      if (row.removed_at !== null) return save(tx, { ...row, removed_at: null, code_key: row.code === null ? null : keyOf(row.code) }, ['removed_at'])
      tx.unchanged()
      return presentStore(row, tx.now)
    },
  }
}

/** When and by whom: nobody for jobs and the system. */
export function stampOf({ now, actor }: Tx): Pick<StoreRow, 'updated_at' | 'updated_by'> {
  return { updated_at: now, updated_by: actor.type === 'user' ? actor.id : null }
}
