import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Viewer } from './views.ts'

/** What deserves an agent's attention: somebody new waits, a conversation has become one's own, a contact has written. */
export type Alert = 'waiting' | 'assigned' | 'message'

/** The alert in the change from one snapshot to the next, if any. `previous` is undefined for a conversation not seen before. */
export function alertOf(previous: Conversation | undefined, next: Conversation, viewer: Viewer): Alert | undefined {
  const mine = next.state === 'assigned' && next.agent === viewer.id
  const wasMine = previous?.state === 'assigned' && previous.agent === viewer.id
  if (mine && !wasMine) return 'assigned'
  if (mine && next.lastMessage?.from === 'contact' && next.seq > (previous?.seq ?? 0)) return 'message'
  if (next.state === 'waiting' && previous?.state !== 'waiting') return 'waiting'
  return undefined
}

/** The page's title with the number of unread messages before it; any earlier number is replaced. */
export function titleWith(unread: number, title: string): string {
  const bare = title.replace(/^\(\d+\+?\) /, '')
  if (unread === 0) return bare
  return `(${unread > 99 ? '99+' : unread}) ${bare}`
}
