import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useWords } from '../../../lib/language.ts'
import { useAgentName } from '../use-colleagues.ts'
import { useObserved, useWorkspace } from '../workspace.ts'

/** Who is writing, under the last message. */
export function TypingLine({ conversation }: { conversation: Conversation }) {
  const words = useWords().conversations
  const writer = useObserved(useWorkspace().typing).get(conversation.id)
  const nameOf = useAgentName()
  if (writer === undefined) return null
  const text = writer.from === 'contact' ? words.chat.contactTyping(conversation.contact.name)
    : writer.from === 'bot' ? words.chat.botTyping : words.chat.agentTyping(nameOf(writer.author) ?? words.agent)
  return <p className="desk-typing-line" role="status"><span className="desk-dots" aria-hidden="true"><i /><i /><i /></span>{text}</p>
}
