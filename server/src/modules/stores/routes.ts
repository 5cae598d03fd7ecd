import { isDone } from '@yanshu/contract/primitives.ts'
import * as wire from '@yanshu/contract/stores.ts'
import { fail } from '../../base/errors.ts'
import type { On, Transact } from '../../host/module.ts'
import { importBytesLimit, readTable } from '../knowledge/import/read-table.ts'
import { missingColumns, readStoreRows } from './import/rows.ts'
import type { Stores } from './service.ts'

const problemsTold = 200

export function storeRoutes(on: On, stores: Stores, transact: Transact): void {
  on(wire.listStores, ({ actor, query }) => stores.list({ ...query, brands: actor.brands, limit: query.limit ?? 50 }))
  on(wire.readStore, ({ actor, params }) => stores.read(actor, params.id))
  on(wire.makeStore, ({ actor, input }) => transact(actor, 'store.add', (tx) => stores.add(tx, input)))
  on(wire.editStore, ({ actor, params, input }) => transact(actor, 'store.change', (tx) => stores.change(tx, params.id, input.store, input.revision)))
  on(wire.removeStore, async ({ actor, params }) => {
    await transact(actor, 'store.remove', (tx) => stores.remove(tx, params.id))
    return isDone
  })
  on(wire.restoreStore, ({ actor, params }) => transact(actor, 'store.restore', (tx) => stores.restore(tx, params.id)))
  on(wire.undoStoreImport, ({ actor, params }) => transact(actor, 'store.undo_import', (tx) => stores.undo(tx, params.id)))

  on(wire.findNearestStores, async ({ actor, input }) => ({ items: await stores.nearest(input.place, brandsFor(actor.brands, input.brand)) }))
  on(wire.nearestStoresForVisitor, async ({ actor, input }) => ({ items: await stores.nearest(input.place, [actor.brand ?? '-']) }))

  on(wire.importStores, async ({ actor, query, request }) => {
    const { name, bytes } = await request.file(importBytesLimit)
    const cells = await readTable(name, bytes)
    const reachable = (await stores.brands()).filter(({ id }) => actor.brands === undefined || actor.brands.has(id))
    const read = readStoreRows(cells, reachable)
    if (!read) throw fail.refused('import_refused', { why: 'no_heading', missing: missingColumns(cells) })
    const plan = await stores.plan(read.rows)
    const all = [...read.problems, ...plan.problems].toSorted((one, other) => one.row - other.row)
    const problems = all.slice(0, problemsTold)
    const counted = { rows: read.count, problems }
    if (query.preview) return { ...counted, added: plan.added, changed: plan.changed }
    if (all.length > 0 && !query.skipBad) throw fail.refused('import_refused', { why: 'rows', rows: read.count, problems })
    const { problems: _, ...done } = await transact(actor, 'store.import', (tx) => stores.store(tx, read.rows))
    return { ...counted, ...done }
  })
}

/** The brands whose stores count: the one asked for, within the actor's reach. */
function brandsFor(reach: ReadonlySet<string> | undefined, brand: string | undefined): readonly string[] | undefined {
  if (brand === undefined) return reach && [...reach]
  return reach === undefined || reach.has(brand) ? [brand] : []
}
