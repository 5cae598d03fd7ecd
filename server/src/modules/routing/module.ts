import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import type { Logger } from '../../base/log.ts'
import type { Db } from '../../database.ts'
import type { Actor } from '../../host/actor.ts'
import type { Live, Module, Transact } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Section } from '../settings/service.ts'
import { createConnections, type Connections } from './connections.ts'
import { routingSteps } from './migrations/steps.ts'
import { createPlacing } from './placing.ts'
import { routingRoutes } from './routes.ts'
import type { Routing } from './service.ts'
import { routingSettings, type RoutingSettings } from './settings.ts'
import { createReserve, type Lending } from './watching/reserve.ts'
import { createSilence } from './watching/silence.ts'
import { createWatch } from './watching/watch.ts'

export interface RoutingModuleDeps {
  db: Db
  dialect: Dialect
  routing: Routing
  conversations: Conversations
  lending: Lending
  settings: Section<RoutingSettings>
  transact: Transact
  clock: Clock
  log: Logger
}

const loadsMs = 1000

export function routingModule({ db, dialect, routing, conversations, lending, settings, transact, clock, log }: RoutingModuleDeps): Module {
  const placing = createPlacing(routing, conversations, transact, clock.now)
  const silence = createSilence({ db, dialect, conversations, routing, transact, settings })
  const reserve = createReserve({ db, dialect, routing, lending, transact })
  const watch = createWatch({ routing, placing, silence, reserve, now: clock.now })
  const tellLoads = tellSeldom(clock, ['presence'])
  let connections: Connections

  /** A place of the agent came free. */
  async function freed(actor: Actor, agent: string | undefined): Promise<void> {
    if (agent === undefined) return
    if (routing.asksIdleness()) await transact(actor, 'presence.touch', (tx) => routing.noteFreed(tx, agent))
    await placing.fill(actor, agent)
  }

  return {
    name: 'routing',
    essential: true,
    migrations: routingSteps,
    settings: routingSettings,
    routes: (on) => routingRoutes(on, { routing, conversations, silence, reserve, settings, transact, clock }),
    connected: { agent: (socket) => socket.actor.permissions.has('conversations.reply') ? connections.arrive(socket) : () => {} },
    on: {
      'conversation.waiting': async ({ payload }, actor) => {
        await placing.place(actor, payload.conversation.id)
        await freed(actor, payload.was?.agent)
      },
      'conversation.closed': async ({ payload }, actor) => {
        await freed(actor, payload.was?.agent)
        if (payload.was?.agent === undefined) await placing.forget(actor, payload.conversation.id)
      },
      'conversation.withdrawn': ({ payload }, actor) => placing.forget(actor, payload.conversation.id),
      'conversation.assigned': ({ payload }, actor) => freed(actor, payload.was?.agent),
      'conversation.changed': async ({ payload: { conversation } }, actor) => {
        if (conversation.state === 'waiting') await placing.reprioritise(actor, conversation)
      },
      'agent.free': async ({ payload }, actor) => {
        await placing.fill(actor, payload.agent)
        await placing.refreshWaiting(actor)
      },
      'agent.presence': async ({ payload: { presence } }, actor) => {
        if (presence.state !== 'online' || !presence.connected) await placing.refreshWaiting(actor)
      },
      'group.changed': ({ payload }, actor) => placing.regroup(actor, payload.group),
      'routing.changed': async ({ payload }, actor) => {
        if (payload.about === 'plans') await placing.replan(actor)
      },
      'hours.changed': (_event, actor) => placing.refreshWaiting(actor),
      'agent.lost': ({ payload }, actor) => placing.takeBack(actor, payload.agent),
      'person.changed': ({ payload }, actor) => placing.fill(actor, payload.person),
      'message.added': async ({ payload: { message, conversation } }, actor) => {
        if (message.from !== 'contact' || conversation.state !== 'assigned' || conversation.agent === undefined) return
        if (!(await routing.isConnected(conversation.agent))) await placing.requeue(actor, conversation, conversation.agent)
      },
    },
    live: {
      'agent.presence': ({ payload }, live) => live.toAgents(['staff'], { type: 'presence', presence: payload.presence }),
      'agent.silent': ({ payload }, live) => live.toAgents([`agent:${payload.agent}`], { type: 'changed', topic: 'silences' }),
      'group.reinforced': (_event, live) => {
        for (const topic of ['reinforcements', 'presence']) live.toAgents(['staff'], { type: 'changed', topic })
      },
      'routing.changed': (_event, live) => {
        routing.plans.forget()
        routing.rules.forget()
        live.toAgents(['staff'], { type: 'changed', topic: 'routing' })
      },
      'conversation.assigned': (_event, live) => tellLoads(live),
      'conversation.closed': ({ payload }, live) => payload.was?.agent !== undefined && tellLoads(live),
      'conversation.waiting': ({ payload }, live) => payload.was?.agent !== undefined && tellLoads(live),
    },
    jobs: {
      leases: {
        everyMs: 5000,
        isDue: async () => (await routing.expired(clock.now())).length > 0 || (await routing.links.areDead(clock.now())),
        async run(actor) {
          for (const row of await routing.expired(clock.now())) {
            await transact(actor, 'agent.disconnect', (tx) => routing.expire(tx, row.id))
          }
          await transact(actor, 'presence.touch', (tx) => routing.links.sweep(tx))
        },
      },
      watch,
      'catch-up': { everyMs: 60_000, run: placing.catchUp },
    },
    async start() {
      connections = createConnections(routing, transact, clock, log)
      return () => connections.stop()
    },
  }
}

/** Loads have changed: every console reads them anew, so they are told seldom. */
function tellSeldom(clock: Clock, topics: readonly string[]): (live: Live) => void {
  let isDue = false
  return (live) => {
    if (isDue) return
    isDue = true
    clock.after(loadsMs, () => {
      isDue = false
      for (const topic of topics) live.toAgents(['staff'], { type: 'changed', topic })
    })
  }
}
