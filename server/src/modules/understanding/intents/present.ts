import type { Intent, IntentAction, intentInput } from '@yanshu/contract/understanding.ts'
import type { z } from 'zod'
import type { IntentRow } from '../tables.ts'

export type IntentInput = z.infer<typeof intentInput>

/** How often an intent is said, and how many entries answer it. */
export interface IntentCounts { phrasings: number; entries: number }

/** The intent as editors see it. `nameOf` gives a person's name by id. */
export function presentIntent(row: IntentRow, { phrasings, entries }: IntentCounts, nameOf: (person: string) => string | undefined): Intent {
  const updatedBy = row.updated_by === null ? undefined : nameOf(row.updated_by)
  return {
    id: row.id, name: row.name, ...(row.name_en !== null && { nameEn: row.name_en }), group: row.group_name, description: row.description,
    action: JSON.parse(row.action) as IntentAction, slots: JSON.parse(row.slots) as Intent['slots'], enabled: row.enabled === 1,
    phrasings, entries, revision: row.revision, updatedAt: row.updated_at, ...(updatedBy !== undefined && { updatedBy }),
  }
}

/** What an editor wrote, as columns. */
export function intentColumns(input: IntentInput) {
  return {
    name: input.name, name_en: input.nameEn ?? null, group_name: input.group, description: input.description,
    action: JSON.stringify(input.action), slots: JSON.stringify([...new Set(input.slots)]), enabled: input.enabled ? 1 : 0,
  } satisfies Partial<IntentRow>
}
