import type { Kysely } from 'kysely'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Database } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { ConversationRow, FileRow, FormAnswerRow, MessageRow, PersonRow, TimerRow } from './tables.ts'

/** Reads and writes of the module's own rows inside a transaction. The texts of the hot path are built once. */
export function createQueries(db: Kysely<Database>, dialect: Dialect) {
  const lockText = dialect.forUpdate(db.selectFrom('conversations').selectAll().where('id', '=', '')).compile().sql
  const addText = db.insertInto('messages').values({
    id: '', conversation: '', seq: 0, at: 0, sender: '', author_id: '', author_name: '', client_id: '', digest: '', parts: '', quote: '', bot: '',
  }).compile().sql
  const touchText = db.updateTable('conversations').set({
    seq: 0, revision: 0, last_from: '', last_text: '', last_at: 0, contact_text: '', active_at: 0, unanswered_since: 0, agent_read: 0, contact_read: 0, unread: 0,
  }).where('id', '=', '').compile().sql
  const repeatText = db.selectFrom('messages').selectAll().where('conversation', '=', '').where('author_id', '=', '').where('client_id', '=', '').compile().sql
  // Read from the end of its index, where the later of two of one moment stands last: naming the id, too, would have SQLite sort whole rows.
  const latestText = dialect.forUpdate(db.selectFrom('conversations').selectAll().where('contact', '=', '').where('inbox', '=', '').orderBy('opened_at', 'desc').limit(1)).compile().sql
  const answeredText = db.selectFrom('messages').select('seq').where('conversation', '=', '').where('seq', '>', 0).where('sender', 'in', ['agent', 'bot']).limit(1).compile().sql

  return {
    /** The row, locked until the transaction ends. Fails with `absent`. */
    async lock(tx: Tx, id: string): Promise<ConversationRow> {
      const { rows } = await tx.run(lockText, [id])
      const row = rows[0]
      if (!row) throw fail.absent('absent')
      return row as unknown as ConversationRow
    },

    /** Inserts a message; false when its author has used the client id in this conversation before. */
    async addMessage(tx: Tx, row: MessageRow): Promise<boolean> {
      try {
        await tx.run(addText, [
          row.id, row.conversation, row.seq, row.at, row.sender, row.author_id, row.author_name, row.client_id, row.digest, row.parts, row.quote, row.bot,
        ])
        return true
      } catch (error) {
        if (dialect.isDuplicate(error)) return false
        throw error
      }
    },

    async sentBefore(tx: Tx, conversation: string, author: string, clientId: string): Promise<MessageRow | undefined> {
      const { rows } = await tx.run(repeatText, [conversation, author, clientId])
      return rows[0] as unknown as MessageRow | undefined
    },

    /** Moves what a new message moves. */
    async touch(tx: Tx, row: ConversationRow): Promise<void> {
      await tx.run(touchText, [
        row.seq, row.revision, row.last_from, row.last_text, row.last_at, row.contact_text, row.active_at, row.unanswered_since, row.agent_read, row.contact_read, row.unread, row.id,
      ])
    },

    /** Stores `changes` of a locked row, one revision on, and gives the row as it is then. */
    async save(tx: Tx, row: ConversationRow, changes: Partial<ConversationRow>): Promise<ConversationRow> {
      const next = { ...row, ...changes, revision: row.revision + 1 }
      await tx.kysely.updateTable('conversations').set({ ...changes, revision: next.revision }).where('id', '=', row.id).execute()
      return next
    },

    async insert(tx: Tx, row: ConversationRow): Promise<void> {
      await tx.kysely.insertInto('conversations').values(row).execute()
    },

    addPerson: async (tx: Tx, row: PersonRow): Promise<void> => void (await dialect.insertIgnore(tx.kysely.insertInto('conversation_people').values(row)).execute()),
    async removePerson(tx: Tx, { person, role, conversation }: PersonRow): Promise<void> {
      await tx.kysely.deleteFrom('conversation_people').where('person', '=', person).where('role', '=', role).where('conversation', '=', conversation).execute()
    },

    /** Something becomes due, in place of what was due before. */
    async setTimer(tx: Tx, row: TimerRow): Promise<void> {
      await dialect.upsert(tx.kysely.insertInto('conversation_timers').values(row), ['conversation', 'kind'], ['due_at']).execute()
    },
    async dropTimer(tx: Tx, conversation: string, kind: TimerRow['kind']): Promise<void> {
      await tx.kysely.deleteFrom('conversation_timers').where('conversation', '=', conversation).where('kind', '=', kind).execute()
    },

    /** False when this form of the message was answered before. */
    async addFormAnswer(tx: Tx, row: FormAnswerRow): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('form_answers').values(row)).executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },

    /** Brings the labels by which lists find a conversation from `before` to `after`. */
    async relabel(tx: Tx, conversation: string, before: readonly string[], after: readonly string[]): Promise<void> {
      for (const label of before.filter((each) => !after.includes(each))) {
        await tx.kysely.deleteFrom('conversation_labels').where('label', '=', label).where('conversation', '=', conversation).execute()
      }
      for (const label of after.filter((each) => !before.includes(each))) {
        await dialect.insertIgnore(tx.kysely.insertInto('conversation_labels').values({ label, conversation })).execute()
      }
    },

    /** The contact's newest conversation in the inbox, locked. */
    latestOf: async (tx: Tx, contact: string, inbox: string): Promise<ConversationRow | undefined> =>
      (await tx.run(latestText, [contact, inbox, 1])).rows[0] as unknown as ConversationRow | undefined,

    /** What the conversation's latest messages hold, as JSON, the newest first. */
    latestParts: async (tx: Tx, conversation: string, limit: number): Promise<string[]> =>
      (await tx.kysely.selectFrom('messages').select('parts').where('conversation', '=', conversation).orderBy('seq', 'desc').limit(limit).execute()).map(({ parts }) => parts),

    messageById(tx: Tx, id: string): Promise<MessageRow | undefined> {
      return tx.kysely.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst()
    },

    /** Whether the bot has answered, or somebody wrote again, after message `seq`: an answer to it comes too late. */
    async answeredAfter(tx: Tx, conversation: string, seq: number): Promise<boolean> {
      return (await tx.run(answeredText, [conversation, seq, 'agent', 'bot', 1])).rows.length > 0
    },

    /** Whether the contact wrote again after message `seq`: what the system notes meanwhile is nobody's word. */
    async wroteAfter(tx: Tx, conversation: string, seq: number): Promise<boolean> {
      return (await tx.run(answeredText, [conversation, seq, 'contact', 'contact', 1])).rows.length > 0
    },

    /** How many conversations the agent has. */
    async loadOf(tx: Tx, agent: string): Promise<number> {
      const rows = await tx.kysely.selectFrom('conversations').select('id').where('agent_id', '=', agent).where('state', '=', 'assigned').execute()
      return rows.length
    },

    /** Puts an upload on record. */
    async addFile(tx: Tx, row: Omit<FileRow, 'conversation' | 'created_at'>): Promise<void> {
      await tx.kysely.insertInto('files').values({ ...row, conversation: null, created_at: tx.now }).execute()
      tx.about('file', row.id)
    },

    /** Copies what changed of a contact into its conversations. Gives those that are not closed. */
    async renameContact(tx: Tx, contact: string, facts: { name: string; known: boolean; blocked: boolean }): Promise<ConversationRow[]> {
      await tx.kysely.updateTable('conversations')
        .set((eb) => ({ contact_name: facts.name, contact_known: facts.known ? 1 : 0, contact_blocked: facts.blocked ? 1 : 0, revision: eb('revision', '+', 1) }))
        .where('contact', '=', contact).execute()
      return tx.kysely.selectFrom('conversations').selectAll().where('contact', '=', contact).where('state', '!=', 'closed').execute()
    },

    /** Whether anybody but the system said something after message `seq`. */
    async spokenAfter(tx: Tx, conversation: string, seq: number): Promise<boolean> {
      const later = await tx.kysely.selectFrom('messages').select('seq').where('conversation', '=', conversation).where('seq', '>', seq)
        .where('sender', '!=', 'system').limit(1).executeTakeFirst()
      return later !== undefined
    },

    /** How many messages of the contact stand after `seq` and were not recalled; 999 at most. */
    async writtenAfter(tx: Tx, conversation: string, seq: number): Promise<number> {
      const rows = await tx.kysely.selectFrom('messages').select('seq').where('conversation', '=', conversation).where('seq', '>', seq)
        .where('sender', '=', 'contact').where('recalled_at', 'is', null).limit(999).execute()
      return rows.length
    },

    /** Takes a message's words out of what quotes it. */
    async emptyQuotes(tx: Tx, { id, conversation, seq }: MessageRow): Promise<void> {
      const later = await tx.kysely.selectFrom('messages').select(['id', 'quote']).where('conversation', '=', conversation).where('seq', '>', seq)
        .where('quote', 'is not', null).execute()
      for (const each of later) {
        const quote = JSON.parse(each.quote ?? '{}') as { id?: string }
        if (quote.id === id) await tx.kysely.updateTable('messages').set({ quote: JSON.stringify({ ...quote, text: '' }) }).where('id', '=', each.id).execute()
      }
    },

    /** A file is its uploader's own again, unless another message of the conversation shows it. */
    async takeBackFile(tx: Tx, conversation: string, file: string): Promise<void> {
      const shown = await tx.kysely.selectFrom('messages').select('id').where('conversation', '=', conversation).where('recalled_at', 'is', null)
        .where('parts', 'like', `%"${file}"%`).limit(1).executeTakeFirst()
      if (!shown) await tx.kysely.updateTable('files').set({ conversation: null }).where('id', '=', file).execute()
    },

    async setParts(tx: Tx, id: string, parts: string): Promise<void> {
      await tx.kysely.updateTable('messages').set({ parts }).where('id', '=', id).execute()
    },
    async markRecalled(tx: Tx, id: string): Promise<void> {
      await tx.kysely.updateTable('messages').set({ recalled_at: tx.now }).where('id', '=', id).execute()
    },
  }
}
export type Queries = ReturnType<typeof createQueries>
