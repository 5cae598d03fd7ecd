import type { Dialect } from '../../../base/db/dialect.ts'
import { fail } from '../../../base/errors.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { SavedViewRow } from '../tables.ts'

export function createSavedViewQueries(db: Db, dialect: Dialect) {
  async function underName<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      if (dialect.isDuplicate(error)) throw fail.conflict('name_taken')
      throw error
    }
  }

  return {
    /** Those of the places, or with `anyGroup` of all groups too, in the order given to them. */
    usable: (places: readonly string[], anyGroup: boolean): Promise<SavedViewRow[]> => db.selectFrom('saved_views').selectAll()
      .where((eb) => eb.or([eb('place', 'in', [...places]), ...(anyGroup ? [eb('group_id', 'is not', null)] : [])]))
      .orderBy('position').orderBy('created_at').orderBy('id').execute(),

    async lock(tx: Tx, id: string): Promise<SavedViewRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('saved_views').selectAll().where('id', '=', id)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      return row
    },
    /** Where each of a place stands, the first first. */
    standing: (tx: Tx, place: string): Promise<Pick<SavedViewRow, 'id' | 'position'>[]> => tx.kysely.selectFrom('saved_views').select(['id', 'position'])
      .where('place', '=', place).orderBy('position').orderBy('created_at').orderBy('id').execute(),
    /** Fails with `name_taken`. */
    add: (tx: Tx, row: SavedViewRow) => underName(tx.kysely.insertInto('saved_views').values(row).execute()),
    /** Fails with `name_taken`. */
    save: (tx: Tx, { id, ...changes }: SavedViewRow) => underName(tx.kysely.updateTable('saved_views').set(changes).where('id', '=', id).execute()),
    move: (tx: Tx, id: string, position: number) => tx.kysely.updateTable('saved_views').set({ position }).where('id', '=', id).execute(),
    remove: (tx: Tx, id: string) => tx.kysely.deleteFrom('saved_views').where('id', '=', id).execute(),
    /** What was shared with a group that is gone. */
    ofGroup: async (tx: Tx, group: string): Promise<string[]> =>
      (await tx.kysely.selectFrom('saved_views').select('id').where('group_id', '=', group).execute()).map((row) => row.id),
  }
}
