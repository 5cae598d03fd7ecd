import type { Dialect } from '../../base/db/dialect.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { ThoughtRow, TurnRow } from './tables.ts'

/** Reads and writes of the module's own rows; the texts of the hot path are built once. */
export function createQueries(db: Db, dialect: Dialect) {
  const read = db.selectFrom('bot_turns').selectAll().where('conversation', '=', '').compile()
  const blank: TurnRow = { conversation: '', failures: 0, asked: '', question_seq: 0, reply_seq: 0, updated_at: 0, dialogue: null, summed: null }
  const putText = dialect.upsert(db.insertInto('bot_turns').values(blank), ['conversation'], ['failures', 'asked', 'question_seq', 'reply_seq', 'updated_at', 'dialogue', 'summed']).compile().sql
  const blankThought: ThoughtRow = { message: '', conversation: '', seq: 0, at: 0, thought: '' }
  const noteText = dialect.upsert(db.insertInto('bot_thoughts').values(blankThought), ['message'], ['thought']).compile().sql

  return {
    turn: async (conversation: string): Promise<TurnRow | undefined> => (await db.executeQuery<TurnRow>({ ...read, parameters: [conversation] })).rows[0],

    async turnInside(tx: Tx, conversation: string): Promise<TurnRow | undefined> {
      const { rows } = await tx.run(read.sql, [conversation])
      return rows[0] as unknown as TurnRow | undefined
    },

    async put(tx: Tx, row: TurnRow): Promise<void> {
      await tx.run(putText, [row.conversation, row.failures, row.asked, row.question_seq, row.reply_seq, row.updated_at, row.dialogue, row.summed])
    },

    async noteThought(tx: Tx, row: ThoughtRow): Promise<void> {
      await tx.run(noteText, [row.message, row.conversation, row.seq, row.at, row.thought])
    },

    /** Of a conversation, the latest first. */
    thoughts: (conversation: string, limit: number): Promise<ThoughtRow[]> =>
      db.selectFrom('bot_thoughts').selectAll().where('conversation', '=', conversation).orderBy('seq', 'desc').limit(limit).execute(),

    /** The next ones after a message, in order. */
    thoughtsAfter: (tx: Tx, conversation: string, seq: number, limit: number): Promise<ThoughtRow[]> =>
      tx.kysely.selectFrom('bot_thoughts').selectAll().where('conversation', '=', conversation).where('seq', '>', seq).orderBy('seq').limit(limit).execute(),

    removeThought: async (tx: Tx, message: string): Promise<void> => void (await tx.kysely.deleteFrom('bot_thoughts').where('message', '=', message).execute()),

    hasThoughtsBefore: async (at: number): Promise<boolean> =>
      (await db.selectFrom('bot_thoughts').select('message').where('at', '<', at).limit(1).executeTakeFirst()) !== undefined,

    /** Removes up to `most` thoughts that are older; gives how many. */
    async trimThoughts(tx: Tx, at: number, most: number): Promise<number> {
      const old = await tx.kysely.selectFrom('bot_thoughts').select('message').where('at', '<', at).orderBy('at').limit(most).execute()
      if (old.length > 0) await tx.kysely.deleteFrom('bot_thoughts').where('message', 'in', old.map(({ message }) => message)).execute()
      return old.length
    },
  }
}
export type Queries = ReturnType<typeof createQueries>
