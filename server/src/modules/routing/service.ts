import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { AgentPresence } from '@yanshu/contract/realtime.ts'
import { requirablePermissions, type RoutingMode } from '@yanshu/contract/routing.ts'
import type { Clock } from '../../base/clock.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { newId } from '../../base/ids.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Actor } from '../../host/actor.ts'
import type { Tx } from '../../host/module.ts'
import type { Contacts } from '../contacts/service.ts'
import { mayWorkOn } from '../conversations/access.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Hours } from '../hours/service.ts'
import { createFloor, type Roster } from './floor.ts'
import { createLinks } from './links.ts'
import { presentAgent } from './present.ts'
import { createQueries } from './queries.ts'
import { createDecisions } from './records/decisions.ts'
import { createStateLog } from './records/state-log.ts'
import type { Absence } from '../conversations/absence.ts'
import { rejectionNote } from './rejection-note.ts'
import { absenceOf, choose, isFree, isHere, takesMore, type Candidate, type Choice } from './rules.ts'
import { createFacts } from './rules/facts.ts'
import { createPlans } from './rules/plans.ts'
import { createRuleBook } from './rules/rule-book.ts'
import type { AgentRow, QueueRow } from './tables.ts'
import { createLine, mostUrgent } from './waiting/line.ts'
import { overflows } from './waiting/overflow.ts'
import { createQueue, type Kind } from './waiting/queue.ts'

export interface RoutingDeps {
  db: Db
  dialect: Dialect
  clock: Clock
  conversations: Conversations
  contacts: Pick<Contacts, 'facts'>
  hours: Hours
  roster: Roster
}
/** What became of an offer. `lost`: the conversation or the agent was gone, look once more; `gone`: it waits no longer. */
export type Offered = { outcome: 'given' | 'lost' | 'gone' } | { outcome: 'waits'; choice: Choice & { agent?: undefined } }

