import type { ModelReport } from '@yanshu/contract/models.ts'

export type CurvePoint = ModelReport['curve'][number]

/** What would be answered from `threshold` on, between the measured points in a straight line; undefined without any. */
export function pointAt(curve: readonly CurvePoint[], threshold: number): CurvePoint | undefined {
  const sorted = curve.toSorted((one, other) => one.threshold - other.threshold)
  const after = sorted.find((each) => each.threshold >= threshold)
  const before = sorted.findLast((each) => each.threshold <= threshold)
  if (before === undefined || after === undefined) return withThreshold(after ?? before, threshold)
  if (after.threshold === before.threshold) return withThreshold(after, threshold)
  const part = (threshold - before.threshold) / (after.threshold - before.threshold)
  const mix = (key: 'precision' | 'coverage'): number => before[key] + part * (after[key] - before[key])
  return { threshold, precision: mix('precision'), coverage: mix('coverage') }
}

/** The lowest threshold within `limits` from which on at least `precision` of the answers are right; undefined where none reaches it. */
export function thresholdFor(curve: readonly CurvePoint[], precision: number, limits: { min: number; max: number }): number | undefined {
  const within = curve.filter((each) => each.threshold >= limits.min && each.threshold <= limits.max && each.coverage > 0).toSorted((one, other) => other.threshold - one.threshold)
  let found: number | undefined
  for (const each of within) {
    if (each.precision < precision) break
    found = each.threshold
  }
  return found === undefined ? undefined : Math.ceil(found * 100 - 1e-9) / 100
}

/** How far the two thresholds may be moved; offering begins below answering. */
export const answerLimits = { min: 0.3, max: 0.99 }
export const offerLimits = { min: 0.05, max: 0.95 }

export interface Thresholds { answer: number; offer: number }

/** The thresholds after one was moved to `to`: whole hundredths within its limits, the other pushed along so that offering stays below answering. */
export function moved(now: Thresholds, which: keyof Thresholds, to: number): Thresholds {
  const { min, max } = which === 'answer' ? answerLimits : offerLimits
  const value = Math.round(Math.min(max, Math.max(min, to)) * 100) / 100
  if (which === 'answer') return { answer: value, offer: Math.min(now.offer, Math.round((value - 0.01) * 100) / 100) }
  return { answer: Math.max(now.answer, Math.round((value + 0.01) * 100) / 100), offer: value }
}

function withThreshold(point: CurvePoint | undefined, threshold: number): CurvePoint | undefined {
  return point && { ...point, threshold }
}
