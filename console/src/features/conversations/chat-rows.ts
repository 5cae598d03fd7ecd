import type { Note } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { isSameDay } from '../../lib/clock-words.ts'
import type { Outgoing } from './outbox.ts'

/** What the chat shows, line by line. */
export type ChatRow =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'unread'; readonly key: string }
  | { readonly kind: 'notice'; readonly key: string; readonly message: Message }
  | { readonly kind: 'message'; readonly key: string; readonly message: Message; readonly first: boolean }
  | { readonly kind: 'note'; readonly key: string; readonly note: Note }
  | { readonly kind: 'outgoing'; readonly key: string; readonly item: Outgoing; readonly first: boolean }

/** Messages of one sender within this time stand together under one name. */
const togetherMs = 3 * 60_000

interface Beside {
  readonly outgoing: readonly Outgoing[]
  readonly unreadAfter: number | undefined
  /** In the order in which they were written. Those before the first message held wait for older messages, unless these are `complete`. */
  readonly notes?: readonly Note[]
  readonly complete?: boolean
}

/**
 * The rows of a chat: a line where a day begins, one before the first message that was unread when the chat was opened
 * (`unreadAfter`, a seq), the messages with the notes after them, and at the end what is still on its way.
 */
export function chatRows(messages: readonly Message[], { outgoing, unreadAfter, notes = [], complete = true }: Beside): ChatRow[] {
  const rows: ChatRow[] = []
  let previous: Message | undefined
  let marked = false
  const first = messages[0]?.seq ?? 1
  const waiting = notes.filter((each) => complete || each.afterSeq >= first)
  // A note breaks up messages of one sender: the next one bears its name again.
  const putNotesBefore = (seq: number): void => {
    for (let note = waiting[0]; note !== undefined && note.afterSeq < seq; note = waiting[0]) {
      rows.push({ kind: 'note', key: note.id, note })
      waiting.shift()
      if (previous !== undefined) previous = { ...previous, author: { id: '', name: '' } }
    }
  }
  const held = new Set(messages.map((each) => each.id))
  for (const message of messages) {
    if (tellsOnlyRecall(message, held)) continue
    putNotesBefore(message.seq)
    if (previous === undefined || !isSameDay(previous.at, message.at)) rows.push({ kind: 'day', key: `day-${message.seq}`, at: message.at })
    if (!marked && unreadAfter !== undefined && message.seq > unreadAfter && message.from === 'contact') {
      rows.push({ kind: 'unread', key: 'unread' })
      marked = true
    }
    rows.push(rowOf(message, previous))
    previous = message
  }
  putNotesBefore(Infinity)
  const stored = new Set(messages.map((each) => each.clientId))
  for (const item of outgoing.filter((each) => !stored.has(each.clientId))) {
    rows.push({ kind: 'outgoing', key: item.clientId, item, first: rows.at(-1)?.kind !== 'outgoing' && previous?.from !== 'agent' })
  }
  return rows
}

/** Whether a row shows what another did: rows are made anew with each message, what they show is not. */
export function isSameRow(row: ChatRow, other: ChatRow): boolean {
  const fields = Object.entries(row) as [string, unknown][]
  return fields.every(([name, value]) => (other as unknown as Record<string, unknown>)[name] === value)
}

/** A message that is nothing but a notice stands in the middle, without a bubble. */
export function isNotice(message: Message): boolean {
  return message.from === 'system' && message.parts.every((part) => part.type === 'notice')
}

/** A recall is shown in the place of its message, not once more where it was announced. */
function tellsOnlyRecall(message: Message, held: ReadonlySet<string>): boolean {
  return isNotice(message) && message.parts.every((part) => {
    const recalled = part.type === 'notice' && part.code === 'recalled' ? part.values?.['message'] : undefined
    return typeof recalled === 'string' && held.has(recalled)
  })
}

function rowOf(message: Message, previous: Message | undefined): ChatRow {
  // The key is the client's own id where there is one, so that a sent message does not jump when it is stored.
  const key = message.from === 'agent' && message.clientId !== undefined ? message.clientId : message.id
  if (isNotice(message)) return { kind: 'notice', key, message }
  const together = previous !== undefined && !isNotice(previous) && previous.from === message.from
    && previous.author?.id === message.author?.id && message.at - previous.at < togetherMs
  return { kind: 'message', key, message, first: !together }
}
