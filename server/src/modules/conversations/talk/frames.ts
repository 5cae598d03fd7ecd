import type { ToAgent, ToVisitor } from '@yanshu/contract/realtime.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Live, Module, Socket, Transact } from '../../../host/module.ts'
import type { Section } from '../../settings/service.ts'
import { audienceOf, mayWrite, visitTopic } from '../access.ts'
import { forContact } from '../present.ts'
import type { Appended } from '../messages/appending.ts'
import type { Conversations } from '../service.ts'
import type { ConversationSettings } from '../settings.ts'
import type { Viewing } from './viewing.ts'

const resumePage = 200

export interface FrameDeps {
  conversations: Conversations
  transact: Transact
  live: Live
  viewing: Viewing
  settings: Section<ConversationSettings>
  noteActivity(actor: Actor): void
}

type Stored = Pick<Appended, 'id' | 'seq' | 'masked'>

/** The frames of both sockets: send, resume, typing, viewing, marks and recall. */
export function conversationFrames({ conversations, transact, live, viewing, settings, noteActivity }: FrameDeps): NonNullable<Module['frames']> {
  async function mark(socket: Socket, id: string, which: 'agent_read' | 'contact_read' | 'contact_received', seq: number): Promise<void> {
    await transact(socket.actor, 'conversation.mark', (tx) => conversations.mark(tx, socket.actor, id, which, seq))
  }

  async function recall(socket: Socket, frame: { conversation: string; message: string }): Promise<void> {
    await transact(socket.actor, 'message.recall', (tx) => conversations.recall(tx, socket.actor, frame.conversation, frame.message))
  }

  /** Everything after `since`, in order, from the database; then `resumed`. */
  async function resume(socket: Socket, frame: { conversation: string; since: number }): Promise<void> {
    await conversations.see(socket.actor, frame.conversation)
    let upTo = frame.since
    for (;;) {
      const messages = await conversations.messages(frame.conversation, { since: upTo, limit: resumePage })
      for (const message of messages) {
        socket.send({ type: 'message', message: socket.actor.type === 'visitor' ? forContact(message) : message })
        // A slow reader takes them at its own pace: pushed all at once they would fill what may wait for it, and cut it off.
        await socket.drained()
      }
      upTo = messages.at(-1)?.seq ?? upTo
      if (messages.length < resumePage) break
    }
    socket.send({ type: 'resumed', conversation: frame.conversation, upTo })
    if (socket.actor.type === 'visitor') {
      socket.send({ type: 'conversation', conversation: await conversations.forContact(socket.actor, frame.conversation) })
    } else {
      socket.send({ type: 'conversation', conversation: await conversations.see(socket.actor, frame.conversation) })
    }
  }

  const ack = (clientId: string, conversation: string, { id, seq, masked }: Stored): ToAgent & ToVisitor =>
    ({ type: 'ack', clientId, id, seq, conversation, ...(masked && { masked }) })

  return {
    visitor: {
      async send(frame, socket) {
        const stored = await transact(socket.actor, 'message.send', (tx) => conversations.sendAsContact(tx, socket.actor, frame))
        socket.send(ack(frame.clientId, frame.conversation, stored))
      },
      resume: (frame, socket) => resume(socket, frame),
      read: (frame, socket) => mark(socket, frame.conversation, 'contact_read', frame.seq),
      received: (frame, socket) => mark(socket, frame.conversation, 'contact_received', frame.seq),
      recall: (frame, socket) => recall(socket, frame),
      async typing({ conversation, active, text }, socket) {
        const seen = await conversations.see(socket.actor, conversation)
        if (seen.contact.blocked) return
        // What is being typed passes through: it is stored and logged nowhere.
        const preview = text !== undefined && active && (await settings.get()).preview ? { text } : {}
        live.toAgents(audienceOf(seen), { type: 'typing', conversation, from: 'contact', active, ...preview })
      },
    },
    agent: {
      async send(frame, socket) {
        noteActivity(socket.actor)
        const stored = await transact(socket.actor, 'message.send', (tx) => conversations.sendAsAgent(tx, socket.actor, frame))
        socket.send(ack(frame.clientId, frame.conversation, stored))
      },
      resume: (frame, socket) => resume(socket, frame),
      read: (frame, socket) => mark(socket, frame.conversation, 'agent_read', frame.seq),
      recall: (frame, socket) => recall(socket, frame),
      async typing({ conversation, active }, socket) {
        noteActivity(socket.actor)
        const seen = await conversations.see(socket.actor, conversation)
        if (mayWrite(socket.actor, seen)) live.toVisitors([visitTopic(seen.contact.id, seen.inbox)], { type: 'typing', conversation, from: 'agent', active })
        live.toAgents(audienceOf(seen), { type: 'typing', conversation, from: 'agent', author: socket.actor.id, active })
      },
      viewing: ({ conversation, active }, socket) => (active ? viewing.look(socket, conversation) : viewing.lookAway(socket, conversation)),
    },
  }
}
