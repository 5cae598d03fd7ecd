import type { Rating } from '@yanshu/contract/satisfaction.ts'
import type { Conversations } from '../../conversations/service.ts'
import type { Heard } from './hearing.ts'
import { textOf } from './routes.ts'

/** Up to this score something went wrong. */
const badScore = 2
const messagesRead = 40
const mostTexts = 3
const shortest = 3

/** What a contact asked last in a conversation that no person had and that it found bad; nothing of any other. */
export async function dislikedIn(conversations: Pick<Conversations, 'messages'>, { conversation, score, agent }: Rating): Promise<Heard[]> {
  if (score > badScore || agent !== undefined) return []
  const messages = await conversations.messages(conversation, { limit: messagesRead })
  return messages.filter(({ from }) => from === 'contact').map((message) => ({ message, text: textOf(message).trim() }))
    .filter(({ text }) => text.length >= shortest).toSorted((a, b) => b.message.seq - a.message.seq).slice(0, mostTexts)
    .map(({ message, text }) => ({ source: 'disliked', text, conversation, message: message.id }))
}
