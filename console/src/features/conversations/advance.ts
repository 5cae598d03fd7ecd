import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { lineOf } from './line.ts'

/**
 * The conversation after a live message, as the server makes it: a message raises `seq` and `revision` by one and moves
 * the marks. So the list is right at once, although the message comes without a new snapshot. Gives the same
 * conversation for a message that it already counts.
 */
export function advance(conversation: Conversation, message: Message): Conversation {
  if (message.seq <= conversation.seq) return conversation
  const { unansweredSince, ...rest } = conversation
  const next: Conversation = { ...rest, seq: message.seq, revision: conversation.revision + message.seq - conversation.seq, activeAt: Math.max(message.at, conversation.activeAt) }
  const allRead = conversation.agentRead === conversation.seq
  if (message.from === 'agent' || allRead && message.from !== 'contact') next.agentRead = message.seq
  if (message.from === 'agent') next.unread = 0
  if (message.from === 'contact') {
    next.unread = conversation.unread + 1
    next.contactRead = message.seq
    next.contactReceived = message.seq
    next.contactSaid = lineOf(message)
  }
  if (message.from !== 'system') next.lastMessage = { from: message.from, text: lineOf(message), at: message.at }
  const since = message.from === 'contact' ? unansweredSince ?? message.at : message.from === 'system' ? unansweredSince : undefined
  return since === undefined ? next : { ...next, unansweredSince: since }
}
