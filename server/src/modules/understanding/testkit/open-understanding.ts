import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { IntentAction } from '@yanshu/contract/understanding.ts'
import { createNlu } from '@yanshu/nlu/index.ts'
import { createTokens } from '@yanshu/nlu/text/tokens.ts'
import { turnableClock } from '../../../../testkit/clock.ts'
import { anAgent } from '../../../../testkit/conversing.ts'
import { openWriter } from '../../../../testkit/writer.ts'
import { createLog } from '../../../base/log.ts'
import type { Databases } from '../../../base/db/open.ts'
import type { Database } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import { createDiskFiles } from '../../../ports/files/disk.ts'
import { createSqliteSearch } from '../../../ports/search/sqlite.ts'
import { knowledgeFirst } from '../../knowledge/migrations/20261123_knowledge_first.ts'
import { knowledgeMeaning } from '../../knowledge/migrations/20261210_knowledge_meaning.ts'
import { createKnowledge } from '../../knowledge/service.ts'
import { understandingFirst } from '../migrations/20261210_understanding_first.ts'
import { understandingLearning } from '../migrations/20261211_understanding_learning.ts'
import { understandingSameLessons } from '../migrations/20261212_understanding_same_lessons.ts'
import { createUnderstanding } from '../service.ts'

const migrations = {
  '20261123_knowledge_first': knowledgeFirst, '20261210_knowledge_meaning': knowledgeMeaning, '20261210_understanding_first': understandingFirst,
  '20261211_understanding_learning': understandingLearning, '20261212_understanding_same_lessons': understandingSameLessons,
}
const closing: (() => Promise<void>)[] = []
after(async () => {
  for (const close of closing) await close()
})

export const editor = anAgent('小编', [], ['understanding.read', 'understanding.edit', 'knowledge.read', 'knowledge.edit'])
const brand = { id: 'brand', name: '店', timeZone: 'Asia/Shanghai' }

/** Understanding on an empty database, with the real engine, knowledge and file store; nothing was put in. `standingEncoder`: the directory of the encoder that is used from the start. */
export async function openUnderstanding(databases: Databases<Database>, standingEncoder?: string) {
  const dataDir = mkdtempSync(join(tmpdir(), 'yanshu-understanding-'))
  const clock = turnableClock()
  const opened = await openWriter(databases, migrations, clock)
  const db = databases.reader
  const nameOf = (id: string) => (id === editor.id ? '小编' : undefined)
  const search = createSqliteSearch({ path: join(dataDir, 'search.db'), tokens: createTokens() })
  const knowledge = createKnowledge({ db, dialect: databases.dialect, search, tokensVersion: '1', nameOf })
  const nlu = createNlu()
  const understanding = createUnderstanding({
    db, dialect: databases.dialect, clock, nlu, log: createLog('silent'), files: createDiskFiles({ folder: join(dataDir, 'files'), maxBytes: 64 << 20 }), dataDir, standingEncoder,
    brands: { find: async () => undefined, first: async () => brand as never }, knowledge, nameOf,
  })
  closing.push(() => understanding.close(), () => opened.stop(), () => search.close(), async () => rmSync(dataDir, { recursive: true, force: true }))
  const act = <T>(work: (tx: Tx) => Promise<T>) => opened.transact(editor, 'intent.edit', work)
  return {
    ...opened, clock, dataDir, knowledge, understanding, nlu, act,
    make: (id: string, action: IntentAction = { kind: 'answer' }) =>
      act((tx) => understanding.intents.make(tx, { id, name: `意图 ${id}`, group: '', description: '', action, slots: [], enabled: true })),
    say: (intent: string, ...texts: string[]) => act((tx) => understanding.phrasings.add(tx, intent, texts, 'written')),
    /** Does what the module's own subscribers do. */
    settle(): void {
      for (const about of ['intents', 'dictionary', 'thresholds'] as const) understanding.forget(about)
    },
  }
}
