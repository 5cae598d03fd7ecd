import type { Conversation } from '@yanshu/contract/conversations.ts'
import { recallWindowMs, type Message } from '@yanshu/contract/messages.ts'

export type Mark = 'stored' | 'received' | 'read'

/** How far a message of our side has come: stored here, on the contact's device, before the contact's eyes. */
export function markOf(message: Message, conversation: Pick<Conversation, 'contactRead' | 'contactReceived'>): Mark | undefined {
  if (message.from !== 'agent' && message.from !== 'bot') return undefined
  if (conversation.contactRead >= message.seq) return 'read'
  return conversation.contactReceived >= message.seq ? 'received' : 'stored'
}

/** Whether this agent may still recall a message: its own, not recalled, within two minutes. */
export function isRecallable(message: Message, agent: string, now: number): boolean {
  return message.from === 'agent' && message.author?.id === agent && message.recalledAt === undefined && now - message.at < recallWindowMs
}
