import type { Message } from '@yanshu/contract/messages.ts'

/** The messages that the console holds of one conversation: in the order of `seq`, each once. */
export interface Thread {
  readonly messages: readonly Message[]
  /** Nothing is older than the first message held. */
  readonly complete: boolean
}

export const emptyThread: Thread = { messages: [], complete: false }

/** Takes in messages from wherever they came, in any order, as often as they come. */
export function putMessages(thread: Thread, incoming: readonly Message[]): Thread {
  if (incoming.length === 0) return thread
  const bySeq = new Map(thread.messages.map((each) => [each.seq, each]))
  let changed = false
  for (const message of incoming) {
    const held = bySeq.get(message.seq)
    if (held !== undefined && !replaces(message, held)) continue
    bySeq.set(message.seq, message)
    changed = true
  }
  if (!changed) return thread
  const messages = [...bySeq.values()].sort((a, b) => a.seq - b.seq)
  return { messages: applyRecalls(messages), complete: thread.complete || messages[0]?.seq === 1 }
}

/** More missing messages than this are not caught up with: the thread begins anew at its end. */
const farBehind = 400

/** Takes in the last messages of the conversation, as read afresh. */
export function putLatest(thread: Thread, latest: readonly Message[]): Thread {
  const first = latest[0]
  const held = thread.messages.at(-1)
  const far = first !== undefined && held !== undefined && first.seq - held.seq > farBehind
  return putMessages(far ? emptyThread : thread, latest)
}

/** Takes in a page of older messages; an empty one means that the beginning is reached. */
export function putOlder(thread: Thread, older: readonly Message[]): Thread {
  if (older.length === 0) return thread.complete ? thread : { ...thread, complete: true }
  return putMessages(thread, older)
}

/** The last `seq` up to which nothing is missing, counted from the first message held; 0 when none is. */
export function contiguousSeq(thread: Thread): number {
  let last = 0
  for (const { seq } of thread.messages) {
    if (last !== 0 && seq !== last + 1) break
    last = seq
  }
  return last
}

/** From where messages must be asked for again, given the `seq` that the conversation is known to have; undefined when all is there. */
export function missingSince(thread: Thread, knownSeq: number): number | undefined {
  if (thread.messages.length === 0) return undefined
  const whole = contiguousSeq(thread)
  const last = thread.messages.at(-1)?.seq ?? 0
  return whole < Math.max(last, knownSeq) ? whole : undefined
}

/** The client ids among the messages: what stands in the outbox under one of them has been stored. */
export function storedClientIds(thread: Thread): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { clientId } of thread.messages) if (clientId !== undefined) ids.add(clientId)
  return ids
}

function replaces(incoming: Message, held: Message): boolean {
  return incoming.recalledAt !== undefined && held.recalledAt === undefined
}

/** A notice of a recall names its message: the text must go from the screen even if only the notice came. */
function applyRecalls(messages: readonly Message[]): readonly Message[] {
  const recalled = new Map<string, number>()
  for (const message of messages) {
    for (const part of message.parts) {
      const id = part.type === 'notice' && part.code === 'recalled' ? part.values?.['message'] : undefined
      if (typeof id === 'string') recalled.set(id, message.at)
    }
  }
  if (recalled.size === 0) return messages
  return messages.map((message) => {
    const at = recalled.get(message.id)
    const shown = at === undefined || message.recalledAt !== undefined ? message : { ...message, parts: [], recalledAt: at }
    const { quote } = shown
    return quote === undefined || quote.text === '' || !recalled.has(quote.id) ? shown : { ...shown, quote: { ...quote, text: '' } }
  })
}
