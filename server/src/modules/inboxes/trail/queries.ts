import type { Dialect } from '../../../base/db/dialect.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { PageViewRow } from '../tables.ts'

/** Where a page of the list begins: after this one. */
export interface Position { at: number; id: string }

export function createTrailQueries(db: Db, dialect: Dialect) {
  return {
    /** Latest first. */
    page(contact: string, after: Position | undefined, limit: number): Promise<PageViewRow[]> {
      let query = db.selectFrom('page_views').selectAll().where('contact', '=', contact)
      if (after) query = query.where((eb) => eb.or([eb('at', '<', after.at), eb.and([eb('at', '=', after.at), eb('id', '<', after.id)])]))
      return query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },
    latest: (tx: Tx, contact: string): Promise<PageViewRow | undefined> =>
      tx.kysely.selectFrom('page_views').selectAll().where('contact', '=', contact).orderBy('at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst(),
    /** False when it was told before. */
    async add(tx: Tx, row: PageViewRow): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('page_views').values(row)).executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    /** Removes all but the latest `kept`. */
    async trim(tx: Tx, contact: string, kept: number): Promise<void> {
      const rows = await tx.kysely.selectFrom('page_views').select('id').where('contact', '=', contact).orderBy('at', 'desc').orderBy('id', 'desc').limit(kept * 2).execute()
      const old = rows.slice(kept).map((row) => row.id)
      if (old.length > 0) await tx.kysely.deleteFrom('page_views').where('id', 'in', old).execute()
    },
  }
}
