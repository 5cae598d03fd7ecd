import type { ModelRow } from '../tables.ts'
import { loadShipped } from '@yanshu/nlu/shipped/shipped.ts'
import { shippedId } from './queries.ts'
import { round } from './report.ts'

/** The model that ships, as the first of an installation and in use. */
export async function shippedRow(at: number): Promise<ModelRow> {
  const { head: { report, labels } } = await loadShipped()
  const { accuracy = 0, calibrationError, outOfScopeAuroc } = report
  const scores = {
    accuracy: round(accuracy), ...(calibrationError !== undefined && { calibrationError: round(calibrationError) }), ...(outOfScopeAuroc !== undefined && { outOfScopeAuroc: round(outOfScopeAuroc) }),
  }
  return {
    id: shippedId, version: 1, state: 'live', trigger_name: 'shipped', made_at: at, made_by: null, seconds: 0, examples: report.examples, intents: labels.length,
    encoder: null, scores: JSON.stringify(scores), reasons: '[]', file: null, report: null, changes: 0,
  }
}