/** Who gets which conversation. Decisions are pure (`rules.ts`); what they rest on is checked again under lock. */
export function createRouting({ db, dialect, clock, conversations, contacts, hours, roster }: RoutingDeps) {
  const queries = createQueries(db, dialect)
  const queue = createQueue(db, dialect)
  const plans = createPlans(db, dialect)
  const rules = createRuleBook(db, dialect)
  const decisions = createDecisions(db, roster.nameOf)
  const states = createStateLog(db)
  const floor = createFloor(queries, conversations, roster)
  const factsOf = createFacts(conversations, contacts)
  const line = createLine({ queries, plans, rules, hours, roster, factsOf, listLabels: conversations.labels.list })

  const load = async (): Promise<void> => void (await Promise.all([roster.load(), plans.load(), rules.load(), hours.load()]))
  const ownGroup = { group: '', permission: null }
  const toCandidate = (row: AgentRow, load: number): Candidate => floor.candidateOf(row, load, ownGroup)

  /** The agent's row, locked. At first whoever works in a group is online, and whoever does not is offline until they choose. */
  const lock = (tx: Tx, agent: string): Promise<AgentRow> => queries.lock(tx, agent, roster.groupsOf(agent).length > 0 ? 'online' : 'offline')

  interface Giving { reason: string; note?: string | undefined; waited?: QueueRow | undefined; mode?: RoutingMode; candidates?: readonly Candidate[] }
  /** Both are locked and fit. */
  async function give(tx: Tx, conversation: string, row: AgentRow, { reason, note, waited, mode, candidates = [] }: Giving): Promise<Conversation> {
    const given = await conversations.assign(tx, conversation, { id: row.id, name: roster.nameOf(row.id) ?? '' }, reason, note)
    await queries.save(tx, row.id, { assigned_at: tx.now })
    const group = waited?.group_id ?? given.group
    if (group !== undefined) await queries.takeTurn(tx, group, row.id)
    await queries.noteServed(tx, given.contact.id, row.id)
    await queue.remove(tx, conversation)
    await decisions.note(tx, { conversation, reason, priority: priorityOf(waited, given), group, mode, rule: waited?.rule, ruleName: waited?.rule_name, labels: waited?.labels, agent: row.id, candidates })
    return given
  }

  return {
    queue, plans, rules, decisions, states, floor, line, factsOf, hours, load, roster,

    /** Presence of all agents that were ever here. */
    async presence(): Promise<AgentPresence[]> {
      await roster.load()
      const [rows, loads] = await Promise.all([queries.all(), conversations.loads()])
      return rows.filter((row) => roster.nameOf(row.id) !== undefined).map((row) => presentAgent(row, loads.get(row.id) ?? 0, roster.capacityOf(row.id), roster.lentTo(row.id)))
    },

    /**
     * A conversation waits for the people of a group, at its place in line, which was found for it as `seen`. `over` when it waits no longer,
     * `changed` when its group or priority is another by now: then the place is to be found anew.
     */
    async enter(tx: Tx, row: QueueRow, seen: Pick<Conversation, 'group' | 'priority'>): Promise<'entered' | 'over' | 'changed'> {
      const present = await conversations.lock(tx, row.conversation)
      const isOver = present.state !== 'waiting'
      if (isOver || present.group !== seen.group || present.priority !== seen.priority) {
        tx.unchanged()
        return isOver ? 'over' : 'changed'
      }
      const stands = await queue.byId(row.conversation, tx.kysely)
      await conversations.setGroup(tx, row.conversation, row.group_id)
      // Kept with the conversation, so that people see it and may change it.
      if (mostUrgent - row.place !== present.priority) await conversations.setPriority(tx, tx.actor, row.conversation, mostUrgent - row.place)
      // With the rule's decision, not again where it overflows to: colleagues may have taken one off meanwhile.
      if (row.labels !== null && stands === undefined) await conversations.labels.add(tx, row.conversation, (JSON.parse(row.labels) as { id: string }[]).map((each) => each.id))
      await queue.put(tx, row)
      return 'entered'
    },

    /**
     * Gives a waiting conversation to an agent, if both still fit: it still waits for a group of the agent, who is permitted,
     * is here and has a free place. False when not; the caller looks again.
     */
    async offer(tx: Tx, conversation: string, agent: string, how: { reason: RoutingMode; mode: RoutingMode; candidates: readonly Candidate[] }): Promise<boolean> {
      const row = await lock(tx, agent)
      const present = await conversations.lock(tx, conversation)
      const waited = await queue.byId(conversation, tx.kysely)
      if (present.state !== 'waiting') await queue.remove(tx, conversation)
      const fits = waited !== undefined && present.state === 'waiting' && present.group === waited.group_id && roster.groupsOf(agent).includes(waited.group_id)
      const candidate = waited && floor.candidateOf(row, await conversations.loadOf(tx, agent), { group: waited.group_id, permission: waited.permission })
      if (!fits || !candidate || !isFree(candidate)) {
        tx.unchanged()
        return false
      }
      await give(tx, conversation, row, { ...how, waited })
      return true
    },

    /**
     * Gives a waiting conversation to the best agent of its group as the transaction sees them, so that of many who come at
     * once each finds what those before took.
     */
    async offerToBest(tx: Tx, conversation: string): Promise<Offered> {
      const row = await queue.byId(conversation, tx.kysely)
      if (!row) {
        tx.unchanged()
        return { outcome: 'gone' }
      }
      const plan = plans.of(row.group_id)
      const candidates = await floor.candidates({ group: row.group_id, permission: row.permission }, tx)
      const open = hours.known.isOpen({ group: row.group_id, inbox: row.inbox }, tx.now)
      const choice = choose({ plan, agents: candidates, open, knownAgent: row.known_agent, since: row.since, now: tx.now })
      if (choice.agent !== undefined) return { outcome: (await this.offer(tx, conversation, choice.agent, { reason: choice.reason, mode: plan.mode, candidates })) ? 'given' : 'lost' }
      tx.unchanged()
      return { outcome: 'waits', choice }
    },

    /** It goes on waiting: tells the contact whether anybody is here, and puts on record why when that is new. */
    async settle(tx: Tx, conversation: string, { reason, occupied, ...choice }: Choice & { agent?: undefined }, isNew: boolean): Promise<void> {
      const nobody = reason === 'waits_nobody' || reason === 'waits_closed' ? 1 : occupied ? 2 : 0
      const { revision } = await conversations.lock(tx, conversation)
      const row = await queue.byId(conversation, tx.kysely)
      const after = await conversations.noteNobodyHere(tx, conversation, nobody)
      if (!row) return
      const until = 'until' in choice ? choice.until ?? null : null
      if (row.nobody !== nobody || row.reserved_until !== until) await queue.change(tx, conversation, { nobody, reserved_until: until })
      if (!isNew && after.revision === revision) return
      const candidates = await floor.candidates({ group: row.group_id, permission: row.permission }, tx)
      await decisions.note(tx, { conversation, reason, priority: mostUrgent - row.place, group: row.group_id, mode: plans.of(row.group_id).mode, rule: row.rule, ruleName: row.rule_name, labels: row.labels, candidates })
    },

    /** The group to which a conversation goes on, and why; undefined while it stays. */
    async overflowOf(row: QueueRow): Promise<{ group: string; reason: 'overflow_time' | 'overflow_length' } | undefined> {
      const { overflow } = plans.of(row.group_id)
      if (!overflow) return undefined
      const now = clock.now()
      const anybody = (await floor.candidates({ group: overflow.group, permission: row.permission })).some(isHere)
      const elsewhere = { exists: roster.hasGroup(overflow.group), open: hours.known.isOpen({ group: overflow.group, inbox: row.inbox }, now), anybody }
      const waiting = 1 + (await queue.lengthBeside(row.group_id, row.conversation))
      const reason = overflows(overflow, row, elsewhere, waiting, now)
      return reason && { group: overflow.group, reason }
    },
    /** Goes on to another group's queue, at the place that it has by its wait. False when it stands elsewhere by now. */
    async overflow(tx: Tx, row: QueueRow, to: { group: string; reason: string }): Promise<boolean> {
      const present = await conversations.lock(tx, row.conversation)
      const stands = await queue.byId(row.conversation, tx.kysely)
      if (present.group !== row.group_id || stands?.visited !== row.visited || stands.since !== row.since) {
        tx.unchanged()
        return false
      }
      const knownAgent = plans.of(to.group).mode === 'sticky' ? row.known_agent : null
      const visited = [...JSON.parse(row.visited) as string[], to.group]
      const next = { ...row, place: mostUrgent - present.priority, group_id: to.group, visited: JSON.stringify(visited), known_agent: knownAgent, reserved_until: null }
      if ((await this.enter(tx, next, present)) !== 'entered') return false
      await decisions.note(tx, { conversation: row.conversation, reason: to.reason, priority: mostUrgent - row.place, group: to.group, mode: plans.of(to.group).mode, rule: row.rule, ruleName: row.rule_name, labels: row.labels })
      return true
    },

    /** What those of a kind are to be told of the people: outside business hours nobody is here. */
    async absenceFor({ group_id, inbox, permission }: Kind): Promise<Absence> {
      if (!hours.known.isOpen({ group: group_id, inbox }, clock.now())) return 1
      return absenceOf(await floor.candidates({ group: group_id, permission }))
    },

    /** The first in line that this agent may be given; undefined when there is none or no free place. */
    async nextFor(agent: string): Promise<string | undefined> {
      await load()
      const [row, loads] = await Promise.all([queries.byId(agent), conversations.loads()])
      if (!row || !isFree(toCandidate(row, loads.get(agent) ?? 0))) return undefined
      const now = clock.now()
      const groups = roster.groupsOf(agent).filter((group) => plans.of(group).mode !== 'manual' && (!hours.known.groupHasOwn(group) || hours.known.isOpen({ group, inbox: '' }, now)))
      const permissions = requirablePermissions.filter((each) => roster.may(agent, each))
      return queue.nextFor({ agent, groups, ownHours: groups.filter(hours.known.groupHasOwn), closedInboxes: hours.known.closedInboxes(now), permissions, now })
    },

    /** An agent takes a conversation that nobody has. Fails with `already_taken` or, without a free place, `agent_unavailable`. */
    async take(tx: Tx, actor: Actor, id: string): Promise<Conversation> {
      const row = await lock(tx, actor.id)
      const present = await conversations.lock(tx, id)
      if (present.state === 'assigned' && present.agent !== actor.id) throw fail.conflict('already_taken')
      if (present.state === 'assigned') {
        tx.unchanged()
        return present
      }
      if ((await conversations.loadOf(tx, actor.id)) >= roster.capacityOf(actor.id)) throw fail.refused('agent_unavailable')
      const waited = await queue.byId(id, tx.kysely)
      if (waited?.permission != null && !floor.candidateOf(row, 0, { group: waited.group_id, permission: waited.permission }).permitted) throw fail.forbidden('forbidden')
      return give(tx, id, row, { reason: 'taken', waited })
    },

    /**
     * Hands a conversation to an agent who is here and has a free place: who is asked by the agent who has it answers by
     * `answerOffer`; what somebody assigns who may is theirs at once. Fails with `not_yours` when a colleague has it by now.
     */
    async handTo(tx: Tx, actor: Actor, id: string, agent: string, note?: string): Promise<Conversation> {
      const row = await lock(tx, agent)
      const present = await conversations.lock(tx, id)
      mayWorkOn(actor, present)
      if (present.state === 'closed') throw fail.refused('conversation_not_open')
      if (roster.nameOf(agent) === undefined || !isFree(toCandidate(row, await conversations.loadOf(tx, agent)))) throw fail.refused('agent_unavailable')
      // From one's own hands it is a question; who assigns a colleague's work, or what nobody has, decides.
      if (present.state === 'assigned' && present.agent === actor.id && agent !== actor.id) return conversations.offer(tx, id, agent, note)
      return give(tx, id, row, { reason: 'transferred', note, waited: await queue.byId(id, tx.kysely) })
    },
    /** Accepts or rejects what a colleague offers; what was said about it stays as a note. Fails with `offer_over`, and accepting without a free place with `agent_unavailable`. */
    async answerOffer(tx: Tx, actor: Actor, id: string, accept: boolean, reason?: string): Promise<Conversation> {
      if (!accept) {
        const offer = await conversations.offerTo(tx, actor, id)
        const text = rejectionNote({ from: roster.nameOf(offer.from), note: offer.note, reason }, actor.language)
        await conversations.notes.add(tx, actor, id, { clientId: newId(), kind: 'note', text, mentions: [] })
        return conversations.rejectOffer(tx, actor, id)
      }
      const row = await lock(tx, actor.id)
      const { note } = await conversations.offerTo(tx, actor, id)
      if ((await conversations.loadOf(tx, actor.id)) >= roster.capacityOf(actor.id)) throw fail.refused('agent_unavailable')
      return give(tx, id, row, { reason: 'transferred', note })
    },

    /** Hands a conversation to the queue of a group. Fails as `handTo` does. */
    async handToGroup(tx: Tx, actor: Actor, id: string, group: string, note?: string): Promise<Conversation> {
      if (roster.membersOf(group).length === 0) throw fail.refused('group_empty')
      mayWorkOn(actor, await conversations.lock(tx, id))
      return conversations.transferToGroup(tx, id, group, note)
    },

    servedBy: queries.servedBy,
    /** Whether the agent chose to be online; the agent's row is locked. */
    isOnline: async (tx: Tx, agent: string): Promise<boolean> => (await lock(tx, agent)).state === 'online',

    /** Opens a closed conversation again in the hands of the actor. */
    async reopen(tx: Tx, actor: Actor, id: string): Promise<Conversation> {
      const row = await lock(tx, actor.id)
      const present = await conversations.lock(tx, id)
      if (present.state !== 'closed') throw fail.conflict('already_taken')
      if ((await conversations.loadOf(tx, actor.id)) >= roster.capacityOf(actor.id)) throw fail.refused('agent_unavailable')
      await conversations.reopen(tx, id)
      return give(tx, id, row, { reason: 'reopened' })
    },

    /** The agent chooses a state. */
    async choose(tx: Tx, agent: string, state: AgentPresence['state'], reason: string | undefined): Promise<AgentPresence> {
      const row = await lock(tx, agent)
      const next: AgentRow = { ...row, state, reason: reason ?? null, since: tx.now }
      await queries.save(tx, agent, { state, reason: next.reason, since: tx.now })
      tx.about('agent', agent, ['state', 'reason'])
      return tell(tx, next)
    },

    /** A live connection came or is gone. `agent.lost` follows a loss, so that unanswered conversations go back. */
    async connect(tx: Tx, agent: string, connected: boolean, leaseUntil: number): Promise<void> {
      const row = await lock(tx, agent)
      await queries.save(tx, agent, { connected: connected ? 1 : 0, lease_until: leaseUntil })
      tx.about('agent', agent, ['connected'])
      if ((row.connected === 1) === connected) return
      await tell(tx, { ...row, connected: connected ? 1 : 0 })
      if (!connected) tx.announce('agent.lost', { agent })
    },
    /** Which processes hold sockets of whom. */
    links: createLinks(db, dialect),
    renew: (tx: Tx, agents: readonly string[]) => queries.renew(tx, agents),
    expired: (now: number) => queries.expired(now),
    /** Nobody has renewed the agent's lease; unless somebody has just now. */
    async expire(tx: Tx, agent: string): Promise<void> {
      const row = await lock(tx, agent)
      if (row.connected !== 1 || row.lease_until >= tx.now) return tx.unchanged()
      await this.connect(tx, agent, false, 0)
    },

    /** A place of the agent came free, which is what those who go by idleness ask. */
    noteFreed: (tx: Tx, agent: string): Promise<void> => queries.save(tx, agent, { freed_at: tx.now }),
    asksIdleness: (): boolean => [...plans.all().values()].some((plan) => plan.mode === 'longest_idle' || (plan.mode === 'sticky' && plan.stickyThen === 'longest_idle')),

    requeue: conversations.requeue,
    isConnected: async (agent: string) => (await queries.byId(agent))?.connected === 1,
  }

  async function tell(tx: Tx, row: AgentRow): Promise<AgentPresence> {
    const presence = presentAgent(row, await conversations.loadOf(tx, row.id), roster.capacityOf(row.id), roster.lentTo(row.id))
    await states.note(tx, row)
    tx.announce('agent.presence', { presence })
    if (takesMore(toCandidate(row, presence.load))) tx.announce('agent.free', { agent: row.id })
    return presence
  }
}

/** As it stood in line, else as people have set it. */
function priorityOf(waited: QueueRow | undefined, conversation: Conversation): number {
  return waited ? mostUrgent - waited.place : conversation.priority
}
export type Routing = ReturnType<typeof createRouting>
