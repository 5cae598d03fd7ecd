import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { done, time } from './primitives.ts'
import { intentId } from './understanding.ts'

/** Measured on texts that the model had not seen; shares 0..1. */
export const modelScores = z.strictObject({
  accuracy: z.number(), calibrationError: z.number().exactOptional(), outOfScopeAuroc: z.number().exactOptional(),
  /** On the frozen set, which no model learns from. */
  frozen: z.number().exactOptional(), frozenTexts: z.int().exactOptional(),
  p95Ms: z.number().exactOptional(),
})
/** Why a model did not take the present one's place; `loss` in points. */
export const refusalReason = z.strictObject({
  code: z.enum(['nothing_to_compare', 'worse', 'intent_worse', 'out_of_scope_worse', 'too_slow']), intent: intentId.exactOptional(), loss: z.number().exactOptional(),
})
/** One trained model. `live` is the one in use, `ready` may be chosen, `refused` did not pass the gate. */
export const model = z.strictObject({
  id: z.string(), version: z.int(), state: z.enum(['live', 'ready', 'refused']), trigger: z.enum(['shipped', 'hand', 'schedule', 'change', 'encoder']),
  madeAt: time, madeBy: z.string().exactOptional(), seconds: z.number(), examples: z.int(), intents: z.int(),
  /** The encoder it was fitted with; absent without. */
  encoder: z.string().exactOptional(), scores: modelScores, reasons: z.array(refusalReason),
})
export type Model = z.infer<typeof model>

/** Training under way: `done` of `all` steps. */
export const training = z.strictObject({ startedAt: time, stage: z.enum(['reading', 'embedding', 'fitting', 'testing', 'judging']), done: z.int(), all: z.int() })
export const listModels = endpoint('GET', '/api/understanding/models', {
  summary: 'The last models, latest first; what changed since the live one was trained; training under way', permission: 'understanding.read',
  output: z.strictObject({ items: z.array(model), changes: z.int(), training: training.exactOptional(), failed: z.strictObject({ at: time, code: z.string() }).exactOptional() }),
})
export const trainModel = endpoint('POST', '/api/understanding/models/train', { summary: 'Train on the intents as they are now', permission: 'understanding.edit', output: done, errors: ['conflict', 'too_few_intents'] })
export const stopTraining = endpoint('POST', '/api/understanding/models/stop', { summary: 'End the training under way', permission: 'understanding.edit', output: done })
export const useModel = endpoint('POST', '/api/understanding/models/:id/use', {
  summary: 'Put a kept model in use: a rollback, or one that the gate refused', permission: 'understanding.edit', params: z.strictObject({ id: z.string().max(64) }), output: done, errors: ['absent', 'model_unusable'],
})

/** How a model did on texts it had not seen. `curve`: with all texts of at least this confidence answered. */
export const modelReport = z.strictObject({
  curve: z.array(z.strictObject({ threshold: z.number(), precision: z.number(), coverage: z.number() })),
  intents: z.array(z.strictObject({ intent: intentId, name: z.string(), texts: z.int(), precision: z.number(), recall: z.number() })),
  /** Only pairs that were mistaken, most often first, with some of the texts. */
  confusions: z.array(z.strictObject({ expected: intentId, given: intentId, count: z.int(), texts: z.array(z.string()).max(5) })),
})
export type ModelReport = z.infer<typeof modelReport>
export const readReport = endpoint('GET', '/api/understanding/models/:id/report', { summary: 'How a model did', permission: 'understanding.read', params: z.strictObject({ id: z.string().max(64) }), output: modelReport, errors: ['absent'] })

/** From which confidence on the bot answers, and offers; 0..1. */
export const readThresholds = endpoint('GET', '/api/understanding/thresholds', { summary: 'The thresholds', permission: 'understanding.read', output: z.strictObject({ answer: z.number(), offer: z.number(), revision: z.int() }) })
export const setThresholds = endpoint('PUT', '/api/understanding/thresholds', {
  summary: 'Set the thresholds', permission: 'understanding.edit', input: z.strictObject({ answer: z.number().min(0.3).max(0.99), offer: z.number().min(0.05).max(0.95), revision: z.int() }), output: done, errors: ['conflict'],
})

/** A directory with an encoder in the Hugging Face layout, below the data directory's `encoders` or named in full. */
export const encoderFacts = z.strictObject({ name: z.string(), id: z.string(), width: z.int(), pooling: z.enum(['mean', 'cls']), bytes: z.int(), msPerText: z.number() })
export const encoderState = z.strictObject({
  current: encoderFacts.exactOptional(),
  /** The directory of the encoder that is used until another, or none, is chosen; it may be chosen again without a comparison. */
  standing: z.string().exactOptional(),
  /** Titles and phrasings that the process asked has made vectors of, to rank entries by. */
  prepared: z.int().exactOptional(),
  /** Directories found beside the one in use. */
  found: z.array(z.string()),
  /** The last comparison of an encoder with what is in use, on this installation's own phrasings. */
  check: z.strictObject({
    directory: z.string(), at: time, state: z.enum(['running', 'done', 'failed']), done: z.int(), all: z.int(), code: z.string().exactOptional(),
    facts: encoderFacts.exactOptional(), present: modelScores.exactOptional(), candidate: modelScores.exactOptional(),
  }).exactOptional(),
})
export type EncoderState = z.infer<typeof encoderState>
export const readEncoder = endpoint('GET', '/api/understanding/encoder', { summary: 'The encoder in use, others found, and how the last one checked compares', permission: 'understanding.read', output: encoderState })
export const checkEncoder = endpoint('POST', '/api/understanding/encoder/check', { summary: 'Measure an encoder on the own phrasings; changes nothing', permission: 'settings.manage', input: z.strictObject({ directory: z.string().min(1).max(300) }), output: done, errors: ['conflict', 'encoder_unfit'] })
export const useEncoder = endpoint('POST', '/api/understanding/encoder/use', { summary: 'Use the encoder that was checked, the one that ships, or none', permission: 'settings.manage', input: z.strictObject({ directory: z.string().max(300).exactOptional() }), output: done, errors: ['conflict', 'encoder_unfit'] })
