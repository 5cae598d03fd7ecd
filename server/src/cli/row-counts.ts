import type { Db } from '../database.ts'

/** What people would miss first, and the record of who did what. */
const counted = ['people', 'contacts', 'conversations', 'messages', 'knowledge_entries', 'audit'] as const
export type Counted = (typeof counted)[number]

/** Rows of the tables that matter. */
export async function countRows(db: Db): Promise<Record<Counted, number>> {
  const counts: [Counted, number][] = []
  for (const table of counted) {
    const row = await db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    counts.push([table, Number(row.count)])
  }
  return Object.fromEntries(counts) as Record<Counted, number>
}
