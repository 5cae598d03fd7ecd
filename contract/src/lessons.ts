import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { done, id, pageOf, pageQuery, time } from './primitives.ts'
import { intentId, phrasingText } from './understanding.ts'

/** Why a text is worth learning from. */
export const lessonSource = z.enum(['unanswered', 'corrected', 'chosen', 'disliked'])
/** Texts that ask the same, waiting for somebody to say what they mean. `count`: how often it was written. */
export const lesson = z.strictObject({
  id, text: z.string(), source: lessonSource, state: z.enum(['waiting', 'approved', 'dismissed']), count: z.int(), firstAt: time, lastAt: time,
  /** The latest messages; where from only as far as the caller may see the conversation. */
  samples: z.array(z.strictObject({ text: z.string(), conversation: id.exactOptional(), message: id.exactOptional(), at: time })).max(10),
  /** What the model, an agent or the contact's own choice says it means. */
  intent: intentId.exactOptional(), entry: id.exactOptional(), entryTitle: z.string().exactOptional(),
  decidedBy: z.string().exactOptional(), decidedAt: time.exactOptional(),
})
export type Lesson = z.infer<typeof lesson>
const byId = z.strictObject({ id })

export const listLessons = endpoint('GET', '/api/understanding/lessons', {
  summary: 'What contacts wrote that is worth learning from, most often first', permission: 'understanding.read',
  query: z.strictObject({ state: z.enum(['waiting', 'approved', 'dismissed']).exactOptional(), source: lessonSource.exactOptional(), ...pageQuery }), output: pageOf(lesson),
})
export const approveLesson = endpoint('POST', '/api/understanding/lessons/:id/approve', {
  summary: 'Learn it: as phrasings of an intent, or of an entry', permission: 'understanding.edit', params: byId,
  input: z.strictObject({ intent: intentId.exactOptional(), entry: id.exactOptional(), texts: z.array(phrasingText).min(1).max(20) }), output: lesson, errors: ['absent', 'conflict', 'phrasing_taken'],
})
export const dismissLesson = endpoint('POST', '/api/understanding/lessons/:id/dismiss', { summary: 'Not worth learning', permission: 'understanding.edit', params: byId, output: lesson, errors: ['absent', 'conflict'] })
export const reopenLesson = endpoint('POST', '/api/understanding/lessons/:id/reopen', { summary: 'Undo: what was approved is taken back', permission: 'understanding.edit', params: byId, output: lesson, errors: ['absent', 'conflict'] })

/** An agent says what a message meant. Without intent and entry: nothing the shop answers. */
export const correct = endpoint('POST', '/api/understanding/corrections', {
  summary: 'Say what a message of a contact meant; it waits for approval', permission: 'conversations.reply',
  input: z.strictObject({ conversation: id, message: id, intent: intentId.exactOptional(), entry: id.exactOptional() }), output: done, errors: ['absent'],
})
/** The intents that an agent may choose from. */
export const listIntentNames = endpoint('GET', '/api/understanding/intent-names', {
  summary: 'Names of the intents', permission: 'conversations.reply', output: z.strictObject({ items: z.array(z.strictObject({ id: intentId, name: z.string(), nameEn: z.string().exactOptional(), group: z.string() })) }),
})
