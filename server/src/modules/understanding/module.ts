import type { Logger } from '../../base/log.ts'
import { inside } from '../../host/actor.ts'
import type { Module, Transact } from '../../host/module.ts'
import { understandingFirst } from './migrations/20261210_understanding_first.ts'
import { understandingRoutes } from './routes.ts'
import type { Understanding } from './service.ts'

export interface UnderstandingModuleDeps {
  understanding: Understanding
  transact: Transact
  log: Logger
}

export function understandingModule({ understanding, transact, log }: UnderstandingModuleDeps): Module {
  async function seed(): Promise<void> {
    if (await understanding.isSeeded()) return
    const rows = understanding.starterRows()
    await transact(inside('system', 'understanding', ''), 'intent.seed', (tx) => understanding.storeStarter(tx, rows))
    log.info({ intents: rows.intents.length, phrasings: rows.phrasings.length }, 'the starter intents were put in')
  }

  return {
    name: 'understanding',
    essential: true,
    migrations: { '20261210_understanding_first': understandingFirst },
    routes: (on) => understandingRoutes(on, understanding, transact),
    live: {
      'understanding.changed': ({ payload: { about } }, live) => {
        if (about === 'intents' || about === 'thresholds') understanding.forget(about)
        if (about === 'terms') understanding.forget('dictionary')
        live.toAgents(['staff'], { type: 'changed', topic: 'understanding' })
      },
    },
    async start() {
      await seed()
      return () => understanding.close()
    },
  }
}
