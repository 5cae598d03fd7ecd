import * as z from 'zod'
import { conversationState, visitedPage } from './conversations.ts'
import { moodIndex, moodReasonKind } from './emotion.ts'
import { endpoint } from './endpoint.ts'
import { botMark, message } from './messages.ts'
import { done, id, language, pageOf, pageQuery, time, title } from './primitives.ts'

/**
 * What is sent to other systems when something happens. Body, headers and signature follow Standard Webhooks 1.0.0
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md). The shapes below are a promise
 * to the outside: fields are added, never taken away or given another meaning.
 */
export const webhookEvents = [
  'message.created', 'message.recalled',
  'conversation.opened', 'conversation.waiting', 'conversation.assigned', 'conversation.closed', 'conversation.reopened', 'conversation.changed',
  'contact.changed', 'mood.alarm',
] as const
export type WebhookEvent = (typeof webhookEvents)[number]

/** The conversation as other systems see it. Of two, the one with the higher `revision` is newer. */
export const webhookConversation = z.strictObject({
  id, inbox: id, brand: id,
  contact: z.strictObject({ id, name: z.string(), known: z.boolean() }),
  state: conversationState,
  group: id.exactOptional(),
  agent: id.exactOptional(),
  language,
  /** The `seq` of its last message. */
  seq: z.int().min(0),
  revision: z.int().min(0),
  openedAt: time,
  waitingSince: time.exactOptional(),
  assignedAt: time.exactOptional(),
  closedAt: time.exactOptional(),
  page: visitedPage.exactOptional(),
})
/** Without the sender's own message ids; of what the bot knew only the mark of generated text. */
export const webhookMessage = message.pick({ id: true, conversation: true, seq: true, at: true, from: true, author: true, parts: true, quote: true, recalledAt: true })
  .extend({ bot: botMark.pick({ label: true }).exactOptional() })
const aboutConversation = z.strictObject({ conversation: webhookConversation })
const aboutMessage = z.strictObject({ message: webhookMessage, conversation: webhookConversation })

/** `data` of the body, by type. */
export const webhookData = {
  'message.created': aboutMessage,
  'message.recalled': aboutMessage,
  'conversation.opened': aboutConversation,
  /** `reason` is a code: why it needs a person. */
  'conversation.waiting': aboutConversation.extend({ reason: z.string() }),
  'conversation.assigned': aboutConversation,
  'conversation.closed': aboutConversation,
  'conversation.reopened': aboutConversation,
  'conversation.changed': aboutConversation,
  'contact.changed': z.strictObject({ contact: z.strictObject({ id, name: z.string(), known: z.boolean(), blocked: z.boolean() }) }),
  /** A contact grew angry: `reasons` are what drove the index, the strongest first; `movedTo` the group that it went to. */
  'mood.alarm': aboutConversation.extend({ alarm: z.strictObject({ id, index: moodIndex, movedTo: id.exactOptional(), reasons: z.array(z.strictObject({ kind: moodReasonKind, text: z.string() })) }) }),
  /** Sent by the test button. */
  ping: z.strictObject({ webhook: id }),
} as const satisfies Record<WebhookEvent | 'ping', z.ZodType>
/** The body. `timestamp` says when it happened, in ISO 8601. */
export const webhookBody = z.strictObject({ type: z.enum([...webhookEvents, 'ping']), timestamp: z.iso.datetime(), data: z.record(z.string(), z.unknown()) })
export type WebhookBody = z.infer<typeof webhookBody>

/** Why nothing may be sent to an address. */
export const addressRefusals = ['not_an_address', 'has_credentials', 'not_https', 'port', 'not_listed', 'own_machine', 'private', 'link_local', 'reserved', 'unknown_host'] as const
export type AddressRefusal = (typeof addressRefusals)[number]
/** Why a try failed: the answer's status, what the network said, or why the address was refused. */
export const deliveryErrors = ['status', 'timeout', 'refused', 'reset', 'tls', 'network', 'too_large', ...addressRefusals] as const
export type DeliveryError = (typeof deliveryErrors)[number]

