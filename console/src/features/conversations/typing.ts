/** Who is writing in which conversation, until when the word of it counts. */
export interface TypingEntry {
  readonly from: 'contact' | 'agent' | 'bot'
  readonly author?: string
  readonly until: number
}
export type Typing = ReadonlyMap<string, TypingEntry>

/** A side that says nothing more has stopped after this long, whatever became of its last word. */
export const typingLastsMs = 6000

/** Takes in one word of typing at `now`. Gives the same map when nothing changes. */
export function hearTyping(typing: Typing, word: { conversation: string; from: TypingEntry['from']; author?: string; active: boolean }, now: number): Typing {
  const held = typing.get(word.conversation)
  if (!word.active && (held === undefined || held.from !== word.from)) return typing
  const next = new Map(typing)
  if (!word.active) next.delete(word.conversation)
  else next.set(word.conversation, { from: word.from, until: now + typingLastsMs, ...(word.author === undefined ? {} : { author: word.author }) })
  return next
}

/** Drops what has run out at `now`. Gives the same map when nothing has. */
export function expireTyping(typing: Typing, now: number): Typing {
  const live = [...typing].filter(([, entry]) => entry.until > now)
  return live.length === typing.size ? typing : new Map(live)
}
