import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { CustomerKeyRow, InboxRow } from './tables.ts'

export function createQueries(db: Db, dialect: Dialect) {
  return {
    all: (): Promise<InboxRow[]> => db.selectFrom('inboxes').selectAll().orderBy('created_at').orderBy('id').execute(),
    keys: (): Promise<CustomerKeyRow[]> => db.selectFrom('inbox_customer_keys').selectAll().orderBy('created_at').orderBy('kid').execute(),

    /** Inboxes to which an account is connected. */
    connected: async (tx?: Tx): Promise<ReadonlySet<string>> => new Set((await (tx?.kysely ?? db).selectFrom('inbox_accounts').select('inbox').execute()).map(({ inbox }) => inbox)),

    async lock(tx: Tx, id: string): Promise<InboxRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('inboxes').selectAll().where('id', '=', id)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      return row
    },
    any: async (tx: Tx): Promise<boolean> => (await tx.kysely.selectFrom('inboxes').select('id').limit(1).executeTakeFirst()) !== undefined,

    /** False when the name is taken. */
    async add(tx: Tx, row: InboxRow): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('inboxes').values(row)).executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    /** Fails with `name_taken`. */
    async save(tx: Tx, row: InboxRow): Promise<void> {
      try {
        await tx.kysely.updateTable('inboxes').set(row).where('id', '=', row.id).execute()
      } catch (error) {
        if (dialect.isDuplicate(error)) throw fail.conflict('name_taken')
        throw error
      }
    },

    keysOf: (tx: Tx, inbox: string): Promise<CustomerKeyRow[]> =>
      tx.kysely.selectFrom('inbox_customer_keys').selectAll().where('inbox', '=', inbox).orderBy('created_at').orderBy('kid').execute(),
    async addKey(tx: Tx, row: CustomerKeyRow): Promise<void> {
      await tx.kysely.insertInto('inbox_customer_keys').values(row).execute()
    },
    /** False when there is no such key. */
    async removeKey(tx: Tx, inbox: string, kid: string): Promise<boolean> {
      const { numDeletedRows } = await tx.kysely.deleteFrom('inbox_customer_keys').where('inbox', '=', inbox).where('kid', '=', kid).executeTakeFirstOrThrow()
      return numDeletedRows > 0n
    },
  }
}
export type Queries = ReturnType<typeof createQueries>
