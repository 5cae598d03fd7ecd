import type { Clock } from '../../base/clock.ts'
import type { Logger } from '../../base/log.ts'
import { inside, type Actor } from '../../host/actor.ts'
import type { Module, Transact } from '../../host/module.ts'
import type { Settings } from '../settings/service.ts'
import { understandingFirst } from './migrations/20261210_understanding_first.ts'
import { understandingLearning } from './migrations/20261211_understanding_learning.ts'
import { modelRoutes } from './models/routes.ts'
import { understandingRoutes } from './routes.ts'
import type { Understanding } from './service.ts'
import { understandingSettings } from './settings.ts'

export interface UnderstandingModuleDeps {
  understanding: Understanding
  settings: Pick<Settings, 'section'>
  transact: Transact
  clock: Clock
  log: Logger
}

const minute = 60_000

export function understandingModule({ understanding, settings, transact, clock, log }: UnderstandingModuleDeps): Module {
  const section = settings.section('understanding', understandingSettings)

  async function seed(): Promise<void> {
    if (await understanding.isSeeded()) return
    const rows = await understanding.starter()
    await transact(inside('system', 'understanding', ''), 'intent.seed', (tx) => understanding.storeStarter(tx, rows))
    log.info({ intents: rows.intents.length, phrasings: rows.phrasings.length }, 'the starter intents were put in')
  }

  const due = async () => understanding.models.due(await section.get(), clock.now())

  async function askForTraining(actor: Actor): Promise<void> {
    const trigger = await due()
    if (trigger) await transact(actor, 'model.train', (tx) => understanding.models.want(tx, trigger))
  }

  return {
    name: 'understanding',
    essential: true,
    migrations: { '20261210_understanding_first': understandingFirst, '20261211_understanding_learning': understandingLearning },
    settings: understandingSettings,
    routes(on) {
      understandingRoutes(on, understanding, transact)
      modelRoutes(on, understanding, transact)
    },
    jobs: {
      // One process trains; all of them take what it made.
      train: { everyMs: 1000, isDue: understanding.models.isWanted, run: (actor) => understanding.trainer.run(actor, transact) },
      schedule: { everyMs: 10 * minute, isDue: async () => (await due()) !== undefined, run: askForTraining },
    },
    live: {
      'understanding.changed': ({ payload: { about } }, live) => {
        if (about === 'intents' || about === 'thresholds') understanding.forget(about)
        if (about === 'terms') understanding.forget('dictionary')
        if (about === 'models' || about === 'encoder') void understanding.liveModel.follow()
        live.toAgents(['staff'], { type: 'changed', topic: 'understanding' })
      },
      'understanding.training': ({ payload: { stage } }, live) => {
        if (stage === 'stopped') understanding.trainer.stop()
        live.toAgents(['staff'], { type: 'changed', topic: 'understanding.training' })
      },
    },
    async start() {
      await seed()
      await understanding.liveModel.follow()
      return () => {
        understanding.trainer.stop()
        return understanding.close()
      }
    },
  }
}
