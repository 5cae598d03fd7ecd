import type { Label } from '@yanshu/contract/labels.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { fail } from '../../../base/errors.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { LabelRow } from '../tables.ts'

export function createLabelQueries(db: Db, dialect: Dialect) {
  return {
    async list(): Promise<Label[]> {
      const rows = await db.selectFrom('labels').selectAll().orderBy('created_at').orderBy('id').execute()
      return rows.map(({ id, name, color }) => ({ id, name, color: color as Label['color'] }))
    },
    /** Those of them that there are, in the order given. */
    async those(tx: Tx, ids: readonly string[]): Promise<string[]> {
      if (ids.length === 0) return []
      const rows = await tx.kysely.selectFrom('labels').select('id').where('id', 'in', [...ids]).execute()
      return ids.filter((id) => rows.some((row) => row.id === id))
    },
    areAll: async (tx: Tx, ids: readonly string[]): Promise<boolean> =>
      ids.length === 0 || (await tx.kysely.selectFrom('labels').select('id').where('id', 'in', [...ids]).execute()).length === ids.length,

    async lock(tx: Tx, id: string): Promise<LabelRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('labels').selectAll().where('id', '=', id)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      return row
    },
    /** False when the name is taken. */
    async add(tx: Tx, row: LabelRow): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('labels').values(row)).executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    /** Fails with `name_taken`. */
    async save(tx: Tx, id: string, changes: Pick<LabelRow, 'name' | 'color'>): Promise<void> {
      try {
        await tx.kysely.updateTable('labels').set(changes).where('id', '=', id).execute()
      } catch (error) {
        if (dialect.isDuplicate(error)) throw fail.conflict('name_taken')
        throw error
      }
    },
    remove: async (tx: Tx, id: string): Promise<void> => void (await tx.kysely.deleteFrom('labels').where('id', '=', id).execute()),

    async bearers(label: string, limit: number): Promise<string[]> {
      const rows = await db.selectFrom('conversation_labels').select('conversation').where('label', '=', label).limit(limit).execute()
      return rows.map((each) => each.conversation)
    },
  }
}
