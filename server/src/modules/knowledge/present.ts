import type { z } from 'zod'
import type { Entry, entryInput, EntryKind, Variants } from '@yanshu/contract/knowledge.ts'
import type { EntryRow } from './tables.ts'

export type EntryInput = z.infer<typeof entryInput>

/** The entry as editors see it. `nameOf` gives a person's name by id. */
export function presentEntry(row: EntryRow, nameOf: (person: string) => string | undefined): Entry {
  const updatedBy = row.updated_by === null ? undefined : nameOf(row.updated_by)
  return {
    id: row.id, title: row.title, questions: JSON.parse(row.questions) as string[], answer: row.answer, category: row.category,
    links: JSON.parse(row.links) as Entry['links'], goods: JSON.parse(row.goods) as Entry['goods'],
    ...(row.brand !== null && { brand: row.brand }),
    ...(row.intent !== null && { intent: row.intent }),
    ...(row.variants !== null && { variants: JSON.parse(row.variants) as Variants }),
    ...(row.kind !== 'answer' && { kind: row.kind as EntryKind }),
    ...(row.valid_from !== null && { validFrom: row.valid_from }),
    ...(row.valid_until !== null && { validUntil: row.valid_until }),
    enabled: row.enabled === 1, revision: row.revision, updatedAt: row.updated_at,
    ...(updatedBy !== undefined && { updatedBy }),
  }
}

/** What an editor wrote, as columns. */
export function contentColumns(input: EntryInput) {
  return {
    title: input.title, questions: JSON.stringify(input.questions), answer: input.answer, category: input.category,
    links: JSON.stringify(input.links), goods: JSON.stringify(input.goods), brand: input.brand ?? null, enabled: input.enabled ? 1 : 0,
    intent: input.intent ?? null, variants: input.variants ? JSON.stringify(input.variants) : null, kind: (input.kind ?? 'answer') as string,
    valid_from: input.validFrom ?? null, valid_until: input.validUntil ?? null,
  } satisfies Partial<EntryRow>
}
export type ContentColumns = ReturnType<typeof contentColumns>

/** The names of the columns in which two contents differ. */
export function differing(before: ContentColumns, after: ContentColumns): string[] {
  return Object.keys(after).filter((name) => before[name as keyof ContentColumns] !== after[name as keyof ContentColumns])
}
