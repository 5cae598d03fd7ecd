import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, it } from 'node:test'
import { pairTokens } from '@yanshu/nlu/text/pair-tokens.ts'
import { describeSearch, pairs } from './conforms.ts'
import { createSqliteSearch } from './sqlite.ts'

const folder = await mkdtemp(join(tmpdir(), 'yanshu-search-'))
after(() => rm(folder, { recursive: true }))

describeSearch('SQLite', false, async () => createSqliteSearch({ path: join(folder, 'search.db'), tokens: pairs }))

describeSearch('SQLite, cutting in its thread', false, async () => createSqliteSearch({ path: join(folder, 'cut.db'), tokens: pairs, cutter: { module: import.meta.resolve('./conforms.ts'), name: pairs.name } }))

it('finds by what the thread cut, and says so when it cannot cut', async () => {
  const cutter = { module: import.meta.resolve('@yanshu/nlu/text/pair-tokens.ts'), name: pairTokens.name }
  const document = { id: 'a', collection: 'k', brand: '', title: '', questions: '', body: '银色雪橇 K-77' }
  const search = createSqliteSearch({ path: join(folder, 'pairs.db'), tokens: pairTokens, cutter })
  await search.put([document])
  for (const text of ['雪橇', 'k-77']) assert.equal((await search.latest({ collection: 'k', text, limit: 5 })).length, 1)
  await search.close()
  const lost = createSqliteSearch({ path: join(folder, 'lost.db'), tokens: pairTokens, cutter: { ...cutter, name: 'nothing' } })
  await assert.rejects(lost.put([document]), /cannot cut/)
  await lost.close()
})

it('keeps the index over a restart', async () => {
  const path = join(folder, 'kept.db')
  const document = { id: 'a', collection: 'knowledge', brand: '', title: '怎么退款', questions: '', body: '' }
  const first = createSqliteSearch({ path, tokens: pairs })
  await first.put([document])
  await first.close()
  const second = createSqliteSearch({ path, tokens: pairs })
  assert.deepEqual((await second.query({ collection: 'knowledge', text: '退款', limit: 5 })).map((hit) => hit.id), ['a'])
  await second.close()
})

it('empties an index file of another version', async () => {
  const path = join(folder, 'old.db')
  const old = new DatabaseSync(path)
  old.exec('CREATE TABLE documents (id TEXT); PRAGMA user_version = 99')
  old.close()
  const search = createSqliteSearch({ path, tokens: pairs })
  await search.put([{ id: 'a', collection: 'k', brand: '', title: '退款', questions: '', body: '' }])
  assert.equal((await search.query({ collection: 'k', text: '退款', limit: 5 })).length, 1)
  await search.close()
})

it('answers a query with an error when its file is no database, and refuses once closed', async () => {
  const path = join(folder, 'broken.db')
  await writeFile(path, 'this is no database at all, but a text file that is long enough'.repeat(20))
  const broken = createSqliteSearch({ path, tokens: pairs })
  await assert.rejects(broken.query({ collection: 'k', text: '退款', limit: 5 }), /not a database/)
  await broken.close()
  await assert.rejects(broken.query({ collection: 'k', text: '退款', limit: 5 }), /closed/)
})
