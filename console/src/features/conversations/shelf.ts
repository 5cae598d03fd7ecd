import type { Conversation } from '@yanshu/contract/conversations.ts'

/** Every conversation snapshot that the console holds. `revision` decides which of two is newer, whatever brought it. */
export interface Shelf {
  readonly entries: ReadonlyMap<string, Entry>
  /** Conversations that are no longer this agent's to see, and up to which revision. */
  readonly hidden: ReadonlyMap<string, number>
  /** Grows with every change, so that a late answer knows what arrived while it was under way. */
  readonly stamp: number
}
interface Entry {
  readonly conversation: Conversation
  readonly stamp: number
}

export const emptyShelf: Shelf = { entries: new Map(), hidden: new Map(), stamp: 0 }

/** Takes in snapshots; older ones than those already held are ignored. Gives the same shelf when nothing is new. */
export function putSnapshots(shelf: Shelf, snapshots: readonly Conversation[]): Shelf {
  const fresh = snapshots.filter((each) => isNews(shelf, each))
  if (fresh.length === 0) return shelf
  const stamp = shelf.stamp + 1
  const entries = new Map(shelf.entries)
  const hidden = new Map(shelf.hidden)
  for (const conversation of fresh) {
    hidden.delete(conversation.id)
    const held = entries.get(conversation.id)
    if (held === undefined || held.conversation.revision <= conversation.revision) entries.set(conversation.id, { conversation: keepLatest(held?.conversation, conversation), stamp })
  }
  return { entries, hidden, stamp }
}

/** Takes a conversation away because the agent may not see it any more; an older snapshot does not bring it back. */
export function hideSnapshot(shelf: Shelf, conversation: Conversation): Shelf {
  const held = shelf.entries.get(conversation.id)
  if (held !== undefined && held.conversation.revision > conversation.revision) return shelf
  const entries = new Map(shelf.entries)
  entries.delete(conversation.id)
  const hidden = new Map(shelf.hidden).set(conversation.id, conversation.revision)
  return { entries, hidden, stamp: shelf.stamp + 1 }
}

/**
 * Drops what a fresh first page of a view shows to be out of date: entries that seem to belong to the view
 * and to the page's range but are not on it. What arrived after the request began (`since`) stays.
 */
export function dropStale(shelf: Shelf, onPage: ReadonlySet<string>, since: number, expected: (conversation: Conversation) => boolean): Shelf {
  const stale = [...shelf.entries.values()].filter(({ conversation, stamp }) => stamp <= since && !onPage.has(conversation.id) && expected(conversation))
  if (stale.length === 0) return shelf
  const entries = new Map(shelf.entries)
  for (const { conversation } of stale) entries.delete(conversation.id)
  return { entries, hidden: shelf.hidden, stamp: shelf.stamp + 1 }
}

/** The snapshot of one conversation, if held. */
export function snapshotOf(shelf: Shelf, id: string | undefined): Conversation | undefined {
  return id === undefined ? undefined : shelf.entries.get(id)?.conversation
}

/** A snapshot that was under way while a live message came does not take that message back out of the list. */
function keepLatest(held: Conversation | undefined, next: Conversation): Conversation {
  if (held === undefined || held.seq <= next.seq) return next
  return { ...next, seq: held.seq, activeAt: Math.max(held.activeAt, next.activeAt), ...(held.lastMessage === undefined ? {} : { lastMessage: held.lastMessage }), ...(held.contactSaid === undefined ? {} : { contactSaid: held.contactSaid }) }
}

function isNews(shelf: Shelf, conversation: Conversation): boolean {
  const hiddenAt = shelf.hidden.get(conversation.id)
  if (hiddenAt !== undefined && conversation.revision < hiddenAt) return false
  const held = shelf.entries.get(conversation.id)
  return held === undefined || held.conversation.revision < conversation.revision
}
