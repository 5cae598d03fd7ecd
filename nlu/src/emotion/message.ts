import { clausesOf } from '../intent/clauses.ts'
import { normalise } from '../text/normalise.ts'
import { findCues, type Cue } from './cues/cue.ts'
import { defaultMix } from './mix.ts'
import { shorten } from './model/features.ts'
import { createScoring, type FeelingModel } from './model/model.ts'
import { dissatisfiedAt, emotions, offenceAt, outputs, type FeelingLogits, type MessageFeeling, type MessageReason, type MixConfig } from './types.ts'

/** Reads one message. `encoder`: the eight numbers of a model over an encoder's states, where there is one. */
export type ReadFeeling = (text: string, encoder?: FeelingLogits) => MessageFeeling

const mostReasons = 5
const longestQuote = 40
const angryAt = emotions.indexOf('angry')

/**
 * Prepares reading messages with a trained model (see `model/save.ts`); the returned function is pure and takes any text: of a
 * long one it reads the beginning and the end. Throws a `RangeError` where the encoder's numbers are not eight.
 */
export function createFeelingReader(model: FeelingModel, mix: MixConfig = defaultMix): ReadFeeling {
  const score = createScoring(model)
  return (text, encoder) => {
    if (encoder && encoder.length !== outputs) throw new RangeError(`an encoder gives ${outputs} numbers, not ${encoder.length}`)
    if (text.trim() === '') return { anger: 0, offence: 0, dissatisfied: 0, emotion: 'neutral', reasons: [] }
    const cues = findCues(text)
    const own = score(text)
    const scores = blend(own, encoder, mix.encoderShare)
    const [anger, offence] = mixUp(scores, cues, mix)
    return {
      anger, offence, dissatisfied: logistic(scores[dissatisfiedAt] ?? 0), emotion: tellEmotion(scores, anger),
      reasons: explain(text, cues, own, scores, score, mix),
    }
  }
}

/** The log-odds of `angry` among the emotions. */
export function angerOf(scores: FeelingLogits): number {
  const angry = scores[angryAt] ?? 0
  let others = 0
  for (let at = 0; at < emotions.length; at += 1) if (at !== angryAt) others += Math.exp((scores[at] ?? 0) - angry)
  return Math.max(-8, Math.min(8, -Math.log(Math.max(others, 1e-9))))
}

function blend(own: Float32Array, encoder: FeelingLogits | undefined, share: number): Float32Array {
  return encoder ? own.map((value, at) => (1 - share) * value + share * (encoder[at] ?? 0)) : own
}

function mixUp(scores: Float32Array, cues: readonly Cue[], { anger, offence }: MixConfig): [number, number] {
  const bad = scores[offenceAt] ?? 0
  const has = (kind: Cue['kind']): number => (cues.some((cue) => cue.kind === kind) ? 1 : 0)
  const cueSum = cues.reduce((sum, { kind }) => sum + anger.cues[kind], 0)
  return [
    logistic(anger.bias + anger.head * angerOf(scores) + anger.offence * bad + anger.dissatisfied * (scores[dissatisfiedAt] ?? 0) + cueSum),
    logistic(offence.bias + offence.head * bad + offence.insult * has('insult') + offence.disgust * has('disgust')),
  ]
}

/** Angry where the mix says so; otherwise the likeliest of the others. */
function tellEmotion(scores: Float32Array, anger: number): MessageFeeling['emotion'] {
  if (anger >= 0.5) return 'angry'
  let best = 0
  for (let at = 1; at < emotions.length; at += 1) if (at !== angryAt && (scores[at] ?? 0) > (scores[best] ?? 0)) best = at
  return emotions[best] ?? 'neutral'
}

function explain(text: string, cues: readonly Cue[], own: Float32Array, scores: Float32Array, score: (text: string) => Float32Array, { anger }: MixConfig): MessageReason[] {
  const reasons: MessageReason[] = cues.map(({ kind, text: quote }) => ({ kind, text: quote, weight: anger.cues[kind] }))
  const wording = anger.head * angerOf(own)
  if (wording > 0) reasons.push({ kind: 'wording', text: angriestClause(text, score), weight: wording })
  const moved = anger.head * (angerOf(scores) - angerOf(own))
  if (moved > 0.5) reasons.push({ kind: 'encoder', text: quoteOf(normalise(shorten(text))), weight: moved })
  return reasons.filter(({ weight }) => weight !== 0).toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, mostReasons)
}

function angriestClause(text: string, score: (text: string) => Float32Array): string {
  const clauses = clausesOf(normalise(shorten(text))).slice(0, 12)
  if (clauses.length === 0) return quoteOf(text)
  const scored = clauses.map((clause) => ({ clause, anger: clauses.length === 1 ? 0 : angerOf(score(clause)) }))
  return quoteOf(scored.reduce((most, one) => (one.anger > most.anger ? one : most)).clause)
}

function quoteOf(text: string): string {
  return Array.from(text.slice(0, 2 * longestQuote)).slice(0, longestQuote).join('')
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
