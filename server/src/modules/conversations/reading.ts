import type { SelectQueryBuilder } from 'kysely'
import { conversationState, type Conversation, type ConversationView } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { contains } from '../../base/db/contains.ts'
import { fail } from '../../base/errors.ts'
import type { Database, Db } from '../../database.ts'
import { may, type Actor } from '../../host/actor.ts'
import type { Patience } from './life/silence.ts'
import { maySee, visibleTo, waysToSee } from './access.ts'
import { presentConversation, presentMessage } from './present.ts'
import type { ConversationRow, FileRow } from './tables.ts'

/** What a list asks for. `cursor` is `<active_at>.<id>` of the last row before. */
export interface ListQuestion {
  view: ConversationView
  contact?: string | undefined
  text?: string | undefined
  label?: string | undefined
  priority?: number | undefined
  group?: string | undefined
  agent?: string | undefined
  inbox?: string | undefined
  cursor?: string | undefined
  limit: number
}
const countLimit = 999
const waitsLooked = 20
const sweptAtOnce = 200

/** Reads outside transactions, every one under the reader's permissions. Pages of lists and histories come from `lists`. */
export function createReading(db: Db, lists: Db) {
  function viewed(actor: Actor, view: ConversationView) {
    const all = lists.selectFrom('conversations').where(visibleTo(actor)).where('conversations.seq', '>', 0)
    switch (view) {
      case 'mine': return all.where('state', '=', 'assigned').where('agent_id', '=', actor.id).where('snoozed_until', 'is', null)
      case 'snoozed': return all.where('state', '=', 'assigned').where('agent_id', '=', actor.id).where('snoozed_until', 'is not', null)
      case 'waiting': return all.where('state', '=', 'waiting')
      case 'groups': return all.where('state', '=', 'assigned').where('group_id', 'in', actor.groups.length > 0 ? [...actor.groups] : ['-'])
      case 'bot': return all.where('state', '=', 'bot')
      case 'closed': return all.where('state', '=', 'closed')
      case 'follow-up': return all.where('follow_up', '=', 1)
      case 'all': return all
    }
  }

  /** Open ones that a colleague asked the actor into, or offers. */
  function drawnInto(actor: Actor) {
    return lists.selectFrom('conversations').where('state', '!=', 'closed').where('conversations.seq', '>', 0)
      .where('conversations.id', 'in', lists.selectFrom('conversation_people').select('conversation').where('person', '=', actor.id).where('role', 'in', ['helper', 'offer']))
  }

  /**
   * A view as queries that each read the first rows of one index: without it, a page of `all` or `closed` would sort every
   * conversation there ever was. A contact's own are few.
   */
  function branches(actor: Actor, { view, contact }: Pick<ListQuestion, 'view' | 'contact'>) {
    if (contact !== undefined) return [viewed(actor, view).where('contact', '=', contact)]
    if (view === 'mine') return [viewed(actor, view), drawnInto(actor)]
    if (view !== 'all' && view !== 'closed') return [viewed(actor, view)]
    const states = view === 'all' ? conversationState.options : [view]
    return waysToSee(actor).flatMap((way) => states.map((state) => lists.selectFrom('conversations').where(way).where('state', '=', state).where('seq', '>', 0)))
  }

  async function row(id: string): Promise<ConversationRow | undefined> {
    return db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst()
  }

  return {
    row,

    /** A conversation that the actor may see; `absent` otherwise. */
    async see(actor: Actor, id: string): Promise<{ row: ConversationRow; conversation: Conversation }> {
      const found = await row(id)
      const conversation = found && presentConversation(found)
      if (!found || !conversation || !maySee(actor, conversation)) throw fail.absent('absent')
      return { row: found, conversation }
    },

    async list(actor: Actor, question: ListQuestion): Promise<{ items: Conversation[]; next?: string }> {
      const { text = '', limit } = question
      const from = question.cursor === undefined ? undefined : readCursor(question.cursor)
      const found = await Promise.all(branches(actor, question).map((branch) => {
        let query = filtered(branch.selectAll('conversations'), question)
        if (text !== '') query = query.where((eb) => eb.or([contains(eb.ref('contact_name'), text), contains(eb.ref('last_text'), text)]))
        if (from) query = query.where((eb) => eb.or([eb('active_at', '<', from.at), eb.and([eb('active_at', '=', from.at), eb('id', '<', from.id)])]))
        return query.orderBy('active_at', 'desc').orderBy('id', 'desc').limit(limit + 1).execute()
      }))
      const rows = latestFirst(found.flat()).slice(0, limit + 1)
      const items = rows.slice(0, question.limit)
      const last = items.at(-1)
      return { items: items.map(presentConversation), ...(rows.length > question.limit && last && { next: `${last.active_at}.${last.id}` }) }
    },

    /** How many a view holds, counted up to 999. */
    async count(actor: Actor, view: ConversationView): Promise<number> {
      const found = await Promise.all((view === 'mine' ? branches(actor, { view }) : [viewed(actor, view)]).map((branch) => branch.select('conversations.id').limit(countLimit).execute()))
      return Math.min(countLimit, new Set(found.flat().map((each) => each.id)).size)
    },

    /** Messages after `since`, or the last ones before `before` (or of all), in order. */
    async messages(conversation: string, range: { since?: number | undefined; before?: number | undefined; limit: number }): Promise<Message[]> {
      // What came after somebody looked last is awaited by long polls, which a replica chosen before knows nothing of.
      const query = (range.since === undefined ? lists : db).selectFrom('messages').selectAll().where('conversation', '=', conversation).limit(range.limit)
      if (range.since !== undefined) return (await query.where('seq', '>', range.since).orderBy('seq').execute()).map(presentMessage)
      const rows = await (range.before === undefined ? query : query.where('seq', '<', range.before)).orderBy('seq', 'desc').execute()
      return rows.reverse().map(presentMessage)
    },

    /** How many wait in the group before this one, and how long recent ones waited (mean of the last 20, ms). */
    async queuePlace(row: ConversationRow): Promise<{ position: number; estimateMs?: number }> {
      const group = row.group_id
      const same = db.selectFrom('conversations').where('group_id', group === null ? 'is' : '=', group)
      const since = row.waiting_since ?? 0
      const before = await same.where('state', '=', 'waiting')
        .where((eb) => eb.or([eb('waiting_since', '<', since), eb.and([eb('waiting_since', '=', since), eb('id', '<', row.id)])])).select('id').limit(countLimit).execute()
      // One state at a time, so that each reads the last few of an index and never all that were ever closed.
      const recent = (state: string) => same.where('state', '=', state).where('waited_ms', 'is not', null)
        .orderBy('active_at', 'desc').select(['waited_ms', 'active_at']).limit(waitsLooked).execute()
      const waits = (await Promise.all([recent('assigned'), recent('closed')])).flat().toSorted((a, b) => b.active_at - a.active_at).slice(0, waitsLooked)
      const mean = waits.length === 0 ? undefined : Math.round(waits.reduce((sum, each) => sum + (each.waited_ms ?? 0), 0) / waits.length)
      return { position: before.length + 1, ...(mean !== undefined && { estimateMs: mean }) }
    },

    /** Waiting conversations, the longest wait first, of a group or of all. */
    waiting(group?: string): Promise<ConversationRow[]> {
      let query = db.selectFrom('conversations').selectAll().where('state', '=', 'waiting')
      if (group !== undefined) query = query.where('group_id', '=', group)
      return query.orderBy('waiting_since').orderBy('id').limit(500).execute()
    },

    /** The conversation that has waited longest for one of the groups. */
    async longestWaiting(groups: readonly string[]): Promise<string | undefined> {
      if (groups.length === 0) return undefined
      const row = await db.selectFrom('conversations').select('id').where('state', '=', 'waiting').where('group_id', 'in', [...groups])
        .orderBy('waiting_since').orderBy('id').limit(1).executeTakeFirst()
      return row?.id
    },

    /** Groups that somebody waits for. */
    async groupsWaitedFor(): Promise<string[]> {
      const rows = await db.selectFrom('conversations').select('group_id').distinct().where('state', '=', 'waiting').where('group_id', 'is not', null).execute()
      return rows.flatMap((each) => each.group_id ?? [])
    },

    /** Conversations that wait for the group and are not told so: up to 100 beyond `after`, by id. */
    async toldOtherwise(group: string, nobodyHere: boolean, after: string): Promise<string[]> {
      const rows = await db.selectFrom('conversations').select('id').where('group_id', '=', group).where('state', '=', 'waiting')
        .where('nobody_here', '=', nobodyHere ? 0 : 1).where('id', '>', after).orderBy('id').limit(100).execute()
      return rows.map((each) => each.id)
    },

    /** What is due by `now`: conversations whose timers have run out. */
    async due(now: number): Promise<string[]> {
      const rows = await db.selectFrom('conversation_timers').select('conversation').where('due_at', '<=', now).orderBy('due_at').limit(sweptAtOnce).execute()
      return [...new Set(rows.map((each) => each.conversation))]
    },

    /** Open conversations whose contact has been silent long enough for a warning, or since the warning. One index by activity finds them. */
    async silent({ warnMs, closeMs }: Patience, now: number): Promise<string[]> {
      const warnBefore = now - warnMs
      const found = await Promise.all((['assigned', 'bot'] as const).map((state) => db.selectFrom('conversations').select('id')
        .where('state', '=', state).where('active_at', '<=', Math.max(warnBefore, now - closeMs)).where('last_from', 'in', ['agent', 'bot']).where('snoozed_until', 'is', null)
        .where((eb) => {
          const toWarn = eb.and([eb('last_at', '<=', warnBefore), eb.or([eb('warned_at', 'is', null), eb('warned_at', '<', eb.ref('last_at'))])])
          return closeMs === 0 ? toWarn : eb.or([toWarn, eb.and([eb('warned_at', '>=', eb.ref('last_at')), eb('warned_at', '<=', now - closeMs)])])
        })
        .orderBy('active_at').orderBy('id').limit(sweptAtOnce).execute()))
      return found.flat().map((each) => each.id)
    },

    assignedTo(agent: string): Promise<ConversationRow[]> {
      return db.selectFrom('conversations').selectAll().where('agent_id', '=', agent).where('state', '=', 'assigned').execute()
    },

    /** Conversations of agents in which the contact has waited for an answer since before `since`, up to 500. */
    unanswered(since: number): Promise<ConversationRow[]> {
      return db.selectFrom('conversations').selectAll().where('state', '=', 'assigned').where('unanswered_since', '<=', since).limit(500).execute()
    },

    /** How many wait and how many agents have, by inbox. */
    async standing(): Promise<{ inbox: string; state: string; count: number }[]> {
      const rows = await db.selectFrom('conversations').select(['inbox', 'state', (eb) => eb.fn.count<number>('id').as('count')])
        .where('state', 'in', ['waiting', 'assigned']).groupBy(['inbox', 'state']).execute()
      return rows.map((each) => ({ ...each, count: Number(each.count) }))
    },

    /** Those of the contacts with whom the actor may see a conversation. */
    async contactsSeen(actor: Actor, contacts: readonly string[]): Promise<Set<string>> {
      if (contacts.length === 0) return new Set()
      if (may(actor, 'conversations.all')) return new Set(contacts)
      const rows = await db.selectFrom('conversations').select('contact').distinct().where(visibleTo(actor)).where('contact', 'in', [...contacts]).execute()
      return new Set(rows.map((each) => each.contact))
    },

    /** How many conversations each agent has now. */
    async loads(from: Db = db): Promise<Map<string, number>> {
      const rows = await from.selectFrom('conversations').select(['agent_id', (eb) => eb.fn.count<number>('id').as('load')])
        .where('state', '=', 'assigned').where('agent_id', 'is not', null).groupBy('agent_id').execute()
      return new Map(rows.map((each) => [each.agent_id ?? '', Number(each.load)]))
    },

    /** The contact's newest conversation in an inbox. */
    latestOf(contact: string, inbox: string): Promise<ConversationRow | undefined> {
      return db.selectFrom('conversations').selectAll().where('contact', '=', contact).where('inbox', '=', inbox)
        .orderBy('opened_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
    },

    file(id: string): Promise<FileRow | undefined> {
      return db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst()
    },
  }
}
export type Reading = ReturnType<typeof createReading>

function filtered<O>(query: SelectQueryBuilder<Database, 'conversations', O>, { label, priority, group, agent, inbox }: ListQuestion): SelectQueryBuilder<Database, 'conversations', O> {
  let next = query
  if (priority !== undefined) next = next.where('priority', '=', priority)
  if (group !== undefined) next = next.where('group_id', '=', group)
  if (agent !== undefined) next = next.where('agent_id', '=', agent)
  if (inbox !== undefined) next = next.where('inbox', '=', inbox)
  if (label !== undefined) next = next.where((eb) => eb('conversations.id', 'in', eb.selectFrom('conversation_labels').select('conversation').where('label', '=', label)))
  return next
}

/** Each once, by the order of lists. */
function latestFirst(rows: readonly ConversationRow[]): ConversationRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()].toSorted((a, b) => b.active_at - a.active_at || (a.id < b.id ? 1 : -1))
}

function readCursor(text: string): { at: number; id: string } {
  const dot = text.indexOf('.')
  const at = Number(text.slice(0, dot))
  if (dot < 1 || !Number.isSafeInteger(at)) throw fail.malformed('malformed', { cursor: 'not one of ours' })
  return { at, id: text.slice(dot + 1) }
}
