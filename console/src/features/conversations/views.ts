import type { Conversation, ConversationView } from '@yanshu/contract/conversations.ts'
import type { ListFilter } from '@yanshu/contract/saved-views.ts'
import type { Shelf } from './shelf.ts'

/** The order in which the views are offered. */
export const viewOrder: readonly ConversationView[] = ['mine', 'waiting', 'groups', 'bot', 'follow-up', 'snoozed', 'all', 'closed']

/** What decides which conversations are in whose views. */
export interface Viewer {
  readonly id: string
  /** As they are now: who is lent to another group keeps the workspace. */
  groups: readonly string[]
}

/** Whether a conversation is in a view, by the server's own rules. */
export function isInView(conversation: Conversation, view: ConversationView, viewer: Viewer): boolean {
  const { state, group } = conversation
  if (view === 'all') return true
  if (view === 'mine') return (isOwn(conversation, viewer) && conversation.snoozedUntil === undefined) || isDrawnInto(conversation, viewer)
  if (view === 'snoozed') return isOwn(conversation, viewer) && conversation.snoozedUntil !== undefined
  if (view === 'groups') return state === 'assigned' && group !== undefined && viewer.groups.includes(group)
  if (view === 'follow-up') return conversation.followUp
  return state === view
}

function isOwn({ state, agent }: Conversation, viewer: Viewer): boolean {
  return state === 'assigned' && agent === viewer.id
}

/** Asked in by a colleague, or offered by one. */
function isDrawnInto({ state, helpers, offer }: Conversation, viewer: Viewer): boolean {
  return state !== 'closed' && (helpers.includes(viewer.id) || offer?.to === viewer.id)
}

/** What narrows a view down. */
export type ViewFilter = Readonly<ListFilter>

/** Whether a conversation passes a filter. */
export function passes(conversation: Conversation, { label, priority, group, agent, inbox }: ViewFilter): boolean {
  return (label === undefined || conversation.labels.includes(label)) && (priority === undefined || conversation.priority === priority)
    && (group === undefined || conversation.group === group) && (agent === undefined || conversation.agent === agent) && (inbox === undefined || conversation.inbox === inbox)
}

/** How far a view has been loaded: everything down to `boundary` (an `activeAt`), or the whole of it. */
export interface Reach {
  readonly complete: boolean
  readonly boundary: number
}

/**
 * The conversations of a view in the order in which they are shown. Below the loaded boundary the console knows
 * single conversations only, so they wait for "load more" and do not show gaps.
 */
export function listView(shelf: Shelf, { view, viewer, filter, reach }: { view: ConversationView; viewer: Viewer; filter: ViewFilter; reach: Reach }): Conversation[] {
  const list: Conversation[] = []
  for (const { conversation } of shelf.entries.values()) {
    if (!isInView(conversation, view, viewer) || !passes(conversation, filter)) continue
    if (reach.complete || conversation.activeAt >= reach.boundary) list.push(conversation)
  }
  return list.sort(view === 'waiting' ? byLongestWait : byLatestActivity)
}

/** How far the answer to one page request reaches. `next` absent means the end of the view. */
export function reachOf(items: readonly Conversation[], next: string | undefined): Reach {
  const last = items.at(-1)
  if (next === undefined || last === undefined) return { complete: true, boundary: 0 }
  return { complete: false, boundary: last.activeAt }
}

/** Newest activity first; ids break ties, as on the server. */
export function byLatestActivity(a: Conversation, b: Conversation): number {
  return b.activeAt - a.activeAt || (a.id < b.id ? 1 : -1)
}

/** The raised ones first; among equals, whoever has waited longest. */
function byLongestWait(a: Conversation, b: Conversation): number {
  return b.priority - a.priority || (a.waitingSince ?? a.activeAt) - (b.waitingSince ?? b.activeAt) || (a.id < b.id ? -1 : 1)
}

/** Since when somebody has waited, for an agent or for the answer of the one who has the conversation; undefined when nobody does. */
export function waitingSinceOf(conversation: Conversation): number | undefined {
  if (conversation.state === 'waiting') return conversation.waitingSince
  if (conversation.state !== 'assigned') return undefined
  // What the bot said before the hand-over answered nothing that a person was asked for.
  return conversation.unansweredSince ?? (conversation.lastMessage?.from === 'agent' ? undefined : conversation.assignedAt)
}

/** Messages of the contact that the owner of a conversation has not seen; the conversations of others have none. */
export function unreadOf(conversation: Conversation, viewer: Viewer): number {
  if (conversation.state !== 'assigned' || conversation.agent !== viewer.id) return 0
  return conversation.unread
}

/** What the contact wrote last, where people are to see to it and only the bot has spoken since: that somebody will come is no news to them. */
export function wantedLine({ state, lastMessage, contactSaid }: Conversation): string | undefined {
  return (state === 'waiting' || state === 'assigned') && lastMessage?.from === 'bot' ? contactSaid : undefined
}
