import type { Message } from '@yanshu/contract/messages.ts'

/** What one reader has been shown of its conversations, in the order of `seq`. */
export interface Journal {
  /**
   * Takes a message up. `read`: it was the next one. `repeated`: it was read before. `early`: some before it are missing;
   * it is kept until they came, and the reader has to ask for them.
   */
  take(message: Message): 'read' | 'repeated' | 'early'
  /** The last `seq` up to which nothing is missing; 0 for nothing. */
  upTo(conversation: string): number
  /** Whether something came before its time and still waits. */
  hasEarly(conversation: string): boolean
  conversations(): string[]
  messages(conversation: string): readonly Message[]
  /** Sentences about what no server may do: the same `seq` with another message. */
  readonly contradictions: readonly string[]
}

/** Makes an empty journal. `onRead` is told of each message when its turn has come. */
export function createJournal(onRead: (message: Message) => void = () => {}): Journal {
  const read = new Map<string, Message[]>()
  const early = new Map<string, Map<number, Message>>()
  const contradictions: string[] = []

  function isSame(before: Message, now: Message): void {
    if (before.id === now.id && before.clientId === now.clientId && textOf(before) === textOf(now)) return
    contradictions.push(`seq ${now.seq} of ${now.conversation} was ${before.id} and is ${now.id}`)
  }

  function note(list: Message[], message: Message): void {
    list.push(message)
    onRead(message)
  }

  function takeEarly(list: Message[], conversation: string): void {
    const waiting = early.get(conversation)
    for (let next = waiting?.get(list.length + 1); next; next = waiting?.get(list.length + 1)) {
      waiting?.delete(next.seq)
      note(list, next)
    }
    if (waiting?.size === 0) early.delete(conversation)
  }

  return {
    contradictions,
    take(message) {
      const list = read.get(message.conversation) ?? []
      read.set(message.conversation, list)
      const before = list[message.seq - 1]
      if (before) {
        isSame(before, message)
        return 'repeated'
      }
      if (message.seq > list.length + 1) {
        const waiting = early.get(message.conversation) ?? new Map<number, Message>()
        early.set(message.conversation, waiting.set(message.seq, message))
        return 'early'
      }
      early.get(message.conversation)?.delete(message.seq)
      note(list, message)
      takeEarly(list, message.conversation)
      return 'read'
    },
    upTo: (conversation) => read.get(conversation)?.length ?? 0,
    hasEarly: (conversation) => early.has(conversation),
    conversations: () => [...read.keys()],
    messages: (conversation) => read.get(conversation) ?? [],
  }
}

/** The text of a message's first part; empty for other kinds. */
export function textOf(message: Message): string {
  const first = message.parts[0]
  return first?.type === 'text' ? first.text : ''
}
