import { softmaxOf } from './softmax.ts'
import type { CurvePoint } from './types.ts'

/** Raw scores of a text that the model had not seen, and the number of its right class. */
export interface Scored {
  scores: Float32Array
  right: number
}

/** An answer that was given: how sure, whether right, and how much it counts (1 where absent). */
export interface Judged {
  confidence: number
  right: boolean
  weight?: number
}

/** The number by which raw scores are divided so that probabilities mean what they say: least −log p, looked for between 1/20 and 20. */
export function fitTemperature(seen: readonly Scored[]): number {
  if (seen.length === 0) return 1
  const loss = (logarithm: number): number => seen.reduce((sum, { scores, right }) => (
    sum - Math.log(Math.max(1e-12, softmaxOf(scores, Math.exp(logarithm))[right] ?? 0))), 0)
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high] = [-Math.log(20), Math.log(20)]
  for (let round = 0; round < 24; round += 1) {
    const span = golden * (high - low)
    if (loss(high - span) < loss(low + span)) high = low + span
    else low = high - span
  }
  return Math.exp((low + high) / 2)
}

/** How far confidence and being right lie apart on average, over `bins` equal parts of 0..1. */
export function calibrationError(judged: readonly Judged[], bins = 15): number {
  const groups = Array.from({ length: bins }, () => ({ weight: 0, confidence: 0, right: 0 }))
  for (const { confidence, right, weight = 1 } of judged) {
    const group = groups[Math.min(bins - 1, Math.floor(confidence * bins))]
    if (!group) continue
    group.weight += weight
    group.confidence += weight * confidence
    group.right += weight * Number(right)
  }
  const all = groups.reduce((sum, { weight }) => sum + weight, 0)
  return all === 0 ? 0 : groups.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / all
}

/** Precision and coverage at every hundredth of confidence, 0 to 0.99, as an administrator slides along. */
export function drawCurve(judged: readonly Judged[]): CurvePoint[] {
  const all = judged.reduce((sum, { weight = 1 }) => sum + weight, 0)
  return Array.from({ length: 100 }, (_, index) => {
    const threshold = index / 100
    let passed = 0
    let right = 0
    for (const one of judged) {
      if (one.confidence < threshold) continue
      passed += one.weight ?? 1
      right += one.right ? one.weight ?? 1 : 0
    }
    return { threshold, precision: passed === 0 ? 1 : right / passed, coverage: all === 0 ? 0 : passed / all }
  })
}

/** Where fewer texts than this share of all are left, one more or less decides on the precision. */
const telling = 0.01

/** The lowest threshold from which on precision is reached everywhere that still covers a hundredth of all texts; undefined where none does. */
export function chooseThreshold(curve: readonly CurvePoint[], precision: number): number | undefined {
  const told = curve.filter(({ coverage }) => coverage >= telling)
  return told[told.findLastIndex((point) => point.precision < precision) + 1]?.threshold
}
