import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import type { SlaClock } from '@yanshu/contract/sla.ts'
import { advance } from '../conversations/advance.ts'

/** Which chats the floor shows. */
export interface FloorFilter { group?: string; agent?: string; inbox?: string; waiting?: boolean }

/** Since when somebody waits for a person or for the answer; undefined when nobody does. */
export function waitsSince({ state, waitingSince, unansweredSince }: Conversation): number | undefined {
  return state === 'waiting' ? waitingSince : state === 'assigned' ? unansweredSince : undefined
}

/** Whether a conversation belongs on the floor, by the server's own rules. */
export function isOnFloor({ state, group, agent, inbox }: Conversation, filter: FloorFilter): boolean {
  if (state !== 'waiting' && state !== 'assigned') return false
  if (filter.waiting === true && state !== 'waiting') return false
  if (filter.agent !== undefined && (state !== 'assigned' || agent !== filter.agent)) return false
  return (filter.group === undefined || group === filter.group) && (filter.inbox === undefined || inbox === filter.inbox)
}

/** The chats after a new snapshot of one of them; an older snapshot than the one held changes nothing. */
export function withSnapshot(chats: readonly Conversation[], next: Conversation, filter: FloorFilter, hidden = false): Conversation[] {
  const held = chats.find((each) => each.id === next.id)
  if (held !== undefined && held.revision > next.revision && !hidden) return [...chats]
  const others = chats.filter((each) => each.id !== next.id)
  return hidden || !isOnFloor(next, filter) ? others : sorted([...others, next])
}

/** The chats after a message, which comes without a snapshot. */
export function withMessage(chats: readonly Conversation[], message: Message): Conversation[] {
  return sorted(chats.map((each) => (each.id === message.conversation ? advance(each, message) : each)))
}

/** The clock of a conversation that presses most: the one that is due first. */
export function pressing(clocks: readonly SlaClock[], conversation: string): SlaClock | undefined {
  return clocks.filter((each) => each.conversation === conversation).toSorted((a, b) => a.dueAt - b.dueAt)[0]
}

/** Who has waited longest comes first; those who do not wait come last. */
function sorted(chats: readonly Conversation[]): Conversation[] {
  const since = (each: Conversation): number => waitsSince(each) ?? Number.MAX_SAFE_INTEGER
  return chats.toSorted((a, b) => since(a) - since(b) || (a.id < b.id ? -1 : 1))
}
