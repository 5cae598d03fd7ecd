import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { CannedRow } from './tables.ts'

/** As many as one list holds; beyond that nobody finds anything by scrolling. */
export const listLimit = 2000

export function createQueries(db: Db, dialect: Dialect) {
  async function underShortcut<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      if (dialect.isDuplicate(error)) throw fail.conflict('shortcut_taken')
      throw error
    }
  }

  return {
    /** Everybody's, those of the groups, and the person's own; by folder and title. */
    usable(person: string, groups: readonly string[] | 'all'): Promise<CannedRow[]> {
      return db.selectFrom('canned_replies').selectAll()
        .where((eb) => eb.or([
          eb('place', '=', 'all'), eb('owner', '=', person),
          groups === 'all' ? eb('group_id', 'is not', null) : groups.length > 0 ? eb('group_id', 'in', [...groups]) : eb.val(0 as never),
        ]))
        .orderBy('folder').orderBy('title').orderBy('id').limit(listLimit).execute()
    },
    byId: (id: string): Promise<CannedRow | undefined> => db.selectFrom('canned_replies').selectAll().where('id', '=', id).executeTakeFirst(),

    async lock(tx: Tx, id: string): Promise<CannedRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('canned_replies').selectAll().where('id', '=', id)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      return row
    },
    /** Fails with `shortcut_taken`. */
    add: (tx: Tx, row: CannedRow) => underShortcut(tx.kysely.insertInto('canned_replies').values(row).execute()),
    save: (tx: Tx, { id, created_at: _made, ...changes }: CannedRow) => underShortcut(tx.kysely.updateTable('canned_replies').set(changes).where('id', '=', id).execute()),
    remove: (tx: Tx, id: string) => tx.kysely.deleteFrom('canned_replies').where('id', '=', id).execute(),
    /** What stood under a group that is gone. */
    ofGroup: async (tx: Tx, group: string): Promise<string[]> =>
      (await tx.kysely.selectFrom('canned_replies').select('id').where('group_id', '=', group).execute()).map((row) => row.id),
  }
}
export type Queries = ReturnType<typeof createQueries>
