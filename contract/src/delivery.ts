import * as z from 'zod'
import { channelName } from './brands.ts'
import { endpoint } from './endpoint.ts'
import { conversationReaders } from './permissions.ts'
import { done, id, pageOf, pageQuery, time } from './primitives.ts'
import { sendReasonNames } from './send-reasons.ts'

/**
 * `waiting`: it goes out as soon as it can; `held`: with the contact's next message, the account can do no other; `sent`: the vendor took it;
 * `failed`: it did not arrive, or nobody knows; `dropped`: recalled before it went out, or nothing of it can be shown there.
 */
export const deliveryStates = ['waiting', 'held', 'sent', 'failed', 'dropped'] as const
export type DeliveryState = (typeof deliveryStates)[number]
export const sendReason = z.enum(sendReasonNames as [(typeof sendReasonNames)[number], ...typeof sendReasonNames])

/** What became of one message on its way over a vendor's channel. */
export const delivery = z.strictObject({
  /** The message's. */
  id, conversation: id, inbox: id, contact: id, state: z.enum(deliveryStates), at: time,
  /** Why it failed, or why it was not taken at the last try. */
  reason: sendReason.exactOptional(),
  /** The vendor's code, and a note for its support or for an administrator. */
  vendorCode: z.string().exactOptional(), vendorNote: z.string().exactOptional(),
  /** Tries that failed. */
  tries: z.int(),
  /** Some of it went out before it failed. */
  partly: z.literal(true).exactOptional(),
  endedAt: time.exactOptional(),
})
export type Delivery = z.infer<typeof delivery>

/** One that did not arrive, with whose it is and the beginning of it, as lists of conversations show it. */
export const undelivered = delivery.extend({ contactName: z.string(), text: z.string().max(120) })
export type Undelivered = z.infer<typeof undelivered>

/** How a conversation's contact is reached. */
export const replyWay = z.strictObject({
  channel: channelName,
  /** Sends that are left, of how many, and until when; absent where one may always, and before the contact wrote. */
  window: z.strictObject({ limit: z.int(), left: z.int(), until: time }).exactOptional(),
  /** The vendor allows sends only after the contact did something. */
  limited: z.boolean(),
  /** Unfollowed, or refuses messages. */
  closed: z.enum(['gone', 'refuses']).exactOptional(),
  /** A colleague has it in the vendor's own client, it waits there, or is over. */
  session: z.enum(['new', 'ours', 'waiting', 'colleague', 'over']).exactOptional(),
  colleague: z.string().exactOptional(),
  /** What is sent arrives with the contact's next message. */
  passive: z.boolean(),
  /** The contact can be shown that somebody types. */
  typing: z.boolean(),
})
export type ReplyWay = z.infer<typeof replyWay>

/** Who looks after messages that did not arrive. */
export const deliveryReaders = ['inboxes.manage', 'supervision.watch'] as const
const ofConversation = z.strictObject({ id })
const byId = z.strictObject({ id })

export const readDeliveries = endpoint('GET', '/api/conversations/:id/deliveries', {
  summary: 'How a conversation\'s contact is reached, and what became of its latest messages; without `way` over our own sockets',
  permission: conversationReaders, params: ofConversation, output: z.strictObject({ way: replyWay.exactOptional(), items: z.array(delivery) }), errors: ['absent'],
})
export const showTyping = endpoint('POST', '/api/conversations/:id/typing', {
  summary: 'Let the contact see at the vendor\'s that somebody types, as far as the vendor shows it', permission: 'conversations.reply', readOnly: true,
  params: ofConversation, output: done, errors: ['absent'],
})
export const retryDelivery = endpoint('POST', '/api/deliveries/:id/retry', {
  summary: 'Send a message again that did not arrive; one that did stays as it is', permission: 'conversations.reply', params: byId, output: delivery, errors: ['absent'],
})
export const listFailedDeliveries = endpoint('GET', '/api/deliveries', {
  summary: 'Messages that did not arrive, latest first', permission: deliveryReaders,
  query: z.strictObject({ inbox: id.exactOptional(), reason: sendReason.exactOptional(), ...pageQuery }), output: pageOf(undelivered),
})
/** At most so many are sent again at once. */
export const retryLimit = 200
export const retryDeliveries = endpoint('POST', '/api/deliveries/retry', {
  summary: 'Send several again; those that are not failed are left as they are', permission: deliveryReaders,
  input: z.strictObject({ ids: z.array(id).min(1).max(retryLimit) }), output: z.strictObject({ count: z.int() }),
})
