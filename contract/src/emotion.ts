import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { conversationReaders } from './permissions.ts'
import { id, pageOf, pageQuery, time } from './primitives.ts'

/** What a message may show; the same names as in the engine. */
export const emotions = ['neutral', 'happy', 'angry', 'sad', 'fear', 'surprise'] as const
export const emotion = z.enum(emotions)
/** What made a message count as angry, or calmed it: signs in its words, then what lies beside them. */
export const moodReasonKinds = [
  'threat', 'insult', 'demand', 'rhetorical', 'sarcasm', 'again', 'disgust', 'shouting', 'emoji', 'complaint', 'thanks', 'polite', 'wording', 'encoder',
  'repetition', 'failures', 'waiting', 'change', 'length',
] as const
export const moodReasonKind = z.enum(moodReasonKinds)
export type MoodReasonKind = z.infer<typeof moodReasonKind>

/** `text`: the words themselves; a count for `failures`, minutes for `waiting`, characters for `length`. `weight` in points; below 0 it calms. */
const reasonParts = { kind: moodReasonKind, text: z.string(), weight: z.number() }
export const messageReason = z.strictObject(reasonParts)
/** `turn`: in which of the contact's messages, from 1. */
export const moodReason = z.strictObject({ turn: z.int(), ...reasonParts })
export type MoodReason = z.infer<typeof moodReason>

/** 0 calm … 100 beside oneself. */
export const moodIndex = z.int().min(0).max(100)
/** One message of the contact: its own anger and offence (0..1), and the conversation's index after it. */
export const moodPoint = z.strictObject({
  message: id, seq: z.int(), turn: z.int(), at: time, index: moodIndex, anger: z.number(), offence: z.number(), emotion, reasons: z.array(messageReason),
  /** It counted less, for it is like one whose alarm was marked as false. */
  excused: z.literal(true).exactOptional(),
})
export type MoodPoint = z.infer<typeof moodPoint>

/** How a conversation's contact is now. `tense`: the index is at or above the level at which an alarm ends. */
export const mood = z.strictObject({
  conversation: id, level: z.enum(['calm', 'tense', 'alarm']), index: moodIndex, emotion, seq: z.int(), at: time, reasons: z.array(moodReason),
})
export type Mood = z.infer<typeof mood>

/** `raised` until it calmed, the conversation was closed, or somebody said that it was `false`. */
export const alarmStates = ['raised', 'calmed', 'closed', 'false'] as const
export const moodAlarm = z.strictObject({
  id, conversation: id, brand: id, state: z.enum(alarmStates), index: moodIndex, raisedAt: time, endedAt: time.exactOptional(),
  /** The message that raised it. */
  message: id, seq: z.int(), reasons: z.array(moodReason),
  /** Who had it then, and the group to which it was moved. */
  agent: id.exactOptional(), group: id.exactOptional(), movedTo: id.exactOptional(),
  markedBy: z.strictObject({ id, name: z.string() }).exactOptional(), markedAt: time.exactOptional(),
})
export type MoodAlarm = z.infer<typeof moodAlarm>
const shownAlarm = moodAlarm.extend({ contactName: z.string() })

/**
 * What a brand does on an alarm. It is raised at `raise` and ends at `clear`; the priority becomes `priority` where that is higher; `move`:
 * whether the conversation goes to `group` — never, unless an agent has it, or always.
 */
export const emotionTerms = z.strictObject({
  on: z.boolean(), raise: z.int().min(40).max(95), clear: z.int().min(10).max(90), priority: z.int().min(0).max(3),
  move: z.enum(['never', 'unassigned', 'always']), group: id.exactOptional(),
}).refine(({ raise, clear }) => clear <= raise - 10, { path: ['clear'] })
export type EmotionTerms = z.infer<typeof emotionTerms>
/** Before anybody has said otherwise. */
export const usualTerms: EmotionTerms = { on: true, raise: 70, clear: 45, priority: 2, move: 'unassigned' }

/** Alarms of the last 30 days, and those of them that were marked as false; up to 999. */
const brandTerms = z.strictObject({ brand: id, terms: emotionTerms, revision: z.int(), updatedAt: time.exactOptional(), recent: z.strictObject({ alarms: z.int(), falses: z.int() }) })
export type BrandTerms = z.infer<typeof brandTerms>

const manage = ['sla.manage', 'settings.manage'] as const
const marking = ['supervision.watch', 'conversations.reply'] as const

export const readMood = endpoint('GET', '/api/conversations/:id/mood', {
  summary: 'How the contact of a conversation is: its last 200 messages as points of a curve, and its alarms', permission: conversationReaders, params: z.strictObject({ id }),
  output: z.strictObject({ mood: mood.exactOptional(), points: z.array(moodPoint), alarms: z.array(moodAlarm), raise: z.int(), clear: z.int() }), errors: ['absent'],
})
export const listMoods = endpoint('GET', '/api/emotion/moods', {
  summary: 'Open conversations whose contacts are tense or worse, as far as the caller may see them, angriest first', permission: conversationReaders, output: z.strictObject({ items: z.array(mood) }),
})
export const listAlarms = endpoint('GET', '/api/emotion/alarms', {
  summary: 'Alarms, latest first', permission: 'supervision.watch',
  query: z.strictObject({ state: z.enum(alarmStates).exactOptional(), brand: id.exactOptional(), ...pageQuery }), output: pageOf(shownAlarm),
})
export const markFalseAlarm = endpoint('POST', '/api/emotion/alarms/:id/false', {
  summary: 'Say that an alarm was none: it ends, the conversation alarms later from now on, and messages like this one count less',
  permission: marking, params: z.strictObject({ id }), output: moodAlarm, errors: ['absent'],
})
export const unmarkFalseAlarm = endpoint('DELETE', '/api/emotion/alarms/:id/false', {
  summary: 'It was an alarm after all', permission: marking, params: z.strictObject({ id }), output: moodAlarm, errors: ['absent'],
})
export const readEmotionTerms = endpoint('GET', '/api/emotion/settings', { summary: 'What each brand does on an alarm', permission: manage, output: z.strictObject({ items: z.array(brandTerms) }) })
export const setEmotionTerms = endpoint('PUT', '/api/emotion/settings/:brand', {
  summary: 'Say what a brand does on an alarm; `revision` is the one that was read', permission: manage, params: z.strictObject({ brand: id }),
  input: z.strictObject({ terms: emotionTerms, revision: z.int() }), output: brandTerms, errors: ['absent', 'conflict', 'rule_refused'],
})
