import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Delivery } from '@yanshu/contract/delivery.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { memo } from 'react'
import { dayText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { isSameRow, type ChatRow } from '../chat-rows.ts'
import type { Mark } from '../marks.ts'
import { NoteRow } from '../notes/note-row.tsx'
import { useNow } from '../use-now.ts'
import { MessageRow } from './message-row.tsx'
import { NoticeLine } from './notice-line.tsx'
import { OutgoingRow } from './outgoing-row.tsx'

interface RowProps {
  row: ChatRow
  contact: Pick<Conversation['contact'], 'id' | 'name'>
  /** How far a message of ours has come; one of them at most. */
  mark: Mark | undefined
  delivery: Delivery | undefined
  onQuote: ((message: Message) => void) | undefined
  onEdit: ((text: string) => void) | undefined
  /** A search has led here. */
  found: boolean
}

/**
 * One row of the chat, of whichever kind; marked where a search has led to it. The conversation changes with all that is said in it:
 * a row knows of it only what it shows, and is drawn again when that has changed.
 */
export const ChatRowView = memo(function ChatRowView({ found, ...props }: RowProps) {
  const words = useWords().finding.messages
  return found ? <div className="desk-found" title={words.here}><PlainRow {...props} /></div> : <PlainRow {...props} />
}, isSame)

function isSame({ row, contact, ...rest }: RowProps, { row: nextRow, contact: nextContact, ...nextRest }: RowProps): boolean {
  return isSameRow(row, nextRow) && contact.id === nextContact.id && contact.name === nextContact.name
    && (Object.keys(rest) as (keyof typeof rest)[]).every((key) => rest[key] === nextRest[key])
}

function PlainRow({ row, contact, mark, delivery, onQuote, onEdit }: Omit<RowProps, 'found'>) {
  switch (row.kind) {
    case 'day':
      return <DayLine at={row.at} />
    case 'unread':
      return <UnreadLine />
    case 'notice':
      return <NoticeLine message={row.message} />
    case 'message':
      return <MessageRow message={row.message} first={row.first} contact={contact} mark={mark} delivery={delivery} onQuote={onQuote} onEdit={onEdit} />
    case 'note':
      return <NoteRow note={row.note} />
    case 'outgoing':
      return <OutgoingRow item={row.item} first={row.first} />
  }
}

function DayLine({ at }: { at: number }) {
  const language = useLanguage()
  return <p className="desk-day"><time dateTime={new Date(at).toISOString()}>{dayText(at, useNow(60_000), language)}</time></p>
}

function UnreadLine() {
  return <p className="desk-unread-line"><span>{useWords().conversations.chat.unreadHere}</span></p>
}
