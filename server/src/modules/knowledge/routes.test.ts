import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { Endpoint } from '@yanshu/contract/endpoint.ts'
import { importEntries, listEntries } from '@yanshu/contract/knowledge.ts'
import { createTokens } from '@yanshu/nlu/text/tokens.ts'
import { createLog } from '../../base/log.ts'
import type { Databases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import type { Call, On } from '../../host/module.ts'
import { createSqliteSearch } from '../../ports/search/sqlite.ts'
import { anAgent } from '../../../testkit/conversing.ts'
import { eachDatabase } from '../../../testkit/databases.ts'
import { openWriter } from '../../../testkit/writer.ts'
import { knowledgeFirst } from './migrations/20261123_knowledge_first.ts'
import { knowledgeMeaning } from './migrations/20261210_knowledge_meaning.ts'
import { knowledgeModule } from './module.ts'
import { createKnowledge } from './service.ts'

const folder = mkdtempSync(join(tmpdir(), 'yanshu-knowledge-routes-'))
const closing: (() => Promise<void>)[] = []
after(async () => {
  for (const close of closing) await close()
  rmSync(folder, { recursive: true, force: true })
})
let count = 0

/** The module's routes, called as the host calls them once it has validated. */
async function openRoutes(databases: Databases<Database>) {
  const { transact, stop } = await openWriter(databases, { '20261123_knowledge_first': knowledgeFirst, '20261210_knowledge_meaning': knowledgeMeaning })
  const search = createSqliteSearch({ path: join(folder, `${++count}.db`), tokens: createTokens() })
  closing.push(stop, () => search.close())
  const knowledge = createKnowledge({ db: databases.reader, dialect: databases.dialect, search, tokensVersion: '1', nameOf: () => undefined })
  const routes = new Map<Endpoint, (call: Call) => Promise<unknown>>()
  const on: On = (endpoint, handle) => void routes.set(endpoint as unknown as Endpoint, handle as unknown as (call: Call) => Promise<unknown>)
  const module = knowledgeModule({ knowledge, transact, log: createLog('silent') })
  module.routes?.(on)
  const call = (endpoint: object, given: object) => routes.get(endpoint as Endpoint)!({ actor: anAgent('小编'), params: {}, query: {}, ...given } as unknown as Call)
  return {
    module, knowledge,
    list: async () => listEntries.shape.output.parse(await call(listEntries, {})),
    import: async (csv: string, query: object = {}) =>
      importEntries.shape.output.parse(await call(importEntries, { query, request: { file: async () => ({ name: 'a.csv', contentType: '', bytes: Buffer.from(csv) }) } })),
  }
}

const good = '标题,答案\n运费,满 59 元包邮\n发货,当天发出\n'
const bad = `${good},没有标题\n`

eachDatabase((_name, open) => {
  describe('importing', () => {
    test('a preview counts and stores nothing', async () => {
      const desk = await openRoutes(await open<Database>())
      assert.deepEqual(await desk.import(bad, { preview: '1' }), { rows: 3, added: 2, changed: 0, problems: [{ row: 4, problem: 'no_title' }] })
      assert.deepEqual((await desk.list()).items, [])
    })

    test('all rows or none, unless bad ones are to be skipped', async () => {
      const desk = await openRoutes(await open<Database>())
      await assert.rejects(desk.import(bad), { code: 'import_refused', details: { why: 'rows', rows: 3, problems: [{ row: 4, problem: 'no_title' }] } })
      assert.deepEqual((await desk.list()).items, [])
      assert.equal((await desk.import(bad, { skipBad: '1' })).added, 2)
      assert.deepEqual((await desk.list()).items.map((entry) => entry.title).sort(), ['发货', '运费'].sort())
      assert.deepEqual(await desk.import(good), { rows: 2, added: 0, changed: 0, problems: [] })
    })

    test('a file without the columns is refused', async () => {
      const desk = await openRoutes(await open<Database>())
      await assert.rejects(desk.import('a,b\nc,d\n'), { code: 'import_refused', details: { why: 'no_heading', missing: ['title', 'answer'] } })
    })

    test('at start an index that is missing is made in the background', async () => {
      const desk = await openRoutes(await open<Database>())
      await desk.import(good)
      assert.deepEqual(await desk.knowledge.answersFor('运费', undefined, 5), [])
      const stop = await desk.module.start?.()
      await stop?.()
      assert.equal((await desk.knowledge.answersFor('运费', undefined, 5)).length, 1)
      assert.equal(await desk.knowledge.isIndexStale(), false)
    })
  })
})
