import { contains } from '../../base/db/contains.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { ContactRow, IdentityRow } from './tables.ts'

/** Where a page of contacts begins: after this one. */
export interface Position { at: number; id: string }

export function createQueries(db: Db, dialect: Dialect, lists: Db) {
  // Run for every message of a contact: built once.
  const findText = dialect.forUpdate(db.selectFrom('contacts').selectAll().where('id', '=', '')).compile().sql

  return {
    byId: (id: string): Promise<ContactRow | undefined> => db.selectFrom('contacts').selectAll().where('id', '=', id).executeTakeFirst(),
    identitiesOf: (contacts: readonly string[]): Promise<IdentityRow[]> => contacts.length === 0 ? Promise.resolve([])
      : db.selectFrom('contact_identities').selectAll().where('contact', 'in', [...contacts]).orderBy('created_at').execute(),

    whose: async ({ kind, scope, value }: Pick<IdentityRow, 'kind' | 'scope' | 'value'>): Promise<string | undefined> =>
      (await db.selectFrom('contact_identities').select('contact').where('kind', '=', kind).where('scope', '=', scope).where('value', '=', value).executeTakeFirst())?.contact,

    /** Who was here last comes first. */
    page(text: string, after: Position | undefined, limit: number): Promise<ContactRow[]> {
      let query = lists.selectFrom('contacts').selectAll().where('merged_into', 'is', null)
      if (text !== '') {
        query = query.where((eb) => eb.or([
          contains(eb.ref('name'), text), contains(eb.ref('phone'), text), contains(eb.ref('email'), text),
          eb('id', 'in', eb.selectFrom('contact_identities').select('contact').where('value', '=', text)),
        ]))
      }
      if (after) query = query.where((eb) => eb.or([eb('seen_at', '<', after.at), eb.and([eb('seen_at', '=', after.at), eb('id', '<', after.id)])]))
      return query.orderBy('seen_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },

    /** Blocked ones, latest block first; of those without a time the last ones. */
    blocked(after: Position | undefined, limit: number): Promise<ContactRow[]> {
      let query = db.selectFrom('contacts').selectAll().where('blocked', '=', 1).where('merged_into', 'is', null)
      if (after) query = query.where((eb) => eb.or([eb('blocked_at', '<', after.at), eb.and([eb('blocked_at', '=', after.at), eb('id', '<', after.id)])]))
      return query.orderBy('blocked_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },
    blockedUntil: (now: number): Promise<{ id: string }[]> =>
      db.selectFrom('contacts').select('id').where('blocked', '=', 1).where('blocked_until', '<=', now).orderBy('blocked_until').limit(200).execute(),

    find: async (tx: Tx, id: string): Promise<ContactRow | undefined> => (await tx.run(findText, [id])).rows[0] as unknown as ContactRow | undefined,
    /** The row, locked until the transaction ends. Fails with `absent`. */
    async lock(tx: Tx, id: string): Promise<ContactRow> {
      const row = await this.find(tx, id)
      if (!row) throw fail.absent('absent')
      return row
    },
    /** False when it was there. */
    async add(tx: Tx, row: ContactRow): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('contacts').values(row)).executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    async save(tx: Tx, id: string, changes: Partial<ContactRow>): Promise<void> {
      await tx.kysely.updateTable('contacts').set(changes).where('id', '=', id).execute()
    },

    identity: (tx: Tx, kind: string, scope: string, value: string): Promise<IdentityRow | undefined> => dialect.forUpdate(
      tx.kysely.selectFrom('contact_identities').selectAll().where('kind', '=', kind).where('scope', '=', scope).where('value', '=', value)).executeTakeFirst(),
    async removeIdentities(tx: Tx, contact: string, kind: string): Promise<void> {
      await tx.kysely.deleteFrom('contact_identities').where('contact', '=', contact).where('kind', '=', kind).execute()
    },
    /** All that one contact is recognised by goes to another. Gives what went. */
    async moveIdentities(tx: Tx, from: string, to: string): Promise<Pick<IdentityRow, 'kind' | 'scope' | 'value'>[]> {
      const rows = await tx.kysely.selectFrom('contact_identities').select(['kind', 'scope', 'value']).where('contact', '=', from).execute()
      if (rows.length > 0) await tx.kysely.updateTable('contact_identities').set({ contact: to }).where('contact', '=', from).execute()
      return rows
    },
    /** One of them goes back, if it is still there. */
    async giveIdentity(tx: Tx, { kind, scope, value }: Pick<IdentityRow, 'kind' | 'scope' | 'value'>, from: string, to: string): Promise<void> {
      await tx.kysely.updateTable('contact_identities').set({ contact: to }).where('kind', '=', kind).where('scope', '=', scope).where('value', '=', value).where('contact', '=', from).execute()
    },
    hasIdentity: async (tx: Tx, contact: string, kind: string): Promise<boolean> =>
      (await tx.kysely.selectFrom('contact_identities').select('value').where('contact', '=', contact).where('kind', '=', kind).executeTakeFirst()) !== undefined,
    /** False when somebody has it. */
    async addIdentity(tx: Tx, row: IdentityRow): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('contact_identities').values(row)).executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
  }
}
export type Queries = ReturnType<typeof createQueries>
