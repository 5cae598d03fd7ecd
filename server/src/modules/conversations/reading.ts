import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import { may, type Actor } from '../../host/actor.ts'
import type { Patience } from './life/silence.ts'
import { maySee, visibleTo } from './access.ts'
import { createListing } from './listing.ts'
import { presentConversation, presentMessage } from './present.ts'
import type { ConversationRow, FileRow } from './tables.ts'

const countLimit = 999
const waitsLooked = 20
const waitingLooked = 500
const sweptAtOnce = 200
const unansweredLooked = 500

/** Reads outside transactions, every one under the reader's permissions. Pages of lists and histories come from `lists`. */
export function createReading(db: Db, lists: Db) {
  async function row(id: string): Promise<ConversationRow | undefined> {
    return db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst()
  }

  // Asked at every message of those who wait, and at every visit, so their texts are built once.
  const leftAlone = db.selectFrom('conversations').select('id').where('id', '=', '').where('state', '=', 'waiting').where('nobody_here', '=', 1).where('bot_on', '=', 1).compile()

  const latest = db.selectFrom('conversations').selectAll().where('contact', '=', '').where('inbox', '=', '').orderBy('opened_at', 'desc').orderBy('id', 'desc').limit(1).compile()

  const ofGroup = (group: string | null) => db.selectFrom('conversations').where('group_id', group === null ? 'is' : '=', group)

  /** Mean of the last 20 waits, ms. */
  async function estimateOf(group: string | null): Promise<{ estimateMs?: number }> {
    // One state at a time, so that each reads the last few of an index and never all that were ever closed.
    const recent = (state: string) => ofGroup(group).where('state', '=', state).where('waited_ms', 'is not', null)
      .orderBy('active_at', 'desc').select(['waited_ms', 'active_at']).limit(waitsLooked).execute()
    const waits = (await Promise.all([recent('assigned'), recent('closed')])).flat().toSorted((a, b) => b.active_at - a.active_at).slice(0, waitsLooked)
    return waits.length === 0 ? {} : { estimateMs: Math.round(waits.reduce((sum, each) => sum + (each.waited_ms ?? 0), 0) / waits.length) }
  }

  return {
    row,

    /** Whether it waits for people of whom nobody is there, so that the bot may answer. */
    async isLeftAlone(id: string): Promise<boolean> {
      return (await db.executeQuery({ ...leftAlone, parameters: [id, ...leftAlone.parameters.slice(1)] })).rows.length > 0
    },
    ...createListing(lists),

    /** A conversation that the actor may see; `absent` otherwise. */
    async see(actor: Actor, id: string): Promise<{ row: ConversationRow; conversation: Conversation }> {
      const found = await row(id)
      const conversation = found && presentConversation(found)
      if (!found || !conversation || !maySee(actor, conversation)) throw fail.absent('absent')
      return { row: found, conversation }
    },

    /** Messages after `since`, or the last ones before `before` (or of all), in order. */
    async messages(conversation: string, range: { since?: number | undefined; before?: number | undefined; limit: number }): Promise<Message[]> {
      // What came after somebody looked last is awaited by long polls, which a replica chosen before knows nothing of.
      const query = (range.since === undefined ? lists : db).selectFrom('messages').selectAll().where('conversation', '=', conversation).limit(range.limit)
      if (range.since !== undefined) return (await query.where('seq', '>', range.since).orderBy('seq').execute()).map(presentMessage)
      const rows = await (range.before === undefined ? query : query.where('seq', '<', range.before)).orderBy('seq', 'desc').execute()
      return rows.reverse().map(presentMessage)
    },

    /** The place in the order in which those of the group are given out (the higher priority, then the longer wait), and how long recent ones waited. */
    async queuePlace(row: ConversationRow): Promise<{ position: number; estimateMs?: number }> {
      const since = row.waiting_since ?? 0
      const before = await ofGroup(row.group_id).where('state', '=', 'waiting').where((eb) => eb.or([
        eb('priority', '>', row.priority),
        eb.and([eb('priority', '=', row.priority), eb('waiting_since', '<', since)]),
        eb.and([eb('priority', '=', row.priority), eb('waiting_since', '=', since), eb('id', '<', row.id)]),
      ])).select('id').limit(countLimit).execute()
      return { position: before.length + 1, ...await estimateOf(row.group_id) }
    },
    /** Who waits for a group, the first in line first, and how long recent ones waited. */
    async queue(group: string | null): Promise<{ rows: ConversationRow[]; estimateMs?: number }> {
      const rows = await ofGroup(group).selectAll().where('state', '=', 'waiting').orderBy('priority', 'desc').orderBy('waiting_since').orderBy('id').limit(waitingLooked).execute()
      return { rows, ...await estimateOf(group) }
    },

    /** Waiting conversations, the longest wait first, of a group or of all. */
    waiting(group?: string): Promise<ConversationRow[]> {
      let query = db.selectFrom('conversations').selectAll().where('state', '=', 'waiting')
      if (group !== undefined) query = query.where('group_id', '=', group)
      return query.orderBy('waiting_since').orderBy('id').limit(waitingLooked).execute()
    },

    /** The conversation that has waited longest for one of the groups. */
    async longestWaiting(groups: readonly string[]): Promise<string | undefined> {
      if (groups.length === 0) return undefined
      const row = await db.selectFrom('conversations').select('id').where('state', '=', 'waiting').where('group_id', 'in', [...groups])
        .orderBy('waiting_since').orderBy('id').limit(1).executeTakeFirst()
      return row?.id
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

    /** Conversations of agents in which the contact has waited for an answer since before `since`, the longest wait first, up to 500. */
    unanswered: (since: number): Promise<ConversationRow[]> => unansweredSince(db, since).execute(),

    /** How many wait and how many agents have, by inbox. */
    async standing(): Promise<{ inbox: string; state: string; count: number }[]> {
      const rows = await db.selectFrom('conversations').select(['inbox', 'state', (eb) => eb.fn.count<number>('id').as('count')])
        .where('state', 'in', ['waiting', 'assigned']).groupBy(['inbox', 'state']).execute()
      return rows.map((each) => ({ ...each, count: Number(each.count) }))
    },

    /** Those of the contacts with whom the actor may see a conversation. */
    async contactsSeen(actor: Actor, contacts: readonly string[]): Promise<Set<string>> {
      if (contacts.length === 0) return new Set()
      if (may(actor, 'conversations.all') && !actor.brands) return new Set(contacts)
      const rows = await db.selectFrom('conversations').select('contact').distinct().where(visibleTo(actor)).where('contact', 'in', [...contacts]).execute()
      return new Set(rows.map((each) => each.contact))
    },

    /** Those of these conversations that the actor may see. */
    async seenAmong(actor: Actor, ids: readonly string[]): Promise<Set<string>> {
      if (ids.length === 0 || (may(actor, 'conversations.all') && !actor.brands)) return new Set(ids)
      const rows = await db.selectFrom('conversations').select('id').where(visibleTo(actor)).where('id', 'in', [...ids]).execute()
      return new Set(rows.map((each) => each.id))
    },

    /** Of these conversations the open ones that the actor may see. */
    async openAmong(actor: Actor, ids: readonly string[]): Promise<ConversationRow[]> {
      if (ids.length === 0) return []
      return db.selectFrom('conversations').selectAll().where(visibleTo(actor)).where('id', 'in', [...ids]).where('state', '!=', 'closed').execute()
    },

    /** How many conversations each agent has now. */
    async loads(from: Db = db): Promise<Map<string, number>> {
      const rows = await from.selectFrom('conversations').select(['agent_id', (eb) => eb.fn.count<number>('id').as('load')])
        .where('state', '=', 'assigned').where('agent_id', 'is not', null).groupBy('agent_id').execute()
      return new Map(rows.map((each) => [each.agent_id ?? '', Number(each.load)]))
    },

    /** The contact's newest conversation in an inbox. */
    latestOf(contact: string, inbox: string): Promise<ConversationRow | undefined> {
      return db.executeQuery<ConversationRow>({ ...latest, parameters: [contact, inbox, 1] }).then(({ rows }) => rows[0])
    },

    file(id: string): Promise<FileRow | undefined> {
      return db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst()
    },
  }
}

/** Asked every second, so it reads one index and nothing of those whose contacts have their answer. */
export function unansweredSince(db: Db, since: number) {
  return db.selectFrom('conversations').selectAll().where('state', '=', 'assigned').where('unanswered_since', '<=', since)
    .orderBy('unanswered_since').orderBy('id').limit(unansweredLooked)
}
export type Reading = ReturnType<typeof createReading>
