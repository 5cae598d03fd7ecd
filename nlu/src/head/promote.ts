import { auroc } from './auroc.ts'
import { createRandom } from './random.ts'
import type { Head, HeadInput } from './types.ts'

/** A text of the frozen set; without a label it is about none. */
export interface FrozenText extends HeadInput {
  label?: string
}

/** What a head said to the frozen set, text by text, and how long it took. */
export interface Examined {
  answers: { expected: string | undefined; given: string; outOfScope: number }[]
  /** Milliseconds within which 95 of 100 texts were answered. */
  p95: number
}

/** What a candidate may lose. Points are hundredths of all texts, or of AUROC. */
export interface Limits {
  /** Refused where it is worse in more than this share of resamples, 0..1. */
  worseShare: number
  intentPoints: number
  /** An intent's loss counts where it shows in more than this share of resamples: a single text of ten proves nothing. */
  intentShare: number
  outOfScopePoints: number
  /** That loss, too, counts where it shows in more than this share of resamples. */
  outOfScopeShare: number
  /** Milliseconds for 95 of 100 texts. */
  latency: number
}

export const usualLimits: Limits = { worseShare: 0.9, intentPoints: 3, intentShare: 0.95, outOfScopePoints: 1, outOfScopeShare: 0.95, latency: 10 }

/** Why a candidate does not take the place of the present model. Losses in points. */
export type Reason =
  | { code: 'nothing_to_compare' }
  | { code: 'worse'; loss: number }
  | { code: 'intent_worse'; label: string; loss: number }
  | { code: 'out_of_scope_worse'; loss: number }
  | { code: 'too_slow'; p95: number; limit: number }

/** Whether a candidate is accepted, and how the two compare: shares 0..1. */
export type Verdict = { accuracy: { present: number; candidate: number } } & ({ accepted: true } | { accepted: false; reasons: Reason[] })

/** Asks a head about every frozen text. `now` gives milliseconds. */
export function examine(head: Pick<Head, 'predict'>, frozen: readonly FrozenText[], now: () => number = () => performance.now()): Examined {
  const waits: number[] = []
  const answers = frozen.map((text) => {
    const began = now()
    const { ranked, outOfScope } = head.predict(text, 1)
    waits.push(now() - began)
    return { expected: text.label, given: ranked[0]?.label ?? '', outOfScope }
  })
  return { answers, p95: waits.toSorted((a, b) => a - b)[Math.min(waits.length - 1, Math.floor(0.95 * waits.length))] ?? 0 }
}

/** The gate: both must have been asked the same texts in the same order. Deterministic. Throws a `RangeError` where they were not. */
export function judgeCandidate(present: Examined, candidate: Examined, limits: Limits = usualLimits): Verdict {
  if (present.answers.length !== candidate.answers.length || present.answers.some(({ expected }, index) => candidate.answers[index]?.expected !== expected)) {
    throw new RangeError('the two were not asked the same texts')
  }
  const pairs = present.answers.flatMap(({ expected, given }, index): Pair[] => (
    expected === undefined ? [] : [{ expected, loss: Number(given === expected) - Number(candidate.answers[index]?.given === expected) }]))
  const accuracy = { present: shareRight(present), candidate: shareRight(candidate) }
  if (pairs.length === 0) return { accuracy, accepted: false, reasons: [{ code: 'nothing_to_compare' }] }
  const reasons = [...judgeAll(pairs, limits), ...judgeIntents(pairs, limits), ...judgeOutOfScope(present, candidate, limits)]
  if (candidate.p95 > limits.latency) reasons.push({ code: 'too_slow', p95: candidate.p95, limit: limits.latency })
  return reasons.length === 0 ? { accuracy, accepted: true } : { accuracy, accepted: false, reasons }
}

/** One text: 1 where only the present model is right, −1 where only the candidate is, else 0. */
interface Pair {
  expected: string
  loss: number
}

const resamples = 1_000
/** Each of these sorts all texts twice. */
const separationResamples = 200

function judgeAll(pairs: readonly Pair[], { worseShare }: Limits): Reason[] {
  const losses = pairs.map(({ loss }) => loss)
  return shareLosing(losses) > worseShare ? [{ code: 'worse', loss: points(losses) }] : []
}

function judgeIntents(pairs: readonly Pair[], { intentPoints, intentShare }: Limits): Reason[] {
  return [...Map.groupBy(pairs, ({ expected }) => expected)].flatMap(([label, own]): Reason[] => {
    const losses = own.map(({ loss }) => loss)
    const loss = points(losses)
    return loss > intentPoints && shareLosing(losses) > intentShare ? [{ code: 'intent_worse', label, loss }] : []
  })
}

function judgeOutOfScope(present: Examined, candidate: Examined, { outOfScopePoints, outOfScopeShare }: Limits): Reason[] {
  const loss = 100 * (separation(present.answers) - separation(candidate.answers))
  return loss > outOfScopePoints && shareSeparatingLess(present, candidate) > outOfScopeShare ? [{ code: 'out_of_scope_worse', loss }] : []
}

function separation(answers: Examined['answers']): number {
  const of = (foreign: boolean): number[] => answers.filter(({ expected }) => (expected === undefined) === foreign).map(({ outOfScope }) => outOfScope)
  return auroc(of(true), of(false))
}

/** In how many of the sets drawn from these texts, with putting back, foreign ones are told less well. */
function shareSeparatingLess(present: Examined, candidate: Examined): number {
  const random = createRandom(12)
  const of = (foreign: boolean): number[] => present.answers.flatMap(({ expected }, index) => ((expected === undefined) === foreign ? index : []))
  const [foreign, own] = [of(true), of(false)]
  const draw = (from: readonly number[]): number[] => from.map(() => from[Math.floor(random() * from.length)] ?? 0)
  let less = 0
  for (let round = 0; round < separationResamples; round += 1) {
    const drawn = [...draw(foreign), ...draw(own)]
    const among = ({ answers }: Examined): number => separation(drawn.flatMap((index) => answers[index] ?? []))
    if (among(candidate) < among(present)) less += 1
  }
  return less / separationResamples
}

/** In how many of the sets drawn from these texts, with putting back, more is lost than won. */
function shareLosing(losses: readonly number[]): number {
  const random = createRandom(11)
  let losing = 0
  for (let round = 0; round < resamples; round += 1) {
    let sum = 0
    for (let index = 0; index < losses.length; index += 1) sum += losses[Math.floor(random() * losses.length)] ?? 0
    if (sum > 0) losing += 1
  }
  return losing / resamples
}

function points(losses: readonly number[]): number {
  return (100 * losses.reduce((sum, loss) => sum + loss, 0)) / losses.length
}

function shareRight({ answers }: Examined): number {
  const own = answers.filter(({ expected }) => expected !== undefined)
  return own.length === 0 ? 0 : own.filter(({ expected, given }) => expected === given).length / own.length
}
