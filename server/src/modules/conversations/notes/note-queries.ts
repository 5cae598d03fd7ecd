import type { Note } from '@yanshu/contract/conversations.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { visibleTo } from '../access.ts'
import type { NoteRow } from '../tables.ts'

/** A note as it is shown; a removed one is empty. */
export function presentNote(row: NoteRow): Note {
  const gone = row.removed_at !== null
  return {
    id: row.id, conversation: row.conversation, at: row.at, kind: row.kind as Note['kind'], author: { id: row.author_id, name: row.author_name },
    text: gone ? '' : row.text, mentions: JSON.parse(row.mentions) as string[], afterSeq: row.after_seq,
    ...(row.edited_at !== null && { editedAt: row.edited_at }),
    ...(row.removed_at !== null && { removedAt: row.removed_at }),
  }
}

/** Which conversations count, as `visibleTo` gives it. */
type Condition = ReturnType<typeof visibleTo>
export interface Mention { note: Note; contactName: string; readAt?: number }

export function createNoteQueries(db: Db) {
  return {
    of: (conversation: string): Promise<NoteRow[]> => db.selectFrom('notes').selectAll().where('conversation', '=', conversation).orderBy('id').execute(),
    find: (tx: Tx, id: string): Promise<NoteRow | undefined> => tx.kysely.selectFrom('notes').selectAll().where('id', '=', id).executeTakeFirst(),
    before: (tx: Tx, conversation: string, author: string, clientId: string): Promise<NoteRow | undefined> =>
      tx.kysely.selectFrom('notes').selectAll().where('conversation', '=', conversation).where('author_id', '=', author).where('client_id', '=', clientId).executeTakeFirst(),

    async add(tx: Tx, row: NoteRow, mentions: readonly string[]): Promise<void> {
      await tx.kysely.insertInto('notes').values(row).execute()
      if (mentions.length > 0) await tx.kysely.insertInto('mentions').values(mentions.map((person) => ({ person, note: row.id, read_at: null }))).execute()
    },
    save: async (tx: Tx, id: string, changes: Partial<NoteRow>): Promise<void> => void (await tx.kysely.updateTable('notes').set(changes).where('id', '=', id).execute()),

    /** Whom the notes of a conversation that were not removed name. */
    async namedIn(tx: Tx, conversation: string): Promise<Set<string>> {
      const rows = await tx.kysely.selectFrom('notes').select('mentions').where('conversation', '=', conversation).where('removed_at', 'is', null).execute()
      return new Set(rows.flatMap((row) => JSON.parse(row.mentions) as string[]))
    },

    /** Notes of `seen` conversations that name a person, latest first: ids grow with time. Removed notes name nobody. */
    async mentions(person: string, seen: Condition, before: string | undefined, limit: number): Promise<Mention[]> {
      let query = db.selectFrom('mentions').innerJoin('notes', 'notes.id', 'mentions.note').innerJoin('conversations', 'conversations.id', 'notes.conversation')
        .selectAll('notes').select(['mentions.read_at', 'conversations.contact_name'])
        .where('mentions.person', '=', person).where('notes.removed_at', 'is', null).where((eb) => seen(eb as never)) // the builder of more tables than it asks for
      if (before !== undefined) query = query.where('mentions.note', '<', before)
      const rows = await query.orderBy('mentions.note', 'desc').limit(limit).execute()
      return rows.map(({ read_at, contact_name, ...note }) => ({ note: presentNote(note), contactName: contact_name, ...(read_at !== null && { readAt: read_at }) }))
    },
    /** How many were news. */
    async readAll(tx: Tx, person: string, conversation?: string): Promise<bigint> {
      const unread = tx.kysely.updateTable('mentions').set({ read_at: tx.now }).where('person', '=', person).where('read_at', 'is', null)
      const wanted = conversation === undefined ? unread : unread.where('note', 'in', tx.kysely.selectFrom('notes').select('id').where('conversation', '=', conversation))
      const { numUpdatedRows } = await wanted.executeTakeFirst()
      return numUpdatedRows
    },
  }
}
