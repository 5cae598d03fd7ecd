import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { memo } from 'react'
import { dayText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import type { ChatRow } from '../chat-rows.ts'
import { NoteRow } from '../notes/note-row.tsx'
import { useNow } from '../use-now.ts'
import { MessageRow } from './message-row.tsx'
import { NoticeLine } from './notice-line.tsx'
import { OutgoingRow } from './outgoing-row.tsx'

interface RowProps {
  row: ChatRow
  conversation: Conversation
  onQuote: ((message: Message) => void) | undefined
  onEdit: ((text: string) => void) | undefined
  /** A search has led here. */
  found: boolean
}

/** One row of the chat, of whichever kind; marked where a search has led to it. */
export const ChatRowView = memo(function ChatRowView({ found, ...props }: RowProps) {
  const words = useWords().finding.messages
  return found ? <div className="desk-found" title={words.here}><PlainRow {...props} /></div> : <PlainRow {...props} />
})

function PlainRow({ row, conversation, onQuote, onEdit }: Omit<RowProps, 'found'>) {
  switch (row.kind) {
    case 'day':
      return <DayLine at={row.at} />
    case 'unread':
      return <UnreadLine />
    case 'notice':
      return <NoticeLine message={row.message} />
    case 'message':
      return <MessageRow message={row.message} first={row.first} conversation={conversation} onQuote={onQuote} onEdit={onEdit} />
    case 'note':
      return <NoteRow note={row.note} conversation={conversation} />
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
