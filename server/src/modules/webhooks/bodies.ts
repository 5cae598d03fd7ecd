import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import type { WebhookBody, WebhookEvent, webhookConversation, webhookData, webhookMessage } from '@yanshu/contract/webhooks.ts'
import type * as z from 'zod'
import type { Event, EventName } from '../../host/events/list.ts'

/** What an event of ours is called outside, of which brand it is, and what is told of it. */
export interface Told { type: WebhookEvent; brand?: string; data: WebhookBody['data'] }
type Tell = { [N in EventName]?: (event: Event<N>) => Told | undefined }

const ofConversation = (type: WebhookEvent) => ({ payload: { conversation } }: { payload: { conversation: Conversation } }): Told => ({
  type, brand: conversation.brand, data: { conversation: outsideConversation(conversation) } satisfies z.infer<(typeof webhookData)['conversation.opened']>,
})
const ofMessage = (type: WebhookEvent) => ({ payload: { message, conversation } }: { payload: { message: Message; conversation: Conversation } }): Told => ({
  type, brand: conversation.brand, data: { message: outsideMessage(message), conversation: outsideConversation(conversation) } satisfies z.infer<(typeof webhookData)['message.created']>,
})

/** The events that are told outside. Whatever is not in this table stays inside. */
export const told = {
  'message.added': (event) => (isForColleagues(event.payload.message) ? undefined : ofMessage('message.created')(event)),
  'message.recalled': (event) => (isForColleagues(event.payload.message) ? undefined : ofMessage('message.recalled')(event)),
  'conversation.opened': ofConversation('conversation.opened'),
  'conversation.waiting': (event) => {
    const whole = ofConversation('conversation.waiting')(event)
    return { ...whole, data: { ...whole.data, reason: event.payload.reason } }
  },
  'conversation.assigned': ofConversation('conversation.assigned'),
  'conversation.closed': ofConversation('conversation.closed'),
  'conversation.reopened': ofConversation('conversation.reopened'),
  'conversation.changed': ofConversation('conversation.changed'),
  'emotion.alarm': ({ payload: { alarm: { id, index, movedTo, reasons }, conversation } }) => ({
    type: 'mood.alarm', brand: conversation.brand, data: {
      conversation: outsideConversation(conversation), alarm: { id, index, ...(movedTo !== undefined && { movedTo }), reasons: reasons.map(({ kind, text }) => ({ kind, text })) },
    } satisfies z.infer<(typeof webhookData)['mood.alarm']>,
  }),
  'contact.changed': ({ payload: { contact, name, known, blocked } }) => ({
    type: 'contact.changed', data: { contact: { id: contact, name, known, blocked } } satisfies z.infer<(typeof webhookData)['contact.changed']>,
  }),
} as const satisfies Tell

/** The text that is sent, the same at every try. `at`: ms UTC of the event. */
export function bodyOf({ type, data }: { type: WebhookBody['type']; data: WebhookBody['data'] }, at: number): string {
  return JSON.stringify({ type, timestamp: new Date(at).toISOString(), data } satisfies WebhookBody)
}

/** Notes among colleagues are nobody else's. */
function isForColleagues(message: Message & { internal?: unknown }): boolean {
  return message.internal === true
}

function outsideMessage(message: Message): z.infer<typeof webhookMessage> {
  const { id, conversation, seq, at, from, author, parts, quote, recalledAt, bot } = message
  return {
    id, conversation, seq, at, from, ...(author && { author }), parts, ...(quote && { quote }), ...(recalledAt !== undefined && { recalledAt }), ...(bot && { bot: { label: bot.label } }),
  }
}

function outsideConversation(conversation: Conversation): z.infer<typeof webhookConversation> {
  const { id, inbox, brand, contact, state, group, agent, language, seq, revision, openedAt, waitingSince, assignedAt, closedAt, page } = conversation
  return {
    id, inbox, brand, contact: { id: contact.id, name: contact.name, known: contact.known }, state,
    ...(group !== undefined && { group }), ...(agent !== undefined && { agent }),
    language, seq, revision, openedAt,
    ...(waitingSince !== undefined && { waitingSince }), ...(assignedAt !== undefined && { assignedAt }), ...(closedAt !== undefined && { closedAt }), ...(page && { page }),
  }
}
