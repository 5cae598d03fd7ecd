import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Clock } from '../../base/clock.ts'
import type { Logger } from '../../base/log.ts'
import { inside, type Actor } from '../../host/actor.ts'
import type { Module, Transact } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Settings } from '../settings/service.ts'
import { understandingFirst } from './migrations/20261210_understanding_first.ts'
import { understandingLearning } from './migrations/20261211_understanding_learning.ts'
import { understandingSameLessons } from './migrations/20261212_understanding_same_lessons.ts'
import { encoderRoutes } from './encoder/routes.ts'
import { dislikedIn } from './lessons/disliked.ts'
import { lessonRoutes } from './lessons/routes.ts'
import { metricRoutes } from './metrics/routes.ts'
import { modelRoutes } from './models/routes.ts'
import { understandingRoutes } from './routes.ts'
import type { Understanding } from './service.ts'
import { understandingSettings } from './settings.ts'

export interface UnderstandingModuleDeps {
  understanding: Understanding
  settings: Pick<Settings, 'section'>
  conversations: Pick<Conversations, 'see' | 'seenAmong' | 'messages'>
  transact: Transact
  clock: Clock
  log: Logger
}

const minute = 60_000
const countedEveryMs = 10_000

export function understandingModule({ understanding, settings, conversations, transact, clock, log }: UnderstandingModuleDeps): Module {
  const { hearing, counting } = understanding
  const section = settings.section('understanding', understandingSettings)

  async function seed(): Promise<void> {
    if (await understanding.isSeeded()) return
    const rows = await understanding.starter()
    await transact(inside('system', 'understanding', ''), 'intent.seed', (tx) => understanding.storeStarter(tx, rows))
    log.info({ intents: rows.intents.length, phrasings: rows.phrasings.length }, 'the starter intents were put in')
  }

  /** Never rejects: what could not be stored is counted on. */
  async function storeCounts(): Promise<void> {
    if (!counting.isAnyUnsaved()) return
    await counting.save((work) => transact(inside('system', 'understanding', ''), 'understanding.count', work))
      .catch((error: unknown) => log.warn({ err: error }, 'what the bot did could not be counted yet'))
  }

  /** Does it again and again; `work` never rejects. Gives what ends it. */
  function repeat(everyMs: number, work: () => Promise<void>): () => Promise<void> {
    let isOver = false
    let cancel = clock.after(everyMs, again)
    let running: Promise<void> | undefined
    function again(): void {
      running = work().then(() => {
        if (!isOver) cancel = clock.after(everyMs, again)
      })
    }
    return async () => {
      isOver = true
      cancel()
      await running
    }
  }

  const due = async () => understanding.models.due(await section.get(), clock.now())

  async function askForTraining(actor: Actor): Promise<void> {
    const trigger = await due()
    if (trigger) await transact(actor, 'model.train', (tx) => understanding.models.want(tx, trigger))
  }

  return {
    name: 'understanding',
    essential: true,
    migrations: { '20261210_understanding_first': understandingFirst, '20261211_understanding_learning': understandingLearning, '20261212_understanding_same_lessons': understandingSameLessons },
    settings: understandingSettings,
    routes(on) {
      understandingRoutes(on, understanding, transact)
      modelRoutes(on, understanding, transact)
      lessonRoutes(on, understanding, conversations, transact)
      metricRoutes(on, understanding)
      encoderRoutes(on, understanding, transact)
    },
    jobs: {
      // One process trains; all of them take what it made.
      train: { everyMs: 1000, isDue: understanding.models.isWanted, run: (actor) => understanding.trainer.run(actor, transact) },
      compare: { everyMs: 1000, isDue: understanding.encoders.isWanted, run: (actor) => understanding.encoders.run(actor, transact) },
      gather: { everyMs: 2000, isDue: hearing.isAnyUnsorted, run: (actor) => hearing.sortAll(actor, transact) },
      trim: { everyMs: 60 * minute, isDue: () => hearing.isAnyOld(clock.now()), run: (actor) => hearing.trim(actor, transact, clock.now()) },
      schedule: { everyMs: 10 * minute, isDue: async () => (await due()) !== undefined, run: askForTraining },
    },
    on: {
      'message.recalled': ({ payload }, actor) => transact(actor, 'lesson.forget', (tx) => hearing.forget(tx, payload.message.id)),
      'conversation.rated': async ({ payload }, actor) => {
        const heard = await dislikedIn(conversations, payload.rating)
        if (heard.length > 0) await transact(actor, 'lesson.hear', async (tx) => Promise.all(heard.map((each) => hearing.learn(tx, each))))
      },
      'conversation.closed': async ({ payload: { conversation } }) => {
        if (isContained(conversation)) counting.contained()
      },
      'emotion.alarm': async ({ payload: { alarm } }) => counting.alarm(alarm.raisedAt),
      'emotion.alarm_changed': async ({ payload: { alarm, was } }) => {
        if (alarm.state === 'false' && was !== 'false') counting.falseAlarm(alarm.raisedAt)
        if (alarm.state !== 'false' && was === 'false') counting.noFalseAlarm(alarm.raisedAt)
      },
    },
    live: {
      'knowledge.changed': ({ payload: { entries } }) => {
        void understanding.preparing.some(entries).catch((error: unknown) => log.warn({ err: error }, 'changed entries could not be prepared for the encoder; they are when they are asked for'))
      },
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
      const stopSaving = repeat(countedEveryMs, storeCounts)
      // A file that could not be had is tried again, and news that never came is found.
      const stopFollowing = repeat(minute, understanding.liveModel.follow)
      return async () => {
        await Promise.all([stopSaving(), stopFollowing()])
        understanding.trainer.stop()
        understanding.encoders.stop()
        await storeCounts()
        await understanding.close()
      }
    },
  }
}

/** Whether the bot brought it to its end alone. */
function isContained({ agent, assignedAt, handedOver, seq }: Conversation): boolean {
  return agent === undefined && assignedAt === undefined && handedOver === undefined && seq > 0
}
