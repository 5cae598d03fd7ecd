import { isDone } from '@yanshu/contract/primitives.ts'
import { listIntentNames } from '@yanshu/contract/lessons.ts'
import * as wire from '@yanshu/contract/understanding.ts'
import { fail } from '../../base/errors.ts'
import type { On, Transact } from '../../host/module.ts'
import { importBytesLimit, readTable } from '../knowledge/import/read-table.ts'
import { missingColumns, readRows } from './import/rows.ts'
import type { Understanding } from './service.ts'

const problemsTold = 200
const pageSize = 50

/** What editors do with intents, phrasings and the dictionary. */
export function understandingRoutes(on: On, { intents, phrasings, terms, ...understanding }: Understanding, transact: Transact): void {
  on(wire.listIntents, async () => ({ items: await intents.list() }))
  on(wire.makeIntent, async ({ actor, input }) => intents.present(input.id, await transact(actor, 'intent.make', (tx) => intents.make(tx, input))))
  on(wire.editIntent, async ({ actor, params, input }) => intents.present(params.id, await transact(actor, 'intent.edit', (tx) => intents.change(tx, params.id, input))))
  on(wire.removeIntent, async ({ actor, params }) => {
    await transact(actor, 'intent.remove', (tx) => intents.remove(tx, params.id))
    return isDone
  })
  on(wire.restoreIntent, async ({ actor, params }) => intents.present(params.id, await transact(actor, 'intent.restore', (tx) => intents.restore(tx, params.id))))
  on(listIntentNames, async () => ({ items: await understanding.intentNames() }))

  on(wire.listPhrasings, ({ query }) => phrasings.list({ ...query, limit: query.limit ?? pageSize }))
  on(wire.addPhrasings, async ({ actor, input }) => {
    const { added, taken } = await transact(actor, 'phrasing.add', (tx) => phrasings.add(tx, input.intent, input.texts, 'written'))
    const refused = new Set(taken.map(({ text }) => text))
    return { added, taken, asked: await understanding.askedElsewhere(input.intent, input.texts.filter((text) => !refused.has(text))) }
  })
  on(wire.editPhrasing, ({ actor, params, input }) => transact(actor, 'phrasing.edit', (tx) => phrasings.change(tx, params.id, input)))
  on(wire.removePhrasings, async ({ actor, input }) => {
    await transact(actor, 'phrasing.remove', (tx) => phrasings.remove(tx, input.ids))
    return isDone
  })

  on(wire.listTerms, ({ query }) => terms.list({ ...query, limit: query.limit ?? pageSize }))
  on(wire.makeTerm, ({ actor, input }) => transact(actor, 'term.make', (tx) => terms.make(tx, input)))
  on(wire.editTerm, ({ actor, params, input }) => transact(actor, 'term.edit', (tx) => terms.change(tx, params.id, input)))
  on(wire.removeTerm, async ({ actor, params }) => {
    await transact(actor, 'term.remove', (tx) => terms.remove(tx, params.id))
    return isDone
  })

  on(wire.importPhrasings, async ({ actor, query, request }) => {
    const { name, bytes } = await request.file(importBytesLimit)
    const cells = await readTable(name, bytes)
    const read = readRows(cells)
    if (!read) throw fail.refused('import_refused', { why: 'no_heading', missing: missingColumns(cells) })
    const { added, made, taken } = await understanding.exchange.plan(read.rows)
    const problems = [...read.problems, ...taken].toSorted((a, b) => a.row - b.row).slice(0, problemsTold)
    if (query.preview) return { rows: read.count, added, intents: made.length, problems }
    if (problems.length > 0 && !query.skipBad) throw fail.refused('import_refused', { why: 'rows', rows: read.count, problems })
    const done = await transact(actor, 'phrasing.import', (tx) => understanding.exchange.store(tx, read.rows))
    return { rows: read.count, ...done, problems }
  })
  on(wire.exportPhrasings, async ({ actor, reply }) => {
    const body = await understanding.exchange.write(actor.language)
    return reply.bytes(body, { 'content-type': 'text/csv; charset=utf-8', 'content-length': String(body.length), 'file-name': 'intents.csv' })
  })

  on(wire.tryUnderstanding, ({ query }) => understanding.try(query.text))
}
