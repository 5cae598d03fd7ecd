import type { Message } from '@yanshu/contract/messages.ts'

/** The latest message that a colleague has sent after `since` (a seq), which `me` may not know of while writing. Recalled ones do not count. */
export function colleagueNews(messages: readonly Message[], since: number, me: string): Message | undefined {
  return messages.findLast((each) => each.seq > since && each.from === 'agent' && each.author?.id !== me && each.recalledAt === undefined)
}
