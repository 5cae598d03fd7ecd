import { newId } from '../../../base/ids.ts'
import type { Tx } from '../../../host/module.ts'
import { editorOf } from '../editing.ts'
import { contentColumns, differing, presentEntry, type EntryInput } from '../present.ts'
import type { Queries } from '../queries.ts'
import type { EntryRow } from '../tables.ts'

/** How many entries rows of an import add and change; the rest is there already. */
export interface Plan {
  added: number
  changed: number
}
/** Entries that one event names at most. */
const announcedAtOnce = 500

/** Tells what `storeRows` would do now. */
export async function planRows(queries: Queries, from: Pick<Tx, 'kysely'>, rows: readonly EntryInput[]): Promise<Plan> {
  const { added, changed } = await sort(queries, from, rows)
  return { added: added.length, changed: changed.length }
}

/** Stores all rows: one with the title of an entry changes that entry, but keeps the links and goods it does not name. */
export async function storeRows(queries: Queries, tx: Tx, rows: readonly EntryInput[]): Promise<Plan> {
  const { added, changed } = await sort(queries, tx, rows)
  const stamp = { removed_at: null, updated_at: tx.now, updated_by: editorOf(tx) }
  const written: EntryRow[] = [
    ...added.map((input) => ({ ...contentColumns(input), id: newId(), revision: 1, ...stamp })),
    ...changed.map(({ row, input }) => ({ ...row, ...contentColumns(input), revision: row.revision + 1, ...stamp })),
  ]
  if (written.length === 0) tx.unchanged()
  await queries.put(tx, written)
  tx.about('knowledge', 'import', ['title', 'questions', 'answer', 'category', 'intent', 'kind', 'variants', 'valid_from', 'valid_until'])
  for (let at = 0; at < written.length; at += announcedAtOnce) {
    tx.announce('knowledge.changed', { entries: written.slice(at, at + announcedAtOnce).map((row) => row.id) })
  }
  return { added: added.length, changed: changed.length }
}

async function sort(queries: Queries, from: Pick<Tx, 'kysely'>, rows: readonly EntryInput[]) {
  const present = Map.groupBy(await queries.byTitles(from, rows.map((row) => row.title)), (row) => row.title)
  const added: EntryInput[] = []
  const changed: { row: EntryRow; input: EntryInput }[] = []
  for (const input of rows) {
    const row = entryOf(present.get(input.title))
    if (!row) {
      added.push(input)
      continue
    }
    const merged = keepUnnamed(row, input)
    if (differing(row, contentColumns(merged)).length > 0) changed.push({ row, input: merged })
  }
  return { added, changed }
}

/** The entry that a row of this title means: that of all brands, else the one of a single brand; none where several brands have one. */
function entryOf(those: readonly EntryRow[] = []): EntryRow | undefined {
  return those.findLast((row) => row.brand === null) ?? (those.length === 1 ? those[0] : undefined)
}

/** A table has no columns for links, goods, variants, the brand and the switch, and may leave out others: those stay. */
function keepUnnamed(row: EntryRow, input: EntryInput): EntryInput {
  const { brand, intent, variants, kind, validFrom, validUntil, links, goods } = presentEntry(row, () => undefined)
  return {
    ...(intent !== undefined && { intent }), ...(variants && { variants }), ...(kind && { kind }),
    ...(validFrom !== undefined && { validFrom }), ...(validUntil !== undefined && { validUntil }),
    ...input,
    category: input.category === '' ? row.category : input.category,
    links: input.links.length > 0 ? input.links : links,
    goods: input.goods.length > 0 ? input.goods : goods,
    ...(brand !== undefined && { brand }),
    enabled: row.enabled === 1,
  }
}
