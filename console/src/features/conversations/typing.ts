/** Who is writing in a conversation, until when the word of it counts. */
export interface TypingEntry {
  readonly from: 'contact' | 'agent' | 'bot'
  readonly author?: string
  /** What the contact has written so far and not sent, where the inbox shows it. */
  readonly text?: string
  readonly until: number
}
/** Per conversation all who are writing now; several may at once. */
export type Typing = ReadonlyMap<string, readonly TypingEntry[]>

/** A word of typing as it comes over the wire. Without `author`, "not any more" ends all of its side. */
export interface TypingWord { conversation: string; from: TypingEntry['from']; author?: string; active: boolean; text?: string }

/** A side that says nothing more has stopped after this long, whatever became of its last word. */
export const typingLastsMs = 6000

/** Takes in one word of typing at `now`. Gives the same map when nothing changes. */
export function hearTyping(typing: Typing, word: TypingWord, now: number): Typing {
  const held = typing.get(word.conversation) ?? []
  const others = held.filter((each) => each.from !== word.from || (word.author !== undefined && each.author !== word.author))
  if (!word.active && others.length === held.length) return typing
  const entry: TypingEntry = { from: word.from, until: now + typingLastsMs, ...(word.author === undefined ? {} : { author: word.author }), ...(word.text === undefined ? {} : { text: word.text }) }
  return withWriters(typing, word.conversation, word.active ? [...others, entry] : others)
}

/** Drops what has run out at `now`. Gives the same map when nothing has. */
export function expireTyping(typing: Typing, now: number): Typing {
  let next = typing
  for (const [conversation, held] of typing) {
    const live = held.filter((each) => each.until > now)
    if (live.length < held.length) next = withWriters(next, conversation, live)
  }
  return next
}

/** What a side is writing in a conversation, if it is. */
export function writerOf(typing: Typing, conversation: string, from: TypingEntry['from']): TypingEntry | undefined {
  return typing.get(conversation)?.find((each) => each.from === from)
}

function withWriters(typing: Typing, conversation: string, writers: readonly TypingEntry[]): Typing {
  const next = new Map(typing)
  if (writers.length === 0) next.delete(conversation)
  else next.set(conversation, writers)
  return next
}