const editable = {
  description: title,
  url: z.string().trim().min(1).max(1000),
  events: z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length),
  /** Empty: all brands. */
  brands: z.array(id).max(100),
  on: z.boolean(),
}
export const webhook = z.strictObject({
  id, ...editable,
  /** Why it was switched off by itself. */
  offReason: z.enum(['failing', 'gone']).exactOptional(),
  /** Since when no try has succeeded. */
  failingSince: time.exactOptional(),
  /** It has failed again and again: nothing is sent until then. */
  pausedUntil: time.exactOptional(),
  /** Until then both secrets sign. */
  oldSecretUntil: time.exactOptional(),
  createdAt: time,
})
export type Webhook = z.infer<typeof webhook>

export const deliveryStates = ['waiting', 'delivered', 'dead'] as const
export type DeliveryState = (typeof deliveryStates)[number]
/** What is told of, and `ping` for a test. */
export const deliveryTypes = [...webhookEvents, 'ping'] as const
export const delivery = z.strictObject({
  /** Sent as `webhook-id`, the same at every try. */
  id, type: z.enum(deliveryTypes), state: z.enum(deliveryStates), at: time, attempts: z.int(),
  /** When it is due; absent while it is being sent. */
  nextAt: time.exactOptional(), endedAt: time.exactOptional(), status: z.int().exactOptional(), error: z.enum(deliveryErrors).exactOptional(), durationMs: z.int().exactOptional(),
})
export type Delivery = z.infer<typeof delivery>
/** What became of one try. */
export const attempt = z.strictObject({ good: z.boolean(), status: z.int().exactOptional(), error: z.enum(deliveryErrors).exactOptional(), durationMs: z.int() })
export type Attempt = z.infer<typeof attempt>

const permission = 'webhooks.manage'
const byId = z.strictObject({ id })
const withSecret = z.strictObject({ webhook, secret: z.string() })

export const listWebhooks = endpoint('GET', '/api/webhooks', { summary: 'Webhooks', permission, output: z.strictObject({ items: z.array(webhook) }) })
export const makeWebhook = endpoint('POST', '/api/webhooks', { summary: 'Make a webhook; its secret is shown once', permission, input: z.strictObject(editable), output: withSecret, errors: ['address_refused'] })
export const editWebhook = endpoint('PUT', '/api/webhooks/:id', { summary: 'Change a webhook', permission, params: byId, input: z.strictObject(editable), output: webhook, errors: ['absent', 'address_refused'] })
export const removeWebhook = endpoint('DELETE', '/api/webhooks/:id', { summary: 'Remove a webhook with its deliveries', permission, params: byId, output: done, errors: ['absent'] })
export const rotateWebhook = endpoint('POST', '/api/webhooks/:id/secret', {
  summary: 'A new secret, shown once; the one before signs as well for seven days', permission, params: byId, output: withSecret, errors: ['absent'],
})
export const dropOldSecret = endpoint('DELETE', '/api/webhooks/:id/old-secret', { summary: 'The secret before the last signs no more', permission, params: byId, output: webhook, errors: ['absent'] })
export const pingWebhook = endpoint('POST', '/api/webhooks/:id/ping', { summary: 'Send a ping now and say what came of it', permission, params: byId, output: attempt, errors: ['absent'] })
export const listDeliveries = endpoint('GET', '/api/webhooks/:id/deliveries', {
  summary: 'Deliveries, latest first', permission, params: byId,
  query: z.strictObject({ state: z.enum(deliveryStates).exactOptional(), type: z.enum(deliveryTypes).exactOptional(), ...pageQuery }),
  output: pageOf(delivery), errors: ['absent'],
})
const oneDelivery = z.strictObject({ id, delivery: id })
export const readDelivery = endpoint('GET', '/api/webhooks/:id/deliveries/:delivery', {
  summary: 'A delivery with the body that is sent', permission, params: oneDelivery, output: z.strictObject({ delivery, body: z.string() }), errors: ['absent'],
})
export const replayDelivery = endpoint('POST', '/api/webhooks/:id/deliveries/:delivery/replay', {
  summary: 'Send a delivery again, or one that waits at once, under the same id', permission, params: oneDelivery, output: delivery, errors: ['absent'],
})
/** At most so many are sent again at once. */
export const replayLimit = 5000
export const replayDeliveries = endpoint('POST', '/api/webhooks/:id/replay', {
  summary: 'Send the deliveries of a span of time again, oldest first; `more`: there are further ones', permission, params: byId,
  input: z.strictObject({ from: time, to: time, states: z.array(z.enum(['delivered', 'dead'])).min(1).max(2) }), output: z.strictObject({ count: z.int(), more: z.boolean() }), errors: ['absent'],
})
