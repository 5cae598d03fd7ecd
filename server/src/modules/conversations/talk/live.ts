import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Clock } from '../../../base/clock.ts'
import type { Logger } from '../../../base/log.ts'
import type { Audience } from '../../../host/events/list.ts'
import type { Live, Module, NearLive } from '../../../host/module.ts'
import { audienceOf, visitTopic } from '../access.ts'
import { forContact } from '../present.ts'
import type { Conversations } from '../service.ts'
import { regroup } from './regrouping.ts'

/** Waiting contacts of a group hear of their new places at most this often. */
const placesMs = 1000

/** What sockets are told of conversations, right after the commit. */
export function conversationLive(conversations: Conversations, clock: Clock, log: Logger): NonNullable<Module['live']> {
  const dueGroups = new Set<string | undefined>()
  let armed = false

  function snapshot(live: Live, conversation: Conversation, was?: Audience): void {
    const now = audienceOf(conversation)
    const before = was ? audienceOf(was).filter((topic) => !now.includes(topic)) : []
    if (before.length > 0) live.toAgents(before, { type: 'conversation', conversation: withoutContent(conversation), hidden: true }, now)
    live.toAgents(now, { type: 'conversation', conversation })
  }

  /** The contact's view needs the queue, so it is read and sent a moment later: by the process that has its socket. */
  function tellContact(live: NearLive, { id, contact, inbox }: Conversation): void {
    if (!live.isHeardByVisitors(visitTopic(contact.id, inbox))) return
    const work = conversations.rowOf(id).then(async (row) => {
      if (row) live.toVisitors([visitTopic(row.contact, row.inbox)], { type: 'conversation', conversation: await conversations.shownToContact(row) })
    })
    work.catch((error: unknown) => log.warn({ err: error }, 'a contact could not be told of its conversation'))
  }

  /** The places of those who wait for the group changed: whoever is here hears of the new one. */
  function tellPlaces(live: NearLive, group: string | undefined): void {
    dueGroups.add(group)
    if (armed) return
    armed = true
    clock.after(placesMs, () => {
      armed = false
      const groups = [...dueGroups]
      dueGroups.clear()
      const work = Promise.all(groups.map((each) => tellLine(live, each ?? null)))
      work.catch((error: unknown) => log.warn({ err: error }, 'places in the queue could not be told'))
    })
  }

  async function tellLine(live: NearLive, group: string | null): Promise<void> {
    const { rows, ...estimate } = await conversations.queue(group)
    const here = rows.map((row, at) => ({ row, position: at + 1, topic: visitTopic(row.contact, row.inbox) })).filter(({ topic }) => live.isHeardByVisitors(topic))
    for (const { row, position, topic } of here) {
      live.toVisitors([topic], { type: 'conversation', conversation: await conversations.shownToContact(row, { position, ...estimate }) })
    }
  }

  /** It stands elsewhere in line, and so do others. */
  function moveAlong(live: NearLive, conversation: Conversation, was?: Audience): void {
    tellContact(live, conversation)
    for (const group of new Set([conversation.group, was?.group])) tellPlaces(live, group)
  }

  function moved(live: NearLive, conversation: Conversation, was?: Audience): void {
    snapshot(live, conversation, was)
    moveAlong(live, conversation, was)
  }

  return {
    'message.added': ({ payload: { message, conversation } }, live) => {
      live.toVisitors([visitTopic(conversation.contact.id, conversation.inbox)], { type: 'message', message: forContact(message) })
      const audience = audienceOf(conversation)
      if (message.seq === 1) live.toAgents(audience, { type: 'conversation', conversation })
      live.toAgents(audience, { type: 'message', message })
    },
    'message.recalled': ({ payload: { message, conversation } }, live) => {
      live.toVisitors([visitTopic(conversation.contact.id, conversation.inbox)], { type: 'message', message: forContact(message) })
      live.toAgents(audienceOf(conversation), { type: 'message', message })
      snapshot(live, conversation)
    },
    'conversation.read': ({ payload: { conversation } }, live) => {
      snapshot(live, conversation)
      tellContact(live, conversation)
    },
    'conversation.waiting': ({ payload }, live) => moved(live, payload.conversation, payload.was),
    'conversation.assigned': ({ payload }, live) => moved(live, payload.conversation, payload.was),
    'conversation.withdrawn': ({ payload }, live) => moved(live, payload.conversation, payload.was),
    'conversation.closed': ({ payload }, live) => moved(live, payload.conversation, payload.was),
    'conversation.reopened': ({ payload }, live) => moved(live, payload.conversation, payload.was),
    'conversation.offered': ({ payload: { conversation, offer, outcome } }, live) =>
      live.toAgents([`agent:${offer.from}`, `agent:${offer.to}`], { type: 'offer', conversation: conversation.id, outcome, offer }),
    'note.added': ({ payload: { note, conversation } }, live) => {
      live.toAgents(audienceOf(conversation), { type: 'note', note })
      if (note.mentions.length > 0) live.toAgents(note.mentions.map((person) => `agent:${person}`), { type: 'changed', topic: 'mentions' })
    },
    'note.changed': ({ payload: { note, conversation } }, live) => {
      live.toAgents(audienceOf(conversation), { type: 'note', note })
      if (note.mentions.length > 0) live.toAgents(note.mentions.map((person) => `agent:${person}`), { type: 'changed', topic: 'mentions' })
    },
    'person.changed': ({ payload: { person, lent } }, live) => {
      if (lent) regroup(live, person, lent)
    },
    'label.changed': (_event, live) => live.toAgents(['staff'], { type: 'changed', topic: 'labels' }),
    'saved_view.changed': ({ payload: { owner } }, live) => live.toAgents([owner === undefined ? 'staff' : `person:${owner}`], { type: 'changed', topic: 'saved-views' }),
    'conversation.changed': ({ payload }, live) => {
      if (payload.conversation.seq > 0) snapshot(live, payload.conversation, payload.was)
      if (payload.placed && payload.conversation.state === 'waiting') moveAlong(live, payload.conversation, payload.was)
      else tellContact(live, payload.conversation)
    },
  }
}

/** Enough to take it off a screen: what has happened since is not for those who may not see it any more. */
function withoutContent({ summary: _summary, lastMessage: _last, contactSaid: _said, page: _page, goods: _goods, left: _left, ...rest }: Conversation): Conversation {
  return rest
}
