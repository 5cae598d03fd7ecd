import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { emotion } from './emotion.ts'
import { goods } from './messages.ts'
import { conversationReaders } from './permissions.ts'
import { cardUrl, id, time, webUrl } from './primitives.ts'
import { intentId, slotType } from './understanding.ts'

/** What the bot did with a message; `none`: it only thought, a person had the conversation. */
export const botActs = [
  'answer', 'tell_order', 'tell_stores', 'ask_order', 'no_such_order', 'ask_slot', 'offer', 'offer_about_goods', 'unknown', 'hand_over',
  'say_identity', 'greet', 'thank', 'part', 'acknowledge', 'step_back', 'wait', 'none',
] as const
export const botAct = z.enum(botActs)
export type BotAct = z.infer<typeof botAct>

/** A typed value that was told. `values`: what a group stands for, as 江浙沪. */
const told = z.strictObject({ type: slotType, value: z.string(), values: z.array(z.string()).exactOptional(), text: z.string() })
/** An entry that was thought of; `matched` is the phrasing that fitted best. */
const source = z.strictObject({ entry: id, title: z.string(), confidence: z.number(), matched: z.string() })

/** What the bot made of one message of a contact. Probabilities 0..1. */
export const thought = z.strictObject({
  message: id, seq: z.int(), at: time, text: z.string(), act: botAct,
  /** The question in full, where the words were half of one. */
  completed: z.string().exactOptional(),
  intent: z.strictObject({ id: intentId, name: z.string(), probability: z.number() }).exactOptional(),
  confidence: z.number(), outOfScope: z.number(),
  slots: z.array(told),
  /** What it waits for. */
  missing: slotType.exactOptional(),
  sources: z.array(source).max(5),
  /** Why the turn was read so: a code of the dialogue, or `person_needed`. */
  reason: z.string(),
  anger: z.number(), emotion, model: z.string(),
})
export type Thought = z.infer<typeof thought>

/** An answer that an agent may send as it is, or change. */
export const suggestion = z.strictObject({
  entry: id, title: z.string(), confidence: z.number(), text: z.string(),
  goods: z.array(goods), links: z.array(z.strictObject({ label: z.string(), url: webUrl.or(cardUrl) })),
})
export type Suggestion = z.infer<typeof suggestion>

export const readThinking = endpoint('GET', '/api/conversations/:id/thinking', {
  summary: 'What the bot made of the last messages of a contact, latest first, and what it would answer to the latest one; that one is thought of now where a person has the conversation',
  permission: conversationReaders, params: z.strictObject({ id }),
  output: z.strictObject({
    thoughts: z.array(thought), suggestions: z.array(suggestion).max(3),
    /** What may be said first to a contact who is angry and waits for an answer. */
    calming: z.string().exactOptional(),
  }), errors: ['absent'],
})
