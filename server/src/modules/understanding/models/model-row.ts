import type { Model } from '@yanshu/contract/models.ts'
import type { Reason } from '@yanshu/nlu/head/promote.ts'
import type { Fitted } from '@yanshu/nlu/training-thread/task.ts'
import { newId } from '../../../base/ids.ts'
import type { TrainingMark } from '../marks.ts'
import type { ModelRow } from '../tables.ts'
import type { Material } from './material.ts'
import { accuracyOf, describeModel, round } from './report.ts'

/** A model that was fitted as a row: in use where the gate let it pass. `at`: ms UTC. */
export function toRow(fitted: Fitted, { material, wanted, changes, version, file, at }: { material: Material; wanted: Pick<NonNullable<TrainingMark['wanted']>, 'trigger' | 'by'>; changes: number; version: number; file: string; at: number }): ModelRow {
  const { report, verdict, examined, seconds, encoder } = fitted
  const reasons = verdict && !verdict.accepted ? verdict.reasons.map(presentReason) : []
  const scores: Model['scores'] = {
    accuracy: round(report.accuracy ?? accuracyOf(examined)), ...(report.calibrationError !== undefined && { calibrationError: round(report.calibrationError) }),
    ...(report.outOfScopeAuroc !== undefined && { outOfScopeAuroc: round(report.outOfScopeAuroc) }), frozen: accuracyOf(examined), frozenTexts: material.frozen.length, p95Ms: round(examined.p95),
  }
  return {
    id: newId(), version, state: reasons.length > 0 ? 'refused' : 'live', trigger_name: wanted.trigger, made_at: at, made_by: wanted.by ?? null,
    seconds: Math.round(seconds), examples: material.examples.length, intents: material.labels.length, encoder: encoder?.id ?? null,
    scores: JSON.stringify(scores), reasons: JSON.stringify(reasons), file, report: JSON.stringify(describeModel(material.frozen, examined, report.curve)), changes,
  }
}

function presentReason(reason: Reason): Model['reasons'][number] {
  if (reason.code === 'nothing_to_compare') return { code: reason.code }
  if (reason.code === 'too_slow') return { code: reason.code, loss: round(reason.p95 - reason.limit) }
  return { code: reason.code, loss: round(reason.loss), ...(reason.code === 'intent_worse' && { intent: reason.label }) }
}
