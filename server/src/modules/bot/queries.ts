import type { Dialect } from '../../base/db/dialect.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { TurnRow } from './tables.ts'

/** Reads and writes of the module's own rows; the texts of the hot path are built once. */
export function createQueries(db: Db, dialect: Dialect) {
  const readText = db.selectFrom('bot_turns').selectAll().where('conversation', '=', '').compile().sql
  const blank: TurnRow = { conversation: '', failures: 0, asked: '', question_seq: 0, reply_seq: 0, updated_at: 0 }
  const putText = dialect.upsert(db.insertInto('bot_turns').values(blank), ['conversation'], ['failures', 'asked', 'question_seq', 'reply_seq', 'updated_at']).compile().sql

  return {
    turn: (conversation: string): Promise<TurnRow | undefined> =>
      db.selectFrom('bot_turns').selectAll().where('conversation', '=', conversation).executeTakeFirst(),

    async turnInside(tx: Tx, conversation: string): Promise<TurnRow | undefined> {
      const { rows } = await tx.run(readText, [conversation])
      return rows[0] as unknown as TurnRow | undefined
    },

    async put(tx: Tx, row: TurnRow): Promise<void> {
      await tx.run(putText, [row.conversation, row.failures, row.asked, row.question_seq, row.reply_seq, row.updated_at])
    },
  }
}
export type Queries = ReturnType<typeof createQueries>
