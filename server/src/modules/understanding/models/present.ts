import type { Model, ModelReport } from '@yanshu/contract/models.ts'
import type { ModelRow } from '../tables.ts'
import type { StoredReport } from './report.ts'

/** The model as editors see it. `nameOf` gives a person's name by id. */
export function presentModel(row: ModelRow, nameOf: (person: string) => string | undefined): Model {
  const madeBy = row.made_by === null ? undefined : nameOf(row.made_by)
  return {
    id: row.id, version: row.version, state: row.state as Model['state'], trigger: row.trigger_name as Model['trigger'], madeAt: row.made_at,
    ...(madeBy !== undefined && { madeBy }), seconds: row.seconds, examples: row.examples, intents: row.intents,
    ...(row.encoder !== null && { encoder: row.encoder }), scores: JSON.parse(row.scores) as Model['scores'], reasons: JSON.parse(row.reasons) as Model['reasons'],
  }
}

/** A stored report with the names that intents have now; one that is gone goes by its id. */
export function presentReport({ curve, intents, confusions }: StoredReport, nameOf: (intent: string) => string | undefined): ModelReport {
  return { curve, confusions, intents: intents.map((each) => ({ ...each, name: nameOf(each.intent) ?? each.intent })) }
}
