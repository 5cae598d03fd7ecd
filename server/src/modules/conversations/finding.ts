import type { Conversation, Note } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import type { Db } from '../../database.ts'
import type { Actor } from '../../host/actor.ts'
import { visibleTo } from './access.ts'
import { presentNote } from './notes/note-queries.ts'
import { presentConversation, presentMessage } from './present.ts'

/** What a search may be narrowed to; times in ms UTC. */
export interface Narrowing { contact?: string | undefined; agent?: string | undefined; inbox?: string | undefined; from?: number | undefined; to?: number | undefined }
export type Said = { message: Message; conversation: Conversation } | { note: Note; conversation: Conversation }

/** Messages and notes by their ids, for an index that knows ids and words only, and all of them in turn to make it anew. */
export function createFinding(db: Db) {
  function conversationsOf(actor: Actor, { contact, agent, inbox }: Narrowing) {
    let query = db.selectFrom('conversations').selectAll().where(visibleTo(actor))
    if (contact !== undefined) query = query.where('contact', '=', contact)
    if (agent !== undefined) query = query.where('agent_id', '=', agent)
    if (inbox !== undefined) query = query.where('inbox', '=', inbox)
    return query
  }

  return {
    /** Those of the messages and notes that the actor may see and that are still there, by id. */
    async said(actor: Actor, ids: { messages: readonly string[]; notes: readonly string[] }, narrowing: Narrowing): Promise<Map<string, Said>> {
      const [messages, notes] = await Promise.all([
        ids.messages.length === 0 ? [] : db.selectFrom('messages').selectAll().where('id', 'in', [...ids.messages]).where('recalled_at', 'is', null).execute(),
        ids.notes.length === 0 ? [] : db.selectFrom('notes').selectAll().where('id', 'in', [...ids.notes]).where('removed_at', 'is', null).execute(),
      ])
      const inTime = ({ at }: { at: number }) => at >= (narrowing.from ?? 0) && at <= (narrowing.to ?? Infinity)
      const wanted = [...messages, ...notes].filter(inTime)
      if (wanted.length === 0) return new Map()
      const rows = await conversationsOf(actor, narrowing).where('id', 'in', [...new Set(wanted.map((each) => each.conversation))]).execute()
      const seen = new Map(rows.map((row) => [row.id, presentConversation(row)]))
      const withConversation = <T extends object>(id: string, conversation: string, rest: T) => {
        const found = seen.get(conversation)
        return found ? [[id, { ...rest, conversation: found }] as const] : []
      }
      return new Map<string, Said>([
        ...messages.filter(inTime).flatMap((row) => withConversation(row.id, row.conversation, { message: presentMessage(row) })),
        ...notes.filter(inTime).flatMap((row) => withConversation(row.id, row.conversation, { note: presentNote(row) })),
      ])
    },

    /** Messages that people and the bot wrote, from the oldest: those whose id comes after `after`. */
    async messagesAfter(after: string, limit: number): Promise<Message[]> {
      return (await db.selectFrom('messages').selectAll().where('id', '>', after).orderBy('id').limit(limit).execute()).map(presentMessage)
    },
    async notesAfter(after: string, limit: number): Promise<Note[]> {
      return (await db.selectFrom('notes').selectAll().where('id', '>', after).orderBy('id').limit(limit).execute()).map(presentNote)
    },
    /** The newest messages whose id comes before `before`, latest first. */
    async messagesBefore(before: string, limit: number): Promise<Message[]> {
      return (await db.selectFrom('messages').selectAll().where('id', '<', before).orderBy('id', 'desc').limit(limit).execute()).map(presentMessage)
    },
  }
}
export type Finding = ReturnType<typeof createFinding>
