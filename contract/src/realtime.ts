import * as z from 'zod'
import { conversation, note, transferOffer } from './conversations.ts'
import { agentSentParts, message, part, sentParts } from './messages.ts'
import { clientId, id, language, time } from './primitives.ts'
import { mood, moodAlarm } from './emotion.ts'
import { slaClock } from './sla.ts'
import { visitorConversation } from './visitor.ts'

/** Frames are JSON text of at most this many bytes, nested at most this deep. */
export const frameLimit = 64 * 1024
export const frameDepth = 12

const hello = z.strictObject({ type: z.literal('hello'), token: z.string().min(10).max(4096), language: language.exactOptional() })
const resume = z.strictObject({ type: z.literal('resume'), conversation: id, since: z.int().min(0) })
/** `text` is what the contact has typed so far, shown to agents (消息预知) where the inbox says so; never stored. */
export const previewLimit = 500
const typing = z.strictObject({ type: z.literal('typing'), conversation: id, active: z.boolean(), text: z.string().max(previewLimit).exactOptional() })
/** This agent has the conversation open on the screen; repeated every `viewingMs`. */
export const viewingMs = 20_000
const viewing = z.strictObject({ type: z.literal('viewing'), conversation: id, active: z.boolean() })
const read = z.strictObject({ type: z.literal('read'), conversation: id, seq: z.int().min(0) })
const received = z.strictObject({ type: z.literal('received'), conversation: id, seq: z.int().min(0) })
const recall = z.strictObject({ type: z.literal('recall'), conversation: id, message: id })
const ping = z.strictObject({ type: z.literal('ping') })
const sendHead = { type: z.literal('send'), conversation: id, clientId, quote: id.exactOptional() }

/** What a contact's client sends on /ws/visitor. The first frame is `hello`. */
export const visitorFrame = z.discriminatedUnion('type', [
  hello, z.strictObject({ ...sendHead, parts: sentParts }), resume, typing, read, received, recall, ping,
])
export type VisitorFrame = z.infer<typeof visitorFrame>

/** What an agent's client sends on /ws/agent. The first frame is `hello`. `watch` asks for a conversation's messages live. */
export const agentFrame = z.discriminatedUnion('type', [
  hello, z.strictObject({ ...sendHead, parts: agentSentParts }), resume, typing, viewing, read, recall, ping,
])
export type AgentFrame = z.infer<typeof agentFrame>

const errorCode = z.string()
/** Answers to frames, the same on both sockets. */
const answers = [
  z.strictObject({ type: z.literal('welcome'), at: time, me: z.string(), heartbeatMs: z.int() }),
  z.strictObject({ type: z.literal('ack'), clientId, id, seq: z.int(), conversation: id, masked: z.array(part).exactOptional() }),
  z.strictObject({ type: z.literal('refused'), code: errorCode, message: z.string(), requestId: z.string(), clientId: clientId.exactOptional(), conversation: id.exactOptional() }),
  /** Everything after `since` was sent before this frame; `upTo` is the last seq. */
  z.strictObject({ type: z.literal('resumed'), conversation: id, upTo: z.int() }),
  z.strictObject({ type: z.literal('pong') }),
  /** The server is about to close; `retryMs` says when to come back. */
  z.strictObject({ type: z.literal('bye'), code: errorCode, retryMs: z.int().exactOptional() }),
] as const

export const agentPresence = z.strictObject({
  agent: id, state: z.enum(['online', 'busy', 'break', 'offline']), reason: z.string().exactOptional(),
  since: time, connected: z.boolean(), load: z.int(), capacity: z.int(),
  /** Groups that the agent helps out for now. */
  lentTo: z.array(id).exactOptional(),
})
export type AgentPresence = z.infer<typeof agentPresence>

/** What the server sends on /ws/visitor. */
export const toVisitor = z.discriminatedUnion('type', [
  ...answers,
  z.strictObject({ type: z.literal('message'), message }),
  z.strictObject({ type: z.literal('conversation'), conversation: visitorConversation }),
  z.strictObject({ type: z.literal('typing'), conversation: id, from: z.enum(['agent', 'bot']), active: z.boolean() }),
])
export type ToVisitor = z.infer<typeof toVisitor>

/** What the server sends on /ws/agent. */
export const toAgent = z.discriminatedUnion('type', [
  ...answers,
  z.strictObject({ type: z.literal('message'), message }),
  /** The new snapshot of a conversation that this agent may see; `hidden` if it may not any more. */
  z.strictObject({ type: z.literal('conversation'), conversation, hidden: z.boolean().exactOptional() }),
  z.strictObject({ type: z.literal('typing'), conversation: id, from: z.enum(['contact', 'agent', 'bot']), author: z.string().exactOptional(), active: z.boolean(), text: z.string().exactOptional() }),
  /** A note was written, changed or removed. */
  z.strictObject({ type: z.literal('note'), note }),
  /** A transfer was offered, or an offer ended: told to both. */
  z.strictObject({ type: z.literal('offer'), conversation: id, outcome: z.enum(['offered', 'accepted', 'rejected', 'expired', 'withdrawn']), offer: transferOffer }),
  /** Which colleagues have it open now. */
  z.strictObject({ type: z.literal('viewers'), conversation: id, agents: z.array(id) }),
  z.strictObject({ type: z.literal('presence'), presence: agentPresence }),
  /** A clock of a service level started, stopped, warned or was exceeded. */
  z.strictObject({ type: z.literal('sla'), clock: slaClock }),
  /** A contact's mood moved; an alarm was raised, ended, or marked. */
  z.strictObject({ type: z.literal('mood'), mood }),
  z.strictObject({ type: z.literal('mood-alarm'), alarm: moodAlarm, contactName: z.string() }),
  /** Something changed that the console caches: its query keys begin with `topic`. */
  z.strictObject({ type: z.literal('changed'), topic: z.string() }),
])
export type ToAgent = z.infer<typeof toAgent>
