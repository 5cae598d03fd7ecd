import type { Clock } from '../../base/clock.ts'
import type { Logger } from '../../base/log.ts'
import type { Actor } from '../../host/actor.ts'
import type { Live, Module, Transact } from '../../host/module.ts'
import type { FileStore } from '../../ports/files/port.ts'
import type { Contacts } from '../contacts/service.ts'
import { topicsOf, visitTopic } from './access.ts'
import { agentRoutes } from './talk/agent-routes.ts'
import { createArrivals } from './talk/arrivals.ts'
import { fileRoutes } from './messages/file-routes.ts'
import { conversationFrames } from './talk/frames.ts'
import { conversationLive } from './talk/live.ts'
import { conversationSteps } from './migrations/steps.ts'
import type { Conversations } from './service.ts'
import { visitorRoutes } from './talk/visitor-routes.ts'

export interface ConversationModuleDeps {
  conversations: Conversations
  contacts: Pick<Contacts, 'noteDetails'>
  transact: Transact
  live: Live
  files: FileStore
  clock: Clock
  log: Logger
  /** An agent did something over a socket. */
  noteActivity(actor: Actor): void
}

export function conversationsModule({ conversations, contacts, transact, live, files, clock, log, noteActivity }: ConversationModuleDeps): Module {
  const arrivals = createArrivals(clock)
  const told = conversationLive(conversations, clock, log)
  return {
    name: 'conversations',
    essential: true,
    migrations: conversationSteps,
    routes(on) {
      agentRoutes(on, conversations, transact, arrivals)
      visitorRoutes(on, { conversations, contacts, transact, arrivals })
      fileRoutes(on, conversations, transact, files)
    },
    frames: conversationFrames(conversations, transact, live, noteActivity),
    live: {
      ...told,
      'message.added': (event, to) => {
        told['message.added']?.(event, to)
        arrivals.arrived(event.payload.conversation.id)
      },
    },
    on: {
      'contact.changed': async ({ payload }, actor) => {
        await transact(actor, 'conversation.rename', (tx) => conversations.renameContact(tx, payload.contact, payload))
      },
    },
    connected: {
      visitor: (socket) => {
        socket.join(visitTopic(socket.actor.id, socket.actor.inbox ?? ''))
        return () => {}
      },
      agent: (socket) => {
        for (const topic of topicsOf(socket.actor)) socket.join(topic)
        return () => {}
      },
    },
  }
}
