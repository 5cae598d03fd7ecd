import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { ApiKeyRow } from '../tables.ts'

export function createKeyQueries(db: Db) {
  return {
    live: (): Promise<ApiKeyRow[]> => db.selectFrom('api_keys').selectAll().where('revoked_at', 'is', null).orderBy('created_at').orderBy('id').execute(),
    byHash: (hash: string): Promise<ApiKeyRow | undefined> => db.selectFrom('api_keys').selectAll().where('secret_hash', '=', hash).executeTakeFirst(),
    async add(tx: Tx, row: ApiKeyRow): Promise<void> {
      await tx.kysely.insertInto('api_keys').values(row).execute()
    },
    /** False when there is none that is not revoked. */
    async revoke(tx: Tx, id: string): Promise<boolean> {
      const { numUpdatedRows } = await tx.kysely.updateTable('api_keys').set({ revoked_at: tx.now }).where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async touch(tx: Tx, id: string): Promise<void> {
      await tx.kysely.updateTable('api_keys').set({ used_at: tx.now }).where('id', '=', id).execute()
    },
    isNameTaken: async (tx: Tx, name: string): Promise<boolean> =>
      (await tx.kysely.selectFrom('api_keys').select('id').where('name', '=', name).where('revoked_at', 'is', null).executeTakeFirst()) !== undefined,
  }
}
