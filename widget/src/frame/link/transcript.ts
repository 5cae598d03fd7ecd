import type { Message } from '@yanshu/contract/messages.ts'
import type { VisitorConversation } from '@yanshu/contract/visitor.ts'

/** How many messages of an existing conversation are fetched at first, and with each step back. */
export const pageSize = 30

/**
 * The messages of the present conversation in the order of `seq`, without gap or double, after those of conversations
 * that ended while this page was open. What arrives beyond a gap waits at the end until the gap is filled.
 */
export class Transcript {
  conversation: VisitorConversation | undefined
  #ended: Message[] = []
  #messages: Message[] = []
  readonly #ahead = new Map<number, Message>()
  /** The seq before the first message held, and the last one held without a gap. */
  #base = 0
  #last = 0

  /** Ask for what comes after this seq. */
  get since(): number {
    return this.#last
  }

  /** Ask for what comes before this seq; undefined when the beginning is reached. */
  get before(): number | undefined {
    return this.#base > 0 ? this.#base + 1 : undefined
  }

  get hasGap(): boolean {
    return this.#ahead.size > 0
  }

  get all(): Message[] {
    const ahead = [...this.#ahead.values()].sort((a, b) => a.seq - b.seq)
    return [...this.#ended, ...this.#messages, ...ahead]
  }

  /**
   * Whether a snapshot that came by itself is of what is shown here: the present conversation, or one that was begun after it
   * (on another page of the contact). An earlier one's marks may still move. Ids grow with time.
   */
  concerns({ id, state }: VisitorConversation): boolean {
    const present = this.conversation?.id
    return id === present || (state !== 'closed' && (present === undefined || id > present))
  }

  /** Takes a snapshot; an older one than the one held is ignored. Gives whether another conversation began with it. */
  adopt(conversation: VisitorConversation): boolean {
    const isOther = this.conversation?.id !== conversation.id
    if (!isOther && this.conversation && conversation.revision < this.conversation.revision) return false
    this.conversation = conversation
    if (!isOther) return false
    // The one that was left may be the one that is taken up again.
    this.#ended = this.all.filter(message => message.conversation !== conversation.id)
    this.#messages = []
    this.#ahead.clear()
    this.#base = this.#last = Math.max(0, conversation.seq - pageSize)
    return true
  }

  /** Forgets everything, when another person is signed in or the conversation is no longer there. */
  clear(keepsMessages: boolean): void {
    this.#ended = keepsMessages ? this.all : []
    this.conversation = undefined
    this.#messages = []
    this.#ahead.clear()
    this.#base = this.#last = 0
  }

  /** Takes one message, new or changed. Gives whether anything is different now. */
  take(message: Message): boolean {
    if (message.conversation !== this.conversation?.id || message.seq <= this.#base) return false
    if (message.seq <= this.#last) return this.#replace(message)
    this.#applyRecall(message)
    this.#ahead.set(message.seq, message)
    for (let next; (next = this.#ahead.get(this.#last + 1)); ) {
      this.#ahead.delete(++this.#last)
      this.#messages.push(next)
    }
    return true
  }

  /** Takes the page before the first message held. `messages` are in order. */
  takeEarlier(messages: Message[]): void {
    const older = messages.filter(message => message.seq <= this.#base)
    this.#messages = [...older, ...this.#messages]
    this.#base = older.length > 0 ? (older[0]?.seq ?? 1) - 1 : 0
  }

  /** The last `seq` that the other side wrote, for reports of having received and read it. */
  get lastFromThem(): number {
    return Math.max(0, ...this.#messages.filter(({ from }) => from !== 'contact').map(({ seq }) => seq))
  }

  /** How many messages of people and the bot have not been read, when everything up to `seq` has. */
  countAfter(seq: number): number {
    return this.#messages.filter(message => message.seq > seq && isSpoken(message) && message.from !== 'contact').length
  }

  /** A recall comes as a notice with a seq of its own, so that it is told again after a broken line. */
  #applyRecall({ parts: [part], at }: Message): void {
    if (part?.type !== 'notice' || part.code !== 'recalled') return
    const recalled = this.#messages.find(({ id }) => id === part.values?.['message'])
    if (recalled && recalled.recalledAt === undefined) this.#replace({ ...recalled, parts: [], recalledAt: at })
    for (const message of this.#messages) {
      if (message.quote && message.quote.id === part.values?.['message']) this.#replace({ ...message, quote: { ...message.quote, text: '' } })
    }
  }

  #replace(message: Message): boolean {
    const at = message.seq - this.#base - 1
    const held = this.#messages[at]
    if (!held || JSON.stringify(held) === JSON.stringify(message)) return false
    this.#messages[at] = message
    return true
  }
}

/** Said by somebody and not taken back; a notice is not. */
function isSpoken(message: Message): boolean {
  return message.from !== 'system' && message.recalledAt === undefined
}
