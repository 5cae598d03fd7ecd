import type { z } from 'zod'
import type { Conversation, Note, transferOffer } from '@yanshu/contract/conversations.ts'
import type { Mood, MoodAlarm } from '@yanshu/contract/emotion.ts'
import type { DeliveryState } from '@yanshu/contract/delivery.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import type { AgentPresence } from '@yanshu/contract/realtime.ts'
import type { SlaClock } from '@yanshu/contract/sla.ts'
import type { SendReason } from '@yanshu/contract/send-reasons.ts'
import type { Rating } from '@yanshu/contract/satisfaction.ts'

/** A vendor's code with which one may write once, with parts of these kinds. */
export interface ReplyCode { code: string; expiresAt: number; parts: ('text' | 'menu')[] }
type TransferOffer = z.infer<typeof transferOffer>

/**
 * Every event there is, with what it carries. An event says what happened, in the past tense; it is stored with the
 * change that it tells of and numbered in its lane.
 */
export interface EventList {
  /** A message was stored. `conversation` is its snapshot after that. */
  'message.added': { message: Message; conversation: Conversation }
  'message.recalled': { message: Message; conversation: Conversation }
  /** Marks moved: how far each side has read or received. Bookkeeping, not audited. */
  'conversation.read': { conversation: Conversation }
  'conversation.opened': { conversation: Conversation }
  /** It needs a person: handed over, requeued, transferred to a group. `reason` is a code. */
  'conversation.waiting': { conversation: Conversation; reason: string; was?: Audience }
  'conversation.assigned': { conversation: Conversation; by: string; was?: Audience }
  /** Back from the queue to the bot. */
  'conversation.withdrawn': { conversation: Conversation; was?: Audience }
  'conversation.closed': { conversation: Conversation; was?: Audience }
  'conversation.reopened': { conversation: Conversation; was?: Audience }
  /** Something else of its snapshot changed: goods, page, contact's name, left details. `placed`: its group or priority, and so the places of who waits. */
  'conversation.changed': { conversation: Conversation; was?: Audience; placed?: true }
  /** A transfer was offered, or an offer ended. The snapshot is as it stands after that. */
  'conversation.offered': { conversation: Conversation; offer: TransferOffer; outcome: 'offered' | 'accepted' | 'rejected' | 'expired' | 'withdrawn' }
  /** The contact said how it was, or changed what was said. */
  'conversation.rated': { conversation: Conversation; rating: Rating }
  'note.added': { note: Note; conversation: Conversation }
  'note.changed': { note: Note; conversation: Conversation }
  'form.changed': { form: string }
  'label.changed': { label: string; removed: boolean }
  /** `owner` where it is one person's own, and was before. */
  'saved_view.changed': { view: string; owner?: string }
  /** Words or blocked addresses: what is kept in memory is read anew. */
  'moderation.changed': { what: 'words' | 'addresses' }
  /** A sensitive word was found in what somebody sent. */
  'moderation.found': { conversation: { id: string }; side: 'contact' | 'agent' }
  'sla.policies_changed': { policy: string }
  /** A clock was started or stopped, warned, exceeded. `conversation` as it stood then. */
  'sla.changed': { clock: SlaClock; conversation: Conversation }
  'sla.warned': { clock: SlaClock; conversation: Conversation }
  'sla.breached': { clock: SlaClock; conversation: Conversation }
  'contact.changed': { contact: string; name: string; blocked: boolean; known: boolean }
  /** It looked at pages of the shop; `audience` sees its conversation. Bookkeeping, not audited. */
  'contact.visited': { contact: string; audience: Audience }
  /** A contact's mood moved, from or to where it is worth showing. Bookkeeping, not audited. */
  'emotion.changed': { mood: Mood; conversation: Conversation }
  /** The index reached the brand's level. The conversation as it stands after priority and group were set: `alarm.movedTo` is the group it goes to; with the bot it is still the bot's. */
  'emotion.alarm': { alarm: MoodAlarm; conversation: Conversation }
  /** An alarm ended, was marked as false, or is one after all: `alarm.state` says, and `was` what it was before. */
  'emotion.alarm_changed': { alarm: MoodAlarm; conversation: Conversation; was: MoodAlarm['state'] }
  /** What a brand does on an alarm changed. */
  'emotion.terms_changed': { brand: string }
  /** `other` turned out to be the same person and went over into `contact`; `undone`: they are two again. */
  'contact.merged': { contact: string; other: string; why: 'unionid' | 'shop' | 'by_hand'; undone?: true }
  /** A contact came in over a vendor's channel without saying anything: followed, scanned, opened the chat. `greet`: it has not been greeted lately. `code` allows one message for a moment. */
  'contact.arrived': { contact: string; inbox: string; how: 'followed' | 'scanned' | 'entered'; greet: boolean; scene?: string; code?: ReplyCode }
  /** What may be sent to the contact over the inbox changed: it unfollowed, refuses, a vendor's answer said so. */
  'line.changed': { contact: string; inbox: string }
  /** Who has the contact at the vendor changed. `code` allows one last message. */
  'line.session': { contact: string; inbox: string; change: 'taken' | 'transferred' | 'ended' | 'reopened'; code?: ReplyCode }
  /** The contact chose in a menu how it was, 1 to 5, as an invitation had asked. */
  'line.rated': { contact: string; inbox: string; invitation: string; score: number }
  /** A contact came for the first time over an inbox: the vendor can be asked who it is. Bookkeeping, not audited. */
  'line.met': { contact: string; inbox: string; sender: string }
  /** Who of a vendor's company has the contact changed there. Bookkeeping, not audited. */
  'relation.changed': { inbox: string; sender: string }
  /** A message waits until its files are copied, or behind one that does. Bookkeeping, not audited. */
  'inbound.waiting': { contact: string; inbox: string; sender: string }
  /** A vendor has something to be pulled. Bookkeeping, not audited. */
  'inbound.pending': { line: string; inbox: string; account: string }
  /** What became of messages to a contact over a vendor's channel. Bookkeeping, not audited. */
  'delivery.changed': { conversation: { id: string }; state: DeliveryState; audience: Audience }
  /** What a vendor had accepted did not arrive. `message` is the vendor's id of it. */
  'send.failed': { inbox: string; sender: string; message: string; reason: SendReason; vendorCode: string }
  'agent.presence': { presence: AgentPresence }
  /** An agent has, or may have, a free place. */
  'agent.free': { agent: string }
  /** An agent's connection is gone beyond its lease. */
  'agent.lost': { agent: string }
  /** `lent`: all that changed is that the person helps out in a group (`on`), or comes back from there. */
  'person.changed': { person: string; lent?: { group: string; on: boolean } }
  /** Sessions of a person ended: sockets must close. `session` absent means all but `except`. */
  'sessions.ended': { person: string; session?: string; except?: string }
  'group.changed': { group: string }
  /** Business hours, or who keeps them, changed. */
  'hours.changed': { schedule: string }
  /** Rules or a group's plan of who gets what changed. */
  'routing.changed': { about: 'rules' | 'plans' }
  /** An agent lets a contact wait too long; `over` when that has ended. */
  'agent.silent': { agent: string; conversation: string; over: boolean }
  /** A group's backlog grew too long and others were drawn in, or it is over and they were given back. */
  'group.reinforced': { group: string; on: boolean }
  'inbox.changed': { inbox: string }
  'brand.changed': { brand: string }
  'knowledge.changed': { entries: string[] }
  /** A model is being trained: it was asked for, has come to a stage, was stopped. Bookkeeping, not audited. */
  'understanding.training': { stage: string }
  /** Intents, phrasings, the dictionary or another part of what is understood changed. */
  'understanding.changed': { about: 'intents' | 'phrasings' | 'terms' | 'thresholds' | 'models' | 'lessons' | 'encoder' }
  'api_key.changed': { key: string }
  'webhook.changed': { webhook: string }
  /** It failed for so long, or said so itself, that nothing is sent there any more. An alarm. */
  'webhook.switched_off': { webhook: string; name: string; reason: 'failing' | 'gone' }
  'store.changed': { stores: readonly string[] }
  'canned.changed': { canned: string }
  'settings.changed': { section: string }
  'module.switched': { module: string; on: boolean }
}
export type EventName = keyof EventList

/** Whose screens an earlier state was on, so that they can take it off. */
export interface Audience { agent?: string; group?: string; people?: readonly string[] }

/** An event as stored and delivered. `id` is `<lane>:<no>`, from which handlers derive their idempotency keys. */
export interface Event<N extends EventName = EventName> {
  id: string
  lane: string
  no: number
  at: number
  name: N
  key: string
  payload: EventList[N]
}

/** Order holds per key: the conversation where there is one. */
export function keyOf<N extends EventName>(name: N, payload: EventList[N]): string {
  const about = payload as { conversation?: { id: string }; contact?: string; agent?: string; person?: string; line?: string }
  return about.conversation?.id ?? about.contact ?? about.agent ?? about.person ?? about.line ?? name
}
