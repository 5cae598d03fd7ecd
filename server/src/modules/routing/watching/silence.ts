import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import type { Db } from '../../../database.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import type { Conversations } from '../../conversations/service.ts'
import type { Section } from '../../settings/service.ts'
import type { Routing } from '../service.ts'
import type { RoutingSettings } from '../settings.ts'
import { silenceSince, verdictOn } from './verdict.ts'
import type { Piece } from './watch.ts'

/** Said as the reason of a break that the timer began. */
export const silentReason = 'silent'

interface SilenceRow { conversation: string; agent: string; since: number }
interface SilenceParts { db: Db; dialect: Dialect; conversations: Conversations; routing: Routing; transact: Transact; settings: Section<RoutingSettings> }

/** Agents who let contacts wait: a warning, then the chat moves and the agent has a break. */
export function createSilence({ db, dialect, conversations, routing, transact, settings }: SilenceParts) {
  async function warn(tx: Tx, agent: string, conversation: string, since: number): Promise<void> {
    const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('routing_silences').values({ conversation, agent, since })).executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows !== 1n) return tx.unchanged()
    tx.announce('agent.silent', { agent, conversation, over: false })
  }

  const isWarned = async (conversation: string, since: number): Promise<boolean> =>
    (await db.selectFrom('routing_silences').select('since').where('conversation', '=', conversation).where('since', '=', since).executeTakeFirst()) !== undefined

  /** Back to the queue, if the contact still waits for this agent as long. */
  async function move(tx: Tx, agent: string, id: string, since: number): Promise<void> {
    const isOn = await routing.isOnline(tx, agent)
    const present = await conversations.lock(tx, id)
    if (present.agent !== agent || silenceSince(present) !== since) return tx.unchanged()
    await conversations.requeue(tx, id, agent, 'agent_silent')
    await routing.decisions.note(tx, { conversation: id, reason: 'agent_silent', priority: present.priority, group: present.group, agent })
    if (isOn) await routing.choose(tx, agent, 'break', silentReason)
  }

  async function end(tx: Tx, { conversation, agent, since }: { conversation: string; agent: string; since: number }): Promise<void> {
    const { numDeletedRows } = await tx.kysely.deleteFrom('routing_silences').where('conversation', '=', conversation).where('since', '=', since).executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) return tx.unchanged()
    tx.announce('agent.silent', { agent, conversation, over: true })
  }

  /** Warnings of contacts who have their answer, or another agent, by now. */
  async function endings(warned: readonly SilenceRow[], silent: ReadonlyMap<string, Conversation>, isSilent: (conversation: Conversation) => boolean): Promise<Piece[]> {
    const pieces: Piece[] = []
    for (const row of warned) {
      // Not among the first of them is not yet answered.
      const conversation = silent.get(row.conversation) ?? await conversations.present(row.conversation)
      const lasts = conversation?.agent === row.agent && silenceSince(conversation) === row.since && isSilent(conversation)
      if (!lasts) pieces.push((actor) => transact(actor, 'silence.end', (tx) => end(tx, row)))
    }
    return pieces
  }

  return {
    /** What is to be done about silences at `now` (ms UTC). Reads; writes nothing. */
    async due(now: number): Promise<Piece[]> {
      const limits = await settings.get()
      const first = Math.min(...[limits.silenceWarnSeconds, limits.silenceMoveSeconds].filter((each) => each > 0))
      const [waiting, warned] = await Promise.all([
        Number.isFinite(first) ? conversations.unanswered(now - first * 1000) : [], db.selectFrom('routing_silences').selectAll().limit(500).execute(),
      ])
      const silent = new Map(waiting.filter((each) => verdictOn(each, limits, now) !== undefined).map((each) => [each.id, each]))
      const pieces = await endings(warned, silent, (each) => verdictOn(each, limits, now) !== undefined)
      for (const conversation of silent.values()) {
        const [agent, since] = [conversation.agent!, silenceSince(conversation)!]
        if (verdictOn(conversation, limits, now) === 'move') pieces.push((actor) => transact(actor, 'conversation.requeue', (tx) => move(tx, agent, conversation.id, since)))
        else if (!warned.some((row) => row.conversation === conversation.id && row.since === since)) {
          if (!(await isWarned(conversation.id, since))) pieces.push((actor) => transact(actor, 'silence.begin', (tx) => warn(tx, agent, conversation.id, since)))
        }
      }
      return pieces
    },

    /** Contacts whom the agent lets wait, the longest wait first. */
    async of(agent: string): Promise<{ conversation: string; contact: string; since: number; movesAt?: number }[]> {
      const { silenceMoveSeconds } = await settings.get()
      const rows = await db.selectFrom('routing_silences').selectAll().where('agent', '=', agent).orderBy('since').limit(50).execute()
      const found = await Promise.all(rows.map(async (row) => ({ row, conversation: await conversations.present(row.conversation) })))
      return found.flatMap(({ row, conversation }) => (conversation?.agent !== agent || silenceSince(conversation) !== row.since ? [] : [{
        conversation: row.conversation, contact: conversation.contact.name, since: row.since, ...(silenceMoveSeconds > 0 && { movesAt: row.since + silenceMoveSeconds * 1000 }),
      }]))
    },
  }
}
export type Silence = ReturnType<typeof createSilence>
