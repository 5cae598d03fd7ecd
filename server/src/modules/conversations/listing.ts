import { sql, type SelectQueryBuilder } from 'kysely'
import { conversationState, type Conversation, type ConversationView } from '@yanshu/contract/conversations.ts'
import { contains } from '../../base/db/contains.ts'
import { fail } from '../../base/errors.ts'
import type { Database, Db } from '../../database.ts'
import type { Actor } from '../../host/actor.ts'
import { isDrawnInto, visibleTo, waysToSee } from './access.ts'
import { presentConversation } from './present.ts'
import type { ConversationRow } from './tables.ts'

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
type Query<O = object> = SelectQueryBuilder<Database, 'conversations', O>

const countLimit = 999
/** Up to so many ids are looked up one by one; what more conversations have is found by walking through the list. */
const fewIds = 1000

/** Pages of views and how much they hold, each under the reader's permissions. */
export function createListing(lists: Db) {
  const all = () => lists.selectFrom('conversations').where('conversations.seq', '>', 0)
  /** What the actor may see, worded so that no index is chosen for it: what stands beside it has a better one. */
  const seen = (actor: Actor): Query => all().where((eb) => eb(eb.case().when(visibleTo(actor)(eb)).then(1).else(0).end(), '=', 1))
  /** By `lower` the index of states is kept out, which would be walked to its end for a few. */
  const inState = (query: Query, state: string | undefined): Query => (state === undefined ? query : query.where(sql`lower(conversations.state)`, '=', state))

  /** Open ones that a colleague asked the actor into, or offers. */
  function askedInto(actor: Actor): Query {
    return all().where('state', '!=', 'closed')
      .where('conversations.id', 'in', lists.selectFrom('conversation_people').select('conversation').where('person', '=', actor.id).where('role', 'in', ['helper', 'offer']))
  }

  /** Those in the states, as queries that each read the first rows of one index: without it a page would sort every conversation there ever was. */
  function inStates(actor: Actor, states: readonly string[]): Query[] {
    const ways = waysToSee(actor).flatMap((way) => states.map((state) => all().where(way).where('state', '=', state)))
    const drawn = isDrawnInto(actor)
    return drawn ? [...ways, inState(all().where(drawn), states.length === 1 ? states[0] : undefined)] : ways
  }

  /** A view as queries whose results together are it. A contact's own are few. */
  function branches(actor: Actor, { view, contact, group, agent }: Pick<ListQuestion, 'view' | 'contact' | 'group' | 'agent'>): Query[] {
    const whose = contact === undefined ? seen(actor) : seen(actor).where('contact', '=', contact)
    switch (view) {
      case 'mine': return [whose.where('state', '=', 'assigned').where('agent_id', '=', actor.id).where('snoozed_until', 'is', null), contact === undefined ? askedInto(actor) : askedInto(actor).where('contact', '=', contact)]
      case 'snoozed': return [whose.where('state', '=', 'assigned').where('agent_id', '=', actor.id).where('snoozed_until', 'is not', null)]
      case 'groups': return [whose.where('state', '=', 'assigned').where('group_id', 'in', actor.groups.length > 0 ? [...actor.groups] : ['-'])]
      case 'follow-up': return [whose.where('follow_up', '=', 1)]
      case 'all': case 'waiting': case 'bot': case 'closed': {
        const states = view === 'all' ? conversationState.options : [view]
        if (contact !== undefined) return [inState(whose, view === 'all' ? undefined : view)]
        // One agent's or one group's have an index of their own, whatever lets the actor see them.
        return agent === undefined && group === undefined ? inStates(actor, states) : states.map((state) => whose.where('state', '=', state))
      }
    }
  }

  /** What has the label, or a raised priority: as ids when they are few, else undefined. */
  async function fewWith({ label, priority }: ListQuestion): Promise<string[] | undefined> {
    const found = await Promise.all([
      ...(label === undefined ? [] : [lists.selectFrom('conversation_labels').select('conversation as id').where('label', '=', label).limit(fewIds + 1).execute()]),
      ...(priority === undefined || priority === 0 ? [] : [lists.selectFrom('conversations').select('id').where('priority', '=', priority).limit(fewIds + 1).execute()]),
    ])
    return found.map((rows) => rows.map((each) => each.id)).filter((ids) => ids.length <= fewIds).toSorted((a, b) => a.length - b.length)[0]
  }

  function filtered(query: Query, { text = '', label, priority, group, agent, inbox }: ListQuestion): Query {
    let next = query
    if (group !== undefined) next = next.where('group_id', '=', group)
    if (agent !== undefined) next = next.where('agent_id', '=', agent)
    if (inbox !== undefined) next = next.where('inbox', '=', inbox)
    // As a sum, so that no index of priorities is taken for a list that has an order of its own.
    if (priority !== undefined) next = next.where(sql`conversations.priority + 0`, '=', priority)
    if (label !== undefined) next = next.where((eb) => eb('conversations.id', 'in', eb.selectFrom('conversation_labels').select('conversation').where('label', '=', label)))
    if (text !== '') next = next.where((eb) => eb.or([contains(eb.ref('contact_name'), text), contains(eb.ref('last_text'), text)]))
    return next
  }

  async function chosen(actor: Actor, question: ListQuestion): Promise<Query[]> {
    const { view, contact } = question
    const few = contact === undefined && (view === 'all' || view === 'closed') ? await fewWith(question) : undefined
    if (!few) return branches(actor, question)
    return few.length === 0 ? [] : [inState(seen(actor).where('conversations.id', 'in', few), view === 'all' ? undefined : view)]
  }

  /**
   * The rows of all the queries, read by one statement: what changes its state meanwhile stands in the one or the other of
   * them. Each is a table of its own in it, so that it keeps its order, its limit and its index.
   */
  async function together<O>(queries: readonly Query<O>[]): Promise<O[]> {
    const tables = queries.map((query) => lists.selectFrom(query.as('branch')).selectAll('branch'))
    const [first, ...others] = tables
    if (!first) return []
    return await others.reduce((all, each) => all.unionAll(each), first).execute() as O[]
  }

  return {
    async list(actor: Actor, question: ListQuestion): Promise<{ items: Conversation[]; next?: string }> {
      const { limit } = question
      const from = question.cursor === undefined ? undefined : readCursor(question.cursor)
      const found = await together((await chosen(actor, question)).map((branch) => {
        let query = filtered(branch, question)
        if (from) query = query.where((eb) => eb.or([eb('active_at', '<', from.at), eb.and([eb('active_at', '=', from.at), eb('conversations.id', '<', from.id)])]))
        return query.selectAll('conversations').orderBy('active_at', 'desc').orderBy('conversations.id', 'desc').limit(limit + 1)
      }))
      const rows = latestFirst(found).slice(0, limit + 1)
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return { items: items.map(presentConversation), ...(rows.length > limit && last && { next: `${last.active_at}.${last.id}` }) }
    },

    /** How many a view holds, counted up to 999. */
    async count(actor: Actor, view: ConversationView): Promise<number> {
      const found = await together(branches(actor, { view }).map((query) => query.select('conversations.id').limit(countLimit)))
      return Math.min(countLimit, new Set(found.map((each) => each.id)).size)
    },
  }
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
