import type { Model, ModelReport } from '@yanshu/contract/models.ts'
import { harmonic } from '../quality/matrix.ts'

export interface IntentChange { intent: string; before: number; after: number }

/** The intents that two models tell apart differently well, the greatest change first, as harmonic means 0..1. Those that only one knows are left out. */
export function intentChanges(before: Pick<ModelReport, 'intents'>, after: Pick<ModelReport, 'intents'>): IntentChange[] {
  const known = new Map(before.intents.map((each) => [each.intent, harmonic(each)]))
  return after.intents
    .flatMap((each): IntentChange[] => {
      const was = known.get(each.intent)
      return was === undefined ? [] : [{ intent: each.intent, before: was, after: harmonic(each) }]
    })
    .filter((each) => Math.abs(each.after - each.before) >= 0.0005)
    .toSorted((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before))
}

export type Measure = 'accuracy' | 'frozen' | 'outOfScopeAuroc' | 'calibrationError' | 'p95Ms'
export interface MeasureChange { measure: Measure; before: number | undefined; after: number | undefined; better: boolean | undefined }

const lowerIsBetter: readonly Measure[] = ['calibrationError', 'p95Ms']
const measures: readonly Measure[] = ['accuracy', 'frozen', 'outOfScopeAuroc', 'calibrationError', 'p95Ms']

/** The measures that at least one of two models has, and whether the later one is better; undefined where they do not compare. */
export function measureChanges(before: Model['scores'], after: Model['scores']): MeasureChange[] {
  return measures.flatMap((measure): MeasureChange[] => {
    const [was, is] = [before[measure], after[measure]]
    if (was === undefined && is === undefined) return []
    const comparable = was !== undefined && is !== undefined && was !== is
    return [{ measure, before: was, after: is, better: comparable ? (is > was) !== lowerIsBetter.includes(measure) : undefined }]
  })
}
