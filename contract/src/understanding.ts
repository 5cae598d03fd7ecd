import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { done, id, language, pageOf, pageQuery, time } from './primitives.ts'

/** What a typed value may be; the same names as in the engine. */
export const slotTypes = ['order', 'parcel', 'phone', 'money', 'date', 'quantity', 'size', 'colour', 'product', 'region'] as const
export const slotType = z.enum(slotTypes)
export type SlotType = z.infer<typeof slotType>

/** Letters, digits, dots and dashes: 'shipping.fee'. Never changed once given. */
export const intentId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/)
/** Texts of an intent, and intents of an installation. */
export const phrasingsLimit = 500
export const intentsLimit = 500

/**
 * What the bot does when it is sure of an intent: `answer` from the entries of this intent, `order` tells the state of an order, `person` hands
 * over, `talk` says what it says to that wish.
 */
export const intentAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer') }),
  z.strictObject({ kind: z.literal('order') }),
  z.strictObject({ kind: z.literal('person') }),
  z.strictObject({ kind: z.literal('talk'), wish: z.enum(['greeting', 'thanks', 'goodbye', 'identity', 'affirm', 'cancel', 'complaint']) }),
])
export type IntentAction = z.infer<typeof intentAction>

export const intentInput = z.strictObject({
  name: z.string().trim().min(1).max(60),
  nameEn: z.string().trim().min(1).max(60).exactOptional(),
  group: z.string().trim().max(40),
  description: z.string().trim().max(300),
  action: intentAction,
  /** What its phrasings name and its answer may need. */
  slots: z.array(slotType).max(10),
  enabled: z.boolean(),
})
export const intent = intentInput.extend({
  id: intentId, phrasings: z.int(), entries: z.int(), revision: z.int(), updatedAt: time, updatedBy: z.string().exactOptional(),
})
export type Intent = z.infer<typeof intent>
const byIntent = z.strictObject({ id: intentId })

export const phrasingText = z.string().trim().min(1).max(200)
/** Where a phrasing came from: shipped, written or imported here, approved from what contacts wrote. */
export const phrasing = z.strictObject({
  id, intent: intentId, text: z.string(), language, source: z.enum(['starter', 'written', 'imported', 'learned']), createdAt: time,
})
export type Phrasing = z.infer<typeof phrasing>

export const listIntents = endpoint('GET', '/api/understanding/intents', {
  summary: 'All intents, group by group', permission: 'understanding.read', output: z.strictObject({ items: z.array(intent) }),
})
export const makeIntent = endpoint('POST', '/api/understanding/intents', {
  summary: 'Add an intent', permission: 'understanding.edit', input: intentInput.extend({ id: intentId }), output: intent, errors: ['conflict', 'too_many_intents'],
})
export const editIntent = endpoint('PUT', '/api/understanding/intents/:id', {
  summary: 'Change an intent; `revision` is the one that was read', permission: 'understanding.edit', params: byIntent, input: intentInput.extend({ revision: z.int() }),
  output: intent, errors: ['absent', 'conflict'],
})
export const removeIntent = endpoint('DELETE', '/api/understanding/intents/:id', { summary: 'Remove an intent with its phrasings', permission: 'understanding.edit', params: byIntent, output: done, errors: ['absent'] })
export const restoreIntent = endpoint('POST', '/api/understanding/intents/:id/restore', { summary: 'Bring back a removed intent', permission: 'understanding.edit', params: byIntent, output: intent, errors: ['absent'] })

export const listPhrasings = endpoint('GET', '/api/understanding/phrasings', {
  summary: 'Phrasings, latest first; of one intent, of one language, or with `text` in them', permission: 'understanding.read',
  query: z.strictObject({ intent: intentId.exactOptional(), text: z.string().max(200).exactOptional(), language: language.exactOptional(), ...pageQuery }), output: pageOf(phrasing),
})
export const addPhrasings = endpoint('POST', '/api/understanding/phrasings', {
  summary: 'Add phrasings to an intent; those that another intent has are not added, but told', permission: 'understanding.edit',
  input: z.strictObject({ intent: intentId, texts: z.array(phrasingText).min(1).max(200) }),
  output: z.strictObject({
    added: z.int(), taken: z.array(z.strictObject({ text: z.string(), intent: intentId })),
    /** Added, but a knowledge entry of another intent is asked by the same; `entry` is its title. */
    asked: z.array(z.strictObject({ text: z.string(), intent: intentId, entry: z.string() })),
  }), errors: ['absent', 'too_many_phrasings'],
})
export const editPhrasing = endpoint('PUT', '/api/understanding/phrasings/:id', {
  summary: 'Reword a phrasing, or move it to another intent', permission: 'understanding.edit', params: z.strictObject({ id }),
  input: z.strictObject({ text: phrasingText, intent: intentId }), output: phrasing, errors: ['absent', 'phrasing_taken'],
})
export const removePhrasings = endpoint('POST', '/api/understanding/phrasings/remove', {
  summary: 'Remove phrasings', permission: 'understanding.edit', input: z.strictObject({ ids: z.array(id).min(1).max(200) }), output: done,
})

