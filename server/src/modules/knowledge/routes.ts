import * as wire from '@yanshu/contract/knowledge.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import { fail } from '../../base/errors.ts'
import type { On, Transact } from '../../host/module.ts'
import { importBytesLimit, readTable } from './import/read-table.ts'
import { missingColumns, readRows } from './import/rows.ts'
import type { Knowledge } from './service.ts'

const problemsTold = 200

/** What editors do. Trying the bot belongs to `bot`. */
export function knowledgeRoutes(on: On, knowledge: Knowledge, transact: Transact): void {
  on(wire.listEntries, ({ actor, query }) => knowledge.list({ ...query, brands: actor.brands, limit: query.limit ?? 50 }))
  on(wire.listCategories, async ({ actor }) => ({ items: await knowledge.categories(actor.brands) }))
  on(wire.readEntry, ({ actor, params }) => knowledge.read(params.id, actor.brands))
  on(wire.makeEntry, ({ actor, input }) => transact(actor, 'knowledge.add', (tx) => knowledge.add(tx, input)))
  on(wire.editEntry, ({ actor, params, input }) => transact(actor, 'knowledge.change', (tx) => knowledge.change(tx, params.id, input)))
  on(wire.removeEntry, async ({ actor, params }) => {
    await transact(actor, 'knowledge.remove', (tx) => knowledge.remove(tx, params.id))
    return isDone
  })
  on(wire.restoreEntry, ({ actor, params }) => transact(actor, 'knowledge.restore', (tx) => knowledge.restore(tx, params.id)))

  on(wire.importEntries, async ({ actor, query, request }) => {
    const { name, bytes } = await request.file(importBytesLimit)
    const cells = await readTable(name, bytes)
    const read = readRows(cells)
    if (!read) throw fail.refused('import_refused', { why: 'no_heading', missing: missingColumns(cells) })
    const problems = read.problems.slice(0, problemsTold)
    if (query.preview) return { rows: read.count, ...await knowledge.plan(read.entries), problems }
    if (problems.length > 0 && !query.skipBad) throw fail.refused('import_refused', { why: 'rows', rows: read.count, problems })
    const done = await transact(actor, 'knowledge.import', (tx) => knowledge.store(tx, read.entries))
    return { rows: read.count, ...done, problems }
  })
}
