import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Viewer } from './views.ts'

/**
 * What deserves an agent's attention in a conversation's change: somebody new waits, it has become one's own, a colleague has
 * asked one in, a contact has written.
 */
export type Alert = 'waiting' | 'assigned' | 'invited' | 'message'

/** Everything for which there is a tone: also that a colleague offers a conversation or names this agent in a note, and that a contact grows angry. */
export const soundEvents = ['waiting', 'assigned', 'message', 'offer', 'invited', 'mention', 'mood'] as const
export type SoundEvent = (typeof soundEvents)[number]

/** An alert and the conversation that it is about. */
export interface AlertNews { readonly alert: Alert; readonly conversation: Conversation }

/**
 * The alert in the change from one snapshot to the next, if any. `previous` is undefined for a conversation that was not
 * held before: then only what has just happened, by the server's own times, counts as news.
 */
export function alertOf(previous: Conversation | undefined, next: Conversation, viewer: Viewer): Alert | undefined {
  const mine = next.state === 'assigned' && next.agent === viewer.id
  const wasMine = previous === undefined ? !isRecent(next.assignedAt, next) : previous.state === 'assigned' && previous.agent === viewer.id
  const wasWaiting = previous === undefined ? !isRecent(next.waitingSince, next) : previous.state === 'waiting'
  if (mine && !wasMine) return 'assigned'
  if (mine && next.lastMessage?.from === 'contact' && next.seq > (previous?.seq ?? 0)) return 'message'
  if (isInvited(previous, next, viewer)) return 'invited'
  return next.state === 'waiting' && !wasWaiting ? 'waiting' : undefined
}

/** A conversation not held before is news where what just happened in it is nothing that somebody said. */
function isInvited(previous: Conversation | undefined, next: Conversation, { id }: Viewer): boolean {
  if (next.state !== 'assigned' || !next.helpers.includes(id)) return false
  return previous === undefined ? next.activeAt !== next.lastMessage?.at : !previous.helpers.includes(id)
}

function isRecent(at: number | undefined, conversation: Conversation): boolean {
  return at !== undefined && conversation.activeAt - at < 3000
}

/** The page's title with the number of unread messages before it; any earlier number is replaced. */
export function titleWith(unread: number, title: string): string {
  const bare = title.replace(/^\(\d+\+?\) /, '')
  if (unread === 0) return bare
  return `(${unread > 99 ? '99+' : unread}) ${bare}`
}
