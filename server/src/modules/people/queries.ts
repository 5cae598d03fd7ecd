import { sql, type Expression, type SqlBool } from 'kysely'
import type { Permission } from '@yanshu/contract/permissions.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { RoleBook } from './role-rules.ts'
import type { PersonRow, RoleRow, SessionRow } from './tables.ts'

/** Reads and writes of people, roles and sessions. Those with `tx` run inside a transaction. */
export function createQueries(db: Db, dialect: Dialect) {
  return {
    byId: (id: string): Promise<PersonRow | undefined> => db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst(),
    byLogin: (key: string): Promise<PersonRow | undefined> => db.selectFrom('people').selectAll().where('login_key', '=', key).executeTakeFirst(),
    everybody: (): Promise<PersonRow[]> => db.selectFrom('people').selectAll().execute(),

    async anybody(tx?: Tx): Promise<boolean> {
      return (await (tx?.kysely ?? db).selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined
    },

    /** By login; `from` is the id of the last one before. */
    page(text: string, from: string | undefined, limit: number): Promise<PersonRow[]> {
      let query = db.selectFrom('people').selectAll()
      if (text !== '') {
        const like = `%${text.toLowerCase().replace(/[|%_]/g, '|$&')}%`
        query = query.where((eb) => eb.or([contains(eb.ref('login_key'), like), contains(eb.ref('name'), like)]))
      }
      if (from !== undefined) query = query.where('login_key', '>', (eb) => eb.selectFrom('people as before').select('before.login_key').where('before.id', '=', from))
      return query.orderBy('login_key').limit(limit).execute()
    },

    /** The row, locked until the transaction ends. Fails with `absent`. */
    async lock(tx: Tx, id: string): Promise<PersonRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('people').selectAll().where('id', '=', id)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      return row
    },
    /** All active people, locked: whoever takes an administrator away waits for whoever does the same. */
    lockActive: (tx: Tx): Promise<PersonRow[]> =>
      dialect.forUpdate(tx.kysely.selectFrom('people').selectAll().where('status', '=', 'active').orderBy('id')).execute(),

    /** Fails with `login_taken`. */
    async add(tx: Tx, row: PersonRow): Promise<void> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('people').values(row)).executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows !== 1n) throw fail.conflict('login_taken')
    },
    async save(tx: Tx, id: string, changes: Partial<PersonRow>): Promise<void> {
      await tx.kysely.updateTable('people').set(changes).where('id', '=', id).execute()
    },

    roles: (): Promise<RoleRow[]> => db.selectFrom('roles').selectAll().orderBy('shipped', 'desc').orderBy('name').execute(),
    async roleBook(tx?: Tx): Promise<RoleBook> {
      const rows = await (tx?.kysely ?? db).selectFrom('roles').select(['name', 'permissions']).execute()
      return new Map(rows.map((row) => [row.name, JSON.parse(row.permissions) as Permission[]]))
    },

    async hashesOf(person: string, limit: number): Promise<string[]> {
      const rows = await db.selectFrom('password_history').select('hash').where('person', '=', person).orderBy('at', 'desc').limit(limit).execute()
      return rows.map((row) => row.hash)
    },
    async addHash(tx: Tx, person: string, hash: string): Promise<void> {
      await tx.kysely.insertInto('password_history').values({ person, hash, at: tx.now }).execute()
    },

    sessionByToken: (hash: string): Promise<SessionRow | undefined> => db.selectFrom('sessions').selectAll().where('token_hash', '=', hash).executeTakeFirst(),
    sessionById: (id: string): Promise<SessionRow | undefined> => db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst(),
    sessionsOf: (person: string): Promise<SessionRow[]> =>
      db.selectFrom('sessions').selectAll().where('person', '=', person).orderBy('seen_at', 'desc').limit(100).execute(),
    sessionsBefore: (seen: number, created: number): Promise<SessionRow[]> => db.selectFrom('sessions').selectAll()
      .where((eb) => eb.or([eb('seen_at', '<', seen), eb('created_at', '<', created)])).limit(500).execute(),
    async addSession(tx: Tx, row: SessionRow): Promise<void> {
      await tx.kysely.insertInto('sessions').values(row).execute()
    },
    async touchSession(tx: Tx, id: string): Promise<void> {
      await tx.kysely.updateTable('sessions').set({ seen_at: tx.now }).where('id', '=', id).execute()
    },
    /** Ends one session, or all of the person but `except`. Gives how many there were. */
    async removeSessions(tx: Tx, person: string, which: { session?: string | undefined; except?: string | undefined }): Promise<number> {
      let query = tx.kysely.deleteFrom('sessions').where('person', '=', person)
      if (which.session !== undefined) query = query.where('id', '=', which.session)
      if (which.except !== undefined) query = query.where('id', '!=', which.except)
      return Number((await query.executeTakeFirstOrThrow()).numDeletedRows)
    },

    groupsOf: async (person: string, tx?: Tx): Promise<string[]> =>
      (await (tx?.kysely ?? db).selectFrom('group_members').select('group_id').where('person', '=', person).orderBy('group_id').execute()).map((row) => row.group_id),
  }
}
export type Queries = ReturnType<typeof createQueries>

/** `like` with our own escape, since the engines differ in theirs; upper and lower case are alike. */
function contains(column: Expression<string>, like: string): Expression<SqlBool> {
  return sql<SqlBool>`lower(${column}) like ${like} escape '|'`
}
