import type { OfficeMember } from '@yanshu/contract/sidebar.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { Editing } from '../editing.ts'
import type { OfficeMemberRow } from '../tables.ts'

/** As many as one list holds. */
const listLimit = 2000

/** Who in a company's own client (WeCom) is which person: bound once by the person, who gives the password; unbound by an administrator. */
export function createOfficeMembers(db: Db, dialect: Dialect, editing: Pick<Editing, 'endSessions'>, nameOf: (person: string) => string | undefined) {
  const inCompany = (company: string) => db.selectFrom('office_members').where('company', '=', company)

  return {
    /** The person whom the company calls `member`; undefined while nobody has said so. */
    personOf: async (company: string, member: string): Promise<string | undefined> =>
      (await inCompany(company).select('person').where('member', '=', member).executeTakeFirst())?.person,
    /** What the company calls the person. */
    memberOf: async (company: string, person: string): Promise<string | undefined> =>
      (await inCompany(company).select('member').where('person', '=', person).executeTakeFirst())?.member,

    async list(): Promise<OfficeMember[]> {
      const rows = await db.selectFrom('office_members').selectAll().orderBy('company').orderBy('member').limit(listLimit).execute()
      return rows.map(({ id, company, member, person, bound_at }) => ({ id, company, member, person: { id: person, name: nameOf(person) ?? '' }, boundAt: bound_at }))
    },

    /** One person has one account in a company, and one account is one person's. Fails with `office_taken`. */
    async bind(tx: Tx, company: string, member: string, person: string): Promise<void> {
      const row: OfficeMemberRow = { id: newId(), company, member, person, bound_at: tx.now }
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('office_members').values(row)).executeTakeFirstOrThrow()
      tx.about('person', person, ['office'])
      if (numInsertedOrUpdatedRows === 1n) return
      // Said again by the same person, whose first answer got lost.
      const there = await dialect.forUpdate(tx.kysely.selectFrom('office_members').select('person').where('company', '=', company).where('member', '=', member)).executeTakeFirst()
      if (there?.person !== person) throw fail.conflict('office_taken')
      tx.unchanged()
    },
    /** Where the password may have been another's, whoever was bound by it says anew who they are. */
    forget: async (tx: Tx, person: string): Promise<void> => void await tx.kysely.deleteFrom('office_members').where('person', '=', person).execute(),
    /** Whoever got in by it is signed out. Fails with `absent`. */
    async remove(tx: Tx, id: string): Promise<void> {
      const row = await tx.kysely.selectFrom('office_members').select('person').where('id', '=', id).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      await tx.kysely.deleteFrom('office_members').where('id', '=', id).execute()
      tx.about('person', row.person, ['office'])
      tx.announce('person.changed', { person: row.person })
      await editing.endSessions(tx, row.person)
    },
  }
}
export type OfficeMembers = ReturnType<typeof createOfficeMembers>