/** Words that the shop knows by name: its products, and other names of what a slot may hold. */
export const termInput = z.strictObject({
  type: slotType, name: z.string().trim().min(1).max(100), aliases: z.array(z.string().trim().min(1).max(100)).max(30),
  /** What the shop calls it in its own system, as the id of a product. */
  code: z.string().trim().max(64).exactOptional(),
})
export const term = termInput.extend({ id, updatedAt: time })
export type Term = z.infer<typeof term>
/** A saved term, with words of it that other terms have as well: what they mean is for the bot to guess. */
export const savedTerm = term.extend({ clashes: z.array(z.strictObject({ word: z.string(), type: slotType, name: z.string() })).max(5) })
export type SavedTerm = z.infer<typeof savedTerm>
export const listTerms = endpoint('GET', '/api/understanding/terms', {
  summary: 'The dictionary', permission: 'understanding.read', query: z.strictObject({ type: slotType.exactOptional(), text: z.string().max(100).exactOptional(), ...pageQuery }), output: pageOf(term),
})
export const makeTerm = endpoint('POST', '/api/understanding/terms', { summary: 'Add a term', permission: 'understanding.edit', input: termInput, output: savedTerm, errors: ['conflict', 'too_many_terms'] })
export const editTerm = endpoint('PUT', '/api/understanding/terms/:id', { summary: 'Change a term', permission: 'understanding.edit', params: z.strictObject({ id }), input: termInput, output: savedTerm, errors: ['absent', 'conflict'] })
export const removeTerm = endpoint('DELETE', '/api/understanding/terms/:id', { summary: 'Remove a term', permission: 'understanding.edit', params: z.strictObject({ id }), output: done, errors: ['absent'] })

const rowProblem = z.strictObject({ row: z.int(), problem: z.enum(['no_intent', 'no_text', 'too_long', 'duplicate', 'taken']) })
export const importPhrasings = endpoint('POST', '/api/understanding/import', {
  summary: 'Import CSV or Excel (columns 意图 问法, or intent text); unknown intents are made; nothing is stored if a row is bad, unless `skipBad`',
  permission: 'understanding.edit', upload: true,
  query: z.strictObject({ preview: z.enum(['1']).exactOptional(), skipBad: z.enum(['1']).exactOptional() }),
  output: z.strictObject({ rows: z.int(), added: z.int(), intents: z.int(), problems: z.array(rowProblem).max(200) }),
  errors: ['import_refused', 'file_type_refused', 'too_large'],
})
export const exportPhrasings = endpoint('GET', '/api/understanding/export', { summary: 'All intents and phrasings as CSV, as the import reads it', permission: 'understanding.read', download: true, output: z.unknown() })

/**
 * Everything that is made of a text, and why. Probabilities 0..1; `weight` above 0 speaks for the best intent. The places of entities are those in
 * `said`: the text as it was written, or its normalised form where they cannot be told in that.
 */
export const tryout = z.strictObject({
  said: z.string(), normalised: z.string(), language: z.enum(['zh-CN', 'en-US']), wish: z.string(),
  entities: z.array(z.strictObject({ type: slotType, value: z.string(), text: z.string(), start: z.int(), end: z.int() })),
  intents: z.array(z.strictObject({ id: intentId, name: z.string(), probability: z.number() })),
  confidence: z.number(), outOfScope: z.number(), would: z.enum(['answer', 'offer', 'search']),
  /**
   * Why it would do that: surer than the line; between the lines; two intents too close together; between the lines but nothing else to offer;
   * likely about nothing known; below the lines; no intent at all.
   */
  because: z.enum(['sure', 'between', 'close', 'alone', 'outside', 'unsure', 'nothing']),
  nearest: z.array(z.strictObject({ text: z.string(), intent: intentId, similarity: z.number() })),
  words: z.array(z.strictObject({ text: z.string(), weight: z.number() })),
  anger: z.number(), emotion: z.string(),
  model: z.string(), ms: z.number(),
})
export const tryUnderstanding = endpoint('GET', '/api/understanding/try', {
  summary: 'What is made of a text, and why', permission: 'understanding.read', query: z.strictObject({ text: z.string().min(1).max(500) }), output: tryout,
})
