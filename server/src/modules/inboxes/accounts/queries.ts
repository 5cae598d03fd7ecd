import type { Dialect } from '../../../base/db/dialect.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { AccountRow } from '../tables.ts'

export function createAccountQueries(db: Db, dialect: Dialect) {
  return {
    all: (): Promise<AccountRow[]> => db.selectFrom('inbox_accounts').selectAll().execute(),
    byInbox: (inbox: string): Promise<AccountRow | undefined> => db.selectFrom('inbox_accounts').selectAll().where('inbox', '=', inbox).executeTakeFirst(),
    lock: (tx: Tx, inbox: string): Promise<AccountRow | undefined> =>
      dialect.forUpdate(tx.kysely.selectFrom('inbox_accounts').selectAll().where('inbox', '=', inbox)).executeTakeFirst(),
    async put(tx: Tx, row: AccountRow): Promise<void> {
      await dialect.upsert(tx.kysely.insertInto('inbox_accounts').values(row), ['inbox'], ['account', 'config', 'secrets', 'secrets_set', 'verified_at', 'received_at', 'refused_at', 'refused_why']).execute()
    },
    async mark(tx: Tx, inbox: string, marks: Partial<Pick<AccountRow, 'verified_at' | 'received_at' | 'refused_at' | 'refused_why'>>): Promise<void> {
      await tx.kysely.updateTable('inbox_accounts').set(marks).where('inbox', '=', inbox).execute()
    },
  }
}
