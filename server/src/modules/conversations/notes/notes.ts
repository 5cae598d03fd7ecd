import type { Note } from '@yanshu/contract/conversations.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import type { Db } from '../../../database.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import { mustSee, visibleTo } from '../access.ts'
import { idsOf, presentConversation } from '../present.ts'
import type { Queries } from '../queries.ts'
import { audienceAt, saveWithSides } from '../side-rows.ts'
import type { ConversationRow, NoteRow } from '../tables.ts'
import { createNoteQueries, presentNote, type Mention } from './note-queries.ts'

export interface NewNote { clientId: string; kind: Note['kind']; text: string; mentions: readonly string[] }

/** So many people at most see a conversation for being named in its notes; the first go when more are named. */
const mostMentioned = 50

/** What colleagues write beside a conversation. No contact ever gets any of it. */
export function createNotes({ db, queries, nameOf }: { db: Db; queries: Queries; nameOf(person: string): string | undefined }) {
  const notes = createNoteQueries(db)

  /** Those named may see the conversation from now on. */
  async function open(tx: Tx, row: ConversationRow, named: readonly string[]): Promise<ConversationRow> {
    const before = idsOf(row.mentioned)
    const fresh = named.filter((each) => !before.includes(each))
    if (fresh.length === 0) return row
    const next = await saveWithSides(queries, tx, row, { mentioned: JSON.stringify([...before, ...fresh].slice(-mostMentioned)) })
    tx.announce('conversation.changed', { conversation: presentConversation(next) })
    return next
  }

  /** Who is named in no note any more sees the conversation no longer for that. */
  async function shut(tx: Tx, row: ConversationRow): Promise<ConversationRow> {
    const named = await notes.namedIn(tx, row.id)
    const left = idsOf(row.mentioned).filter((each) => named.has(each))
    if (left.length === idsOf(row.mentioned).length) return row
    const next = await saveWithSides(queries, tx, row, { mentioned: left.length === 0 ? null : JSON.stringify(left) })
    tx.announce('conversation.changed', { conversation: presentConversation(next), was: audienceAt(row) })
    return next
  }

  return {
    /** In order, removed ones as empty. */
    list: async (conversation: string): Promise<Note[]> => (await notes.of(conversation)).map(presentNote),

    /** Whoever sees the conversation writes beside it. Names of people that there are not are left out. Fails with `absent`, `client_id_reused`. */
    async add(tx: Tx, actor: Actor, conversation: string, { clientId, kind, text, mentions }: NewNote): Promise<Note> {
      const row = await queries.lock(tx, conversation)
      mustSee(actor, presentConversation(row))
      const before = await notes.before(tx, conversation, actor.id, clientId)
      if (before) {
        if (before.text !== text || before.kind !== kind) throw fail.conflict('client_id_reused')
        tx.unchanged()
        return presentNote(before)
      }
      const named = [...new Set(mentions)].filter((each) => each !== actor.id && nameOf(each) !== undefined)
      const note: NoteRow = {
        id: newId(), conversation, at: tx.now, kind, author_id: actor.id, author_name: actor.name, client_id: clientId, text,
        mentions: JSON.stringify(named), after_seq: row.seq, edited_at: null, removed_at: null,
      }
      await notes.add(tx, note, named)
      const shown = await open(tx, row, named)
      tx.about('note', note.id, ['text', 'mentions'])
      tx.announce('note.added', { note: presentNote(note), conversation: presentConversation(shown) })
      return presentNote(note)
    },

    /** Changes or removes one's own note. Fails with `absent` for another's. */
    async edit(tx: Tx, actor: Actor, conversation: string, id: string, change: { text: string } | { removed: true }): Promise<Note> {
      const row = await queries.lock(tx, conversation)
      mustSee(actor, presentConversation(row))
      const note = await notes.find(tx, id)
      if (!note || note.conversation !== conversation || note.author_id !== actor.id || note.removed_at !== null) throw fail.absent('absent')
      const changes = 'text' in change ? { text: change.text, edited_at: tx.now } : { removed_at: tx.now }
      await notes.save(tx, id, changes)
      const next = presentNote({ ...note, ...changes })
      tx.about('note', id, Object.keys(changes))
      const shown = next.removedAt !== undefined ? await shut(tx, row) : row
      tx.announce('note.changed', { note: next, conversation: presentConversation(shown) })
      return next
    },

    /** A page of the notes that name the actor, latest first, of conversations that it may still see. */
    async mentions(actor: Actor, { cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<{ items: Mention[]; next?: string }> {
      const found = await notes.mentions(actor.id, visibleTo(actor), cursor, limit + 1)
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return { items, ...(found.length > limit && last && { next: last.note.id }) }
    },
    async readMentions(tx: Tx, actor: Actor, conversation?: string): Promise<void> {
      if ((await notes.readAll(tx, actor.id, conversation)) === 0n) tx.unchanged()
    },
  }
}
export type Notes = ReturnType<typeof createNotes>
