import * as wire from '@yanshu/contract/moderation.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import type { Clock } from '../../base/clock.ts'
import type { Logger } from '../../base/log.ts'
import { inside } from '../../host/actor.ts'
import type { Live, Module, On, Transact } from '../../host/module.ts'
import { moderationFirst } from './migrations/20261129_moderation_first.ts'
import type { ContactOf, Moderation } from './service.ts'

export interface ModerationModuleDeps {
  moderation: Moderation
  transact: Transact
  clock: Clock
  log: Logger
  contactOf: ContactOf
}
/** Those who look after the words hear of what was found at most this often; what was refused is stored after it. */
const pauseMs = 1000
const watchers = 'moderation'

export function moderationModule(deps: ModerationModuleDeps): Module {
  const { moderation, transact, clock, log } = deps
  let telling = false
  let cancelReading = () => {}

  /** Lists are read anew by every console that shows them, so they are told seldom. */
  function tellFound(live: Live): void {
    if (telling) return
    telling = true
    clock.after(pauseMs, () => {
      telling = false
      live.toAgents([watchers], { type: 'changed', topic: 'moderation-hits' })
    })
  }

  /** Until it succeeds: words that were never read would not be looked for. */
  function readAnew(): void {
    cancelReading()
    moderation.load().catch((error: unknown) => {
      log.error({ err: error }, 'words and addresses could not be read anew')
      cancelReading = clock.after(pauseMs, readAnew)
    })
  }

  return {
    name: 'moderation',
    essential: true,
    migrations: { '20261129_moderation_first': moderationFirst },
    routes: (on) => moderationRoutes(on, deps),
    connected: {
      agent: (socket) => {
        if (socket.actor.permissions.has('moderation.manage')) socket.join(watchers)
        return () => {}
      },
    },
    live: {
      'moderation.changed': (_event, live) => {
        readAnew()
        live.toAgents(['staff'], { type: 'changed', topic: 'moderation' })
      },
      'moderation.found': (_event, live) => tellFound(live),
    },
    jobs: {
      trim: {
        everyMs: 3_600_000,
        async run(actor) {
          for (let old = await moderation.oldHits(); old.length > 0; old = await moderation.oldHits()) await transact(actor, 'moderation.trim', (tx) => moderation.removeHits(tx, old))
        },
      },
    },
    async start() {
      await transact(inside('system', 'moderation', 'start'), 'word.seed', (tx) => moderation.ensureStarter(tx))
      await moderation.load()
      const storeRest = keepStoring(deps)
      return () => {
        cancelReading()
        return storeRest()
      }
    },
  }
}

/** Stores soon after what could not be stored in the transaction that it refused. Gives what stores the rest at the end. */
function keepStoring({ moderation, transact, clock, log }: ModerationModuleDeps): () => Promise<void> {
  let cancel: (() => void) | undefined
  async function store(): Promise<void> {
    cancel = undefined
    const unstored = moderation.takeUnstored()
    if (unstored.hits.length === 0 && unstored.refused.size === 0) return
    await transact(inside('system', 'moderation', 'store'), 'moderation.note', (tx) => moderation.store(tx, unstored))
      .catch((error: unknown) => log.warn({ err: error }, 'refusals could not be noted'))
  }
  moderation.onUnstored(() => void (cancel ??= clock.after(pauseMs, () => void store())))
  return async () => {
    cancel?.()
    await store()
  }
}

function moderationRoutes(on: On, { moderation, transact, contactOf }: ModerationModuleDeps): void {
  on(wire.listWords, ({ query }) => moderation.listWords({ ...query, limit: query.limit ?? 50 }))
  on(wire.listWordCategories, async () => ({ items: await moderation.categories() }))
  on(wire.makeWord, ({ actor, input }) => transact(actor, 'word.make', (tx) => moderation.words.add(tx, input)))
  on(wire.editWord, ({ actor, params, input }) => transact(actor, 'word.edit', (tx) => moderation.words.edit(tx, params.id, input)))
  on(wire.removeWord, async ({ actor, params }) => {
    await transact(actor, 'word.remove', (tx) => moderation.words.remove(tx, params.id))
    return isDone
  })
  on(wire.importWords, ({ actor, input }) => transact(actor, 'word.import', (tx) => moderation.words.store(tx, input.words)))
  on(wire.checkText, async ({ input }) => moderation.check(input.text, 'agent'))
  on(wire.tryWords, async ({ input }) => moderation.try(input.text, input.direction))
  on(wire.moderationStanding, async () => ({ agents: moderation.watches('agent') }))
  on(wire.listHits, ({ actor, query }) => moderation.listHits(actor, contactOf, { ...query, limit: query.limit ?? 50 }))
  on(wire.listBlockedAddresses, async () => ({ items: await moderation.listAddresses() }))
  on(wire.blockAddress, ({ actor, input }) => transact(actor, 'address.block', (tx) => moderation.blockAddress(tx, input)))
  on(wire.unblockAddress, async ({ actor, params }) => {
    await transact(actor, 'address.unblock', (tx) => moderation.unblockAddress(tx, params.id))
    return isDone
  })
}
