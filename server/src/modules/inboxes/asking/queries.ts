import type { Dialect } from '../../../base/db/dialect.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { PreChatAnswerRow } from '../tables.ts'

export function createAskingQueries(db: Db, dialect: Dialect) {
  return {
    hasAnswered: async (contact: string, form: string): Promise<boolean> =>
      (await db.selectFrom('pre_chat_answers').select('at').where('contact', '=', contact).where('form', '=', form).executeTakeFirst()) !== undefined,
    /** False when the contact has answered it before. */
    async add(tx: Tx, row: PreChatAnswerRow): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('pre_chat_answers').values(row)).executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
  }
}
