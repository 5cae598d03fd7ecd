import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { RoutingFacts } from '@yanshu/contract/routing.ts'
import type { Contacts } from '../../contacts/service.ts'
import type { Conversations } from '../../conversations/service.ts'

const messagesRead = 100
const mostWords = 5000

/** Reads what rules look at in a conversation. */
export function createFacts(conversations: Pick<Conversations, 'messages'>, contacts: Pick<Contacts, 'facts'>) {
  return async (conversation: Conversation): Promise<RoutingFacts> => {
    const [messages, contact] = await Promise.all([conversations.messages(conversation.id, { limit: messagesRead }), contacts.facts(conversation.contact.id)])
    const words = messages.filter((each) => each.from === 'contact').flatMap((each) => each.parts).flatMap((part) => (part.type === 'text' ? [part.text] : []))
    return {
      inbox: conversation.inbox, page: conversation.page?.url ?? '', words: words.join('\n').slice(-mostWords), vip: contact?.vip ?? false,
      known: conversation.contact.known, attributes: contact?.attributes ?? {}, language: conversation.language, reason: conversation.reason ?? 'asked',
    }
  }
}
