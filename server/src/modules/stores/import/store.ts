import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import type { Db } from '../../../database.ts'
import { insistOnBrand, reaches } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import { stampOf } from '../editing.ts'
import { contentColumns, differing, keyOf, type ContentColumns } from '../present.ts'
import type { Queries } from '../queries.ts'
import type { StoreRow } from '../tables.ts'
import type { ReadRow, RowProblem } from './rows.ts'

/** How many stores the rows of a file add and change; the rest is there already. */
export interface Plan { added: number; changed: number; problems: RowProblem[] }
/** Of a store that an import changed: the revision that the import gave it, and what it was before; null for one that was not there. */
interface Before { id: string; revision: number; was: StoreRow | null }

/** An import can be undone for a day. */
const undoneWithinMs = 86_400_000
const announcedAtOnce = 500

/** Stores from files. The same number means the same store; without a number the same name does. */
export function createImporting(queries: Queries, db: Db) {
  return {
    /** What `store` would do now. */
    async plan(rows: readonly ReadRow[]): Promise<Plan> {
      const { added, changed, problems } = await sort(queries, { kysely: db }, rows, false)
      return { added: added.length, changed: changed.length, problems }
    },

    /** Stores what can be stored, and by what it is undone. Fails with `forbidden` for a brand that the actor does not reach. */
    async store(tx: Tx, rows: readonly ReadRow[]): Promise<Plan & { import?: string }> {
      const { added, changed, problems } = await sort(queries, tx, rows, true)
      for (const brand of [...added.map((columns) => columns.brand), ...changed.flatMap(({ row, columns }) => [row.brand, columns.brand])]) insistOnBrand(tx.actor, brand)
      const written: StoreRow[] = [
        ...added.map((columns) => ({ ...columns, id: newId(), revision: 1, removed_at: null, ...stampOf(tx) })),
        ...changed.map(({ row, columns }) => ({ ...row, ...columns, revision: row.revision + 1, ...stampOf(tx) })),
      ]
      if (written.length === 0) {
        tx.unchanged()
        return { added: 0, changed: 0, problems }
      }
      await queries.put(tx, written)
      const were = new Map(changed.map(({ row }) => [row.id, row]))
      const before = written.map(({ id, revision }): Before => ({ id, revision, was: were.get(id) ?? null }))
      const made = newId()
      await queries.trimImports(tx, tx.now - undoneWithinMs)
      await queries.addImport(tx, { id: made, at: tx.now, before: JSON.stringify(before) })
      tell(tx, written.map(({ id }) => id))
      return { added: added.length, changed: changed.length, problems, import: made }
    },

    /** Puts stores back as they were before an import; those that somebody changed since stay. Fails with `absent` when a day has passed, or it was undone. */
    async undo(tx: Tx, id: string): Promise<{ undone: number; kept: number }> {
      const row = await queries.import(tx, id)
      if (!row || row.at < tx.now - undoneWithinMs) throw fail.absent('absent')
      const before = JSON.parse(row.before) as Before[]
      const present = new Map((await queries.byIds(tx, before.map((each) => each.id))).map((each) => [each.id, each]))
      if ([...present.values()].some(({ brand }) => brand !== null && !reaches(tx.actor, brand))) throw fail.absent('absent')
      const written = before.flatMap(({ id: store, revision, was }): StoreRow[] => {
        const now = present.get(store)
        if (!now || now.revision !== revision) return []
        const next = { revision: revision + 1, ...stampOf(tx) }
        return [was ? { ...was, ...next } : { ...now, ...next, removed_at: tx.now, code_key: null }]
      })
      for (const { brand } of written) insistOnBrand(tx.actor, brand)
      // Numbers that the import gave away are free before their owners take them back.
      await queries.put(tx, written.map((each) => ({ ...each, code_key: null })))
      await queries.put(tx, written)
      await queries.removeImport(tx, id)
      tell(tx, written.map((each) => each.id))
      return { undone: written.length, kept: before.length - written.length }
    },
  }
}

function tell(tx: Tx, ids: readonly string[]): void {
  tx.about('store', 'import', ['name', 'address', 'place', 'hours'])
  for (let at = 0; at < ids.length; at += announcedAtOnce) tx.announce('store.changed', { stores: ids.slice(at, at + announcedAtOnce) })
}

/** `isLocked`: what is compared stays as it is until the transaction ends. */
async function sort(queries: Queries, from: Pick<Tx, 'kysely'>, rows: readonly ReadRow[], isLocked: boolean) {
  const byCode = Map.groupBy(await queries.alike(from, 'code_key', rows.flatMap(({ input }) => (input.code === undefined ? [] : [keyOf(input.code)])), isLocked), (row) => row.code_key)
  const byName = Map.groupBy(await queries.alike(from, 'name', rows.map(({ input }) => input.name), isLocked), (row) => row.name)
  const added: ContentColumns[] = []
  const changed: { row: StoreRow; columns: ContentColumns }[] = []
  const problems: RowProblem[] = []
  const taken = new Set<string>()
  for (const { row: line, input, unsaid = [] } of rows) {
    const named = (byName.get(input.name) ?? []).filter((row) => input.code === undefined || row.code === null)
    const [row, ...others] = (input.code === undefined ? undefined : byCode.get(keyOf(input.code))) ?? named
    if (others.length > 0) problems.push({ row: line, problem: 'ambiguous' })
    else if (row && taken.has(row.id)) problems.push({ row: line, problem: 'duplicate' })
    else if (!row) added.push(contentColumns(input))
    else {
      taken.add(row.id)
      const columns = keepUnsaid(row, contentColumns(input), unsaid)
      if (differing(row, columns).length > 0) changed.push({ row, columns })
    }
  }
  return { added, changed, problems }
}

/** What a file leaves blank, it says nothing about. */
function keepUnsaid(row: StoreRow, columns: ContentColumns, unsaid: NonNullable<ReadRow['unsaid']>): ContentColumns {
  const kept = Object.fromEntries(unsaid.flatMap((field) => (field === 'code' ? ['code', 'code_key'] : [field])).map((column) => [column, row[column as keyof StoreRow]]))
  return { ...columns, ...kept } as ContentColumns
}
