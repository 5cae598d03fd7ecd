import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useWords } from '../../../lib/language.ts'
import { writerOf } from '../typing.ts'
import { useObserved, useWorkspace } from '../workspace.ts'

/** Under the last message: that the contact or the bot is writing, and, where the inbox shows it, what the contact has written so far. */
export function TypingLine({ conversation }: { conversation: Conversation }) {
  const words = useWords()
  const typing = useObserved(useWorkspace().typing)
  const contact = writerOf(typing, conversation.id, 'contact')
  if (contact?.text !== undefined && contact.text.trim() !== '') {
    return <div className="desk-preview" aria-label={words.desk.company.preview}><small><Dots />{words.desk.company.preview}</small><p>{contact.text}</p></div>
  }
  const bot = writerOf(typing, conversation.id, 'bot')
  if (contact === undefined && bot === undefined) return null
  const text = contact === undefined ? words.conversations.chat.botTyping : words.conversations.chat.contactTyping(conversation.contact.name)
  return <p className="desk-typing-line" role="status"><Dots />{text}</p>
}

function Dots() {
  return <span className="desk-dots" aria-hidden="true"><i /><i /><i /></span>
}
