import type { Clock } from '../../base/clock.ts'
import type { Logger } from '../../base/log.ts'
import type { Live, Module, Transact } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import { createConnections, type Connections } from './connections.ts'
import { routingAgents } from './migrations/20261122_routing_agents.ts'
import { routingLinks } from './migrations/20261129_routing_links.ts'
import { createPlacing } from './placing.ts'
import { routingRoutes } from './routes.ts'
import type { Routing } from './service.ts'

export interface RoutingModuleDeps {
  routing: Routing
  conversations: Conversations
  transact: Transact
  clock: Clock
  log: Logger
}

const loadsMs = 1000

export function routingModule({ routing, conversations, transact, clock, log }: RoutingModuleDeps): Module {
  const placing = createPlacing(routing, conversations, transact)
  let connections: Connections
  let isDue = false

  /** Loads have changed: every console reads them anew, so they are told seldom. */
  function tellLoads(live: Live): void {
    if (isDue) return
    isDue = true
    clock.after(loadsMs, () => {
      isDue = false
      live.toAgents(['staff'], { type: 'changed', topic: 'presence' })
    })
  }

  return {
    name: 'routing',
    essential: true,
    migrations: { '20261122_routing_agents': routingAgents, '20261129_routing_links': routingLinks },
    routes: (on) => routingRoutes(on, routing, conversations, transact),
    connected: { agent: (socket) => socket.actor.permissions.has('conversations.reply') ? connections.arrive(socket) : () => {} },
    on: {
      'conversation.waiting': async ({ payload }, actor) => {
        await placing.place(actor, payload.conversation.id)
        if (payload.was?.agent !== undefined) await placing.fill(actor, payload.was.agent)
      },
      'conversation.closed': async ({ payload }, actor) => {
        if (payload.was?.agent !== undefined) await placing.fill(actor, payload.was.agent)
      },
      'conversation.assigned': async ({ payload }, actor) => {
        if (payload.was?.agent !== undefined) await placing.fill(actor, payload.was.agent)
      },
      'agent.free': async ({ payload }, actor) => {
        await placing.fill(actor, payload.agent)
        await placing.refreshWaiting(actor)
      },
      'agent.presence': async ({ payload: { presence } }, actor) => {
        if (presence.state !== 'online' || !presence.connected) await placing.refreshWaiting(actor)
      },
      'group.changed': ({ payload }, actor) => placing.regroup(actor, payload.group),
      'agent.lost': ({ payload }, actor) => placing.takeBack(actor, payload.agent),
      'person.changed': ({ payload }, actor) => placing.fill(actor, payload.person),
      'message.added': async ({ payload: { message, conversation } }, actor) => {
        if (message.from !== 'contact' || conversation.state !== 'assigned' || conversation.agent === undefined) return
        if (!(await routing.isConnected(conversation.agent))) await placing.requeue(actor, conversation, conversation.agent)
      },
    },
    live: {
      'agent.presence': ({ payload }, live) => live.toAgents(['staff'], { type: 'presence', presence: payload.presence }),
      'conversation.assigned': (_event, live) => tellLoads(live),
      'conversation.closed': ({ payload }, live) => payload.was?.agent !== undefined && tellLoads(live),
      'conversation.waiting': ({ payload }, live) => payload.was?.agent !== undefined && tellLoads(live),
    },
    jobs: {
      leases: {
        everyMs: 5000,
        async run(actor) {
          for (const row of await routing.expired(clock.now())) {
            await transact(actor, 'agent.disconnect', (tx) => routing.expire(tx, row.id))
          }
          await transact(actor, 'presence.touch', (tx) => routing.links.sweep(tx))
        },
      },
    },
    async start() {
      connections = createConnections(routing, transact, clock, log)
      return () => connections.stop()
    },
  }
}
