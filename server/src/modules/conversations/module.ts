import type { Clock } from '../../base/clock.ts'
import type { Logger } from '../../base/log.ts'
import type { Actor } from '../../host/actor.ts'
import type { Live, Module, Transact } from '../../host/module.ts'
import type { FileStore } from '../../ports/files/port.ts'
import type { Kv } from '../../ports/kv/port.ts'
import type { Contacts } from '../contacts/service.ts'
import type { Section } from '../settings/service.ts'
import { topicsOf, visitTopic } from './access.ts'
import { agentRoutes } from './talk/agent-routes.ts'
import { createArrivals } from './talk/arrivals.ts'
import { fileRoutes } from './messages/file-routes.ts'
import { conversationFrames } from './talk/frames.ts'
import { conversationLive } from './talk/live.ts'
import { labelRoutes } from './labels/label-routes.ts'
import { lifeRoutes } from './life/life-routes.ts'
import { sweepTimers } from './life/sweeping.ts'
import { conversationsFirstLabels } from './migrations/20261202_conversations_first_labels.ts'
import { conversationSteps } from './migrations/steps.ts'
import { noteRoutes } from './notes/note-routes.ts'
import { savedViewRoutes } from './saved-views/saved-view-routes.ts'
import type { Conversations } from './service.ts'
import { conversationSettings, patienceOf, type ConversationSettings } from './settings.ts'
import { createViewers } from './talk/viewers.ts'
import { createViewing } from './talk/viewing.ts'
import { visitorRoutes } from './talk/visitor-routes.ts'
import { wrapUpRoutes } from './wrap-up/wrap-up-routes.ts'

export interface ConversationModuleDeps {
  conversations: Conversations
  contacts: Pick<Contacts, 'noteDetails' | 'lockedFacts' | 'facts'>
  transact: Transact
  live: Live
  files: FileStore
  kv: Kv
  settings: Section<ConversationSettings>
  nameOf(person: string): string | undefined
  hasGroup(group: string): Promise<boolean>
  clock: Clock
  log: Logger
  /** An agent did something over a socket. */
  noteActivity(actor: Actor): void
}

export function conversationsModule({ conversations, contacts, transact, live, files, kv, settings, nameOf, hasGroup, clock, log, noteActivity }: ConversationModuleDeps): Module {
  const arrivals = createArrivals(clock)
  const told = conversationLive(conversations, clock, log)
  const viewing = createViewing(conversations, createViewers(kv, clock), live)

  /** A label is gone: a few conversations at a time lose it. */
  async function takeOffEverywhere(actor: Actor, label: string): Promise<void> {
    for (let bearers = await conversations.labels.bearers(label); bearers.length > 0; bearers = await conversations.labels.bearers(label)) {
      for (const id of bearers) await transact(actor, 'conversation.label', (tx) => conversations.labels.takeOff(tx, id, label))
    }
  }

  /** Conversations whose contact has been silent too long. */
  async function silent() {
    const patience = patienceOf(await settings.get())
    return { patience, ids: patience.warnMs === 0 ? [] : await conversations.silent(patience, clock.now()) }
  }

  return {
    name: 'conversations',
    essential: true,
    migrations: { ...conversationSteps, '20261202_conversations_first_labels': conversationsFirstLabels },
    settings: conversationSettings,
    routes(on) {
      agentRoutes(on, conversations, transact, arrivals)
      visitorRoutes(on, { conversations, contacts, transact, arrivals })
      fileRoutes(on, { conversations, contacts, transact, files })
      lifeRoutes(on, { conversations, transact, nameOf })
      labelRoutes(on, conversations, transact)
      noteRoutes(on, conversations, transact)
      wrapUpRoutes(on, conversations, transact)
      savedViewRoutes(on, { conversations, transact, hasGroup })
    },
    frames: conversationFrames({ conversations, transact, live, viewing, settings, noteActivity }),
    live: {
      ...told,
      'message.added': (event, to) => {
        told['message.added']?.(event, to)
        arrivals.arrived(event.payload.conversation.id)
      },
    },
    on: {
      'contact.changed': async ({ payload }, actor) => {
        await transact(actor, 'conversation.rename', async (tx) =>
          // As it is now: events of two processes may come here in either order.
          conversations.renameContact(tx, payload.contact, await contacts.lockedFacts(tx, payload.contact)))
      },
      'label.changed': async ({ payload }, actor) => {
        if (payload.removed) await takeOffEverywhere(actor, payload.label)
      },
      'group.changed': async ({ payload }, actor) => {
        if (!(await hasGroup(payload.group))) await transact(actor, 'saved_view.forget_group', (tx) => conversations.savedViews.forgetGroup(tx, payload.group))
      },
    },
    connected: {
      visitor: (socket) => {
        socket.join(visitTopic(socket.actor.id, socket.actor.inbox ?? ''))
        return () => {}
      },
      agent: (socket) => {
        for (const topic of topicsOf(socket.actor)) socket.join(topic)
        return viewing.arrive(socket)
      },
    },
    jobs: {
      silence: {
        everyMs: 10_000,
        isDue: async () => (await silent()).ids.length > 0,
        async run(actor) {
          const { patience, ids } = await silent()
          for (const id of ids) await transact(actor, 'conversation.end_silence', (tx) => conversations.endSilence(tx, id, patience))
        },
      },
    },
    async start() {
      return sweepTimers(conversations, transact, clock, log)
    },
  }
}
