import type { Logger } from '../../base/log.ts'
import { inside } from '../../host/actor.ts'
import type { Module, Transact } from '../../host/module.ts'
import { knowledgeFirst } from './migrations/20261123_knowledge_first.ts'
import { knowledgeMeaning } from './migrations/20261210_knowledge_meaning.ts'
import { knowledgeRoutes } from './routes.ts'
import type { Knowledge } from './service.ts'

export interface KnowledgeModuleDeps {
  knowledge: Knowledge
  transact: Transact
  log: Logger
}

export function knowledgeModule({ knowledge, transact, log }: KnowledgeModuleDeps): Module {
  async function catchUp(): Promise<void> {
    if (!(await knowledge.isIndexStale())) return
    await knowledge.rebuildIndex()
    await transact(inside('system', 'knowledge', ''), 'knowledge.reindex', (tx) => knowledge.markIndexed(tx))
    log.info('the search index of knowledge was made anew')
  }

  return {
    name: 'knowledge',
    migrations: { '20261123_knowledge_first': knowledgeFirst, '20261210_knowledge_meaning': knowledgeMeaning },
    routes: (on) => knowledgeRoutes(on, knowledge, transact),
    on: { 'knowledge.changed': ({ payload }) => knowledge.refreshIndex(payload.entries) },
    live: {
      'knowledge.changed': ({ payload }, live) => {
        knowledge.forget(payload.entries)
        void knowledge.dropHotHits().catch((error: unknown) => log.warn({ err: error }, 'kept answers could not be dropped: they last ten minutes at most'))
        live.toAgents(['staff'], { type: 'changed', topic: 'knowledge' })
      },
    },
    // In the background: a large index takes a while, and meanwhile the old one, or part of the new one, serves.
    async start() {
      const work = catchUp().catch((error: unknown) => log.error({ err: error }, 'the search index of knowledge could not be made anew'))
      return () => work
    },
  }
}
