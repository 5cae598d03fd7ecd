import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { SlaBreach, SlaClock, SlaKind, SlaState } from '@yanshu/contract/sla.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import { may, type Actor } from '../../../host/actor.ts'
import type { Tx } from '../../../host/module.ts'
import type { SlaClockRow } from '../tables.ts'
import { answering, dueStep, policyFor, stoppedState, timesOf } from './clock-rules.ts'
import { afterOpenTime, type OpeningAt } from './open-time.ts'
import type { SlaPolicies } from './policies.ts'
import type { SlaQueries } from './queries.ts'

export interface SlaDeps {
  queries: SlaQueries
  policies: SlaPolicies
  /** Business hours of a place, as last read. */
  openingOf(place: { group?: string | undefined; inbox: string }): OpeningAt
  /** Resolves when those hours are as the database has them. */
  hoursKnown(): Promise<void>
  contactNameOf(actor: Actor, conversation: string): Promise<string | undefined>
}
type Why = Parameters<typeof stoppedState>[2]
const mostDue = 500

/** Clocks: started and stopped by what happens, looked at when something is due. */
export function createSlaClocks({ queries, policies, openingOf, hoursKnown, contactNameOf }: SlaDeps) {
  function tell(tx: Tx, row: SlaClockRow, conversation: Conversation, name: 'sla.changed' | 'sla.warned' | 'sla.breached' = 'sla.changed'): void {
    tx.announce(name, { clock: presentClock(row), conversation })
  }

  function clockFor(conversation: Conversation, kind: SlaKind, at: number): SlaClockRow | undefined {
    const policy = policyFor(policies.known(), conversation)
    const target = policy?.targets[kind]
    if (!policy || target === undefined) return undefined
    const opening = openingOf(conversation)
    const { warnAt, dueAt } = timesOf(policy, target, (ms) => (policy.businessHours ? afterOpenTime(opening, at, ms) : at + ms))
    return {
      id: newId(), conversation: conversation.id, kind, policy: policy.id, state: 'running', open: 1, started_at: at, warn_at: warnAt, due_at: dueAt, look_at: warnAt,
      stopped_at: null, breached_at: null, agent_id: conversation.agent ?? null, group_id: conversation.group ?? null, over: null,
    }
  }

  async function startOne(tx: Tx, conversation: Conversation, kind: SlaKind, at: number): Promise<void> {
    const row = clockFor(conversation, kind, at)
    if (row && await queries.start(tx, row)) tell(tx, row, conversation)
  }

  /** Stands as one that was called off, so that none of its kind starts until the conversation is closed again. */
  async function passOver(tx: Tx, conversation: Conversation, kind: SlaKind, at: number): Promise<void> {
    const row = clockFor(conversation, kind, at)
    if (row) await queries.start(tx, { ...row, state: 'cancelled', open: null, look_at: null, stopped_at: at })
  }

  async function stopOne(tx: Tx, row: SlaClockRow, conversation: Conversation, at: number, why: Why): Promise<void> {
    const state = stoppedState({ state: row.state as SlaState, dueAt: row.due_at }, at, why)
    const next: SlaClockRow = { ...row, state, open: null, look_at: null, stopped_at: at, breached_at: row.breached_at ?? (state === 'missed' ? row.due_at : null) }
    const { id, ...columns } = next
    if (row.kind === 'next_reply' && state !== 'missed') await queries.remove(tx, id)
    else if (!(await queries.save(tx, row, columns))) return
    tell(tx, next, conversation)
  }

  return {
    /** Whether anything of it is measured, so that the way of a message costs nothing where nothing is. */
    measures: async (conversation: Conversation): Promise<boolean> => {
      await Promise.all([policies.list(), hoursKnown()])
      return policyFor(policies.known(), conversation) !== undefined
    },
    running: (conversation: string) => queries.running(conversation),

    /**
     * People have it to answer since `at`: the first answer and the end are measured, and the clocks know whose it is. What a
     * colleague opened again (`reopened`) asks for no first answer: nobody has written.
     */
    async begin(tx: Tx, conversation: Conversation, at: number, reopened = false): Promise<void> {
      const [agent, group] = [conversation.agent ?? null, conversation.group ?? null]
      const before = await queries.running(conversation.id, tx)
      if (before.some((row) => row.agent_id !== agent || row.group_id !== group)) {
        await queries.place(tx, conversation.id, agent, group)
        // Whoever has it now has not heard of them.
        for (const row of before) tell(tx, { ...row, agent_id: agent, group_id: group }, conversation)
      }
      if (reopened && !(await queries.ran(tx, conversation.id, 'first_reply'))) await passOver(tx, conversation, 'first_reply', at)
      for (const kind of ['first_reply', 'resolution'] as const) if (!(await queries.ran(tx, conversation.id, kind))) await startOne(tx, conversation, kind, at)
    },
    /** The contact waits for a further answer since `at`; not while the first one is still to come. */
    async await(tx: Tx, conversation: Conversation, at: number): Promise<void> {
      const running = await queries.running(conversation.id, tx)
      if (!running.some((row) => answering.includes(row.kind as SlaKind))) await startOne(tx, conversation, 'next_reply', at)
    },
    /** Stops the clocks of these kinds that began before. */
    async stop(tx: Tx, conversation: Conversation, at: number, why: Why, kinds?: readonly SlaKind[]): Promise<void> {
      for (const row of await queries.running(conversation.id, tx)) {
        if (row.started_at <= at && (kinds === undefined || kinds.includes(row.kind as SlaKind))) await stopOne(tx, row, conversation, at, why)
      }
    },

    /** Whether anything of the conversation was measured since it was last closed. */
    any: queries.any,
    /** The conversation is closed: opened again it is measured anew. */
    async end(tx: Tx, conversation: Conversation, at: number, why: 'resolved' | 'given_up'): Promise<void> {
      await this.stop(tx, conversation, at, 'given_up', answering)
      await this.stop(tx, conversation, at, why, ['resolution'])
      await queries.end(tx, conversation.id)
    },
    /** Clocks for which something is due. */
    due: (now: number) => queries.due(now, mostDue),
    /** Warns or tells of the breach, if that is still due. Gives what happened. */
    async look(tx: Tx, row: SlaClockRow, conversation: Conversation): Promise<'warned' | 'breached' | undefined> {
      const step = dueStep({ state: row.state as SlaState, warnAt: row.warn_at, dueAt: row.due_at }, tx.now)
      if (!step) return undefined
      // Only these: whose it is may have changed since it was read.
      const changes = { state: step, look_at: step === 'warned' ? row.due_at : null, breached_at: step === 'breached' ? row.due_at : null }
      if (!(await queries.save(tx, row, changes))) return undefined
      tell(tx, { ...row, ...changes, agent_id: conversation.agent ?? null, group_id: conversation.group ?? null }, conversation, `sla.${step}`)
      return step
    },
    /** The conversation is gone, or its service level is: nothing is measured any more. */
    async forget(tx: Tx, row: SlaClockRow): Promise<void> {
      await queries.save(tx, row, { state: 'cancelled', open: null, look_at: null, stopped_at: tx.now })
    },
    runningOf: queries.runningOf,
    raises: (policy: string): boolean => policies.known().find((each) => each.id === policy)?.raisePriority === true,

    /** Clocks that run, of conversations that the actor may see as agent, by group, or all. */
    async shown(actor: Actor): Promise<SlaClock[]> {
      const groups = may(actor, 'conversations.groups') ? actor.groups : []
      return (await queries.shown(may(actor, 'conversations.all') ? { all: true } : { agent: actor.id, groups })).map(presentClock)
    },
    /** `cursor` is `<breached_at>.<id>` of the last one before. What the actor may not see has no name. */
    async breaches(actor: Actor, question: { kind?: SlaKind | undefined; group?: string | undefined; cursor?: string | undefined; limit: number }): Promise<{ items: SlaBreach[]; next?: string }> {
      const rows = await queries.breaches({ ...question, after: readCursor(question.cursor), limit: question.limit + 1 })
      const names = new Map((await policies.list()).map((each) => [each.id, each.name]))
      const shown = rows.slice(0, question.limit)
      const items = await Promise.all(shown.map(async (row): Promise<SlaBreach> => {
        const [policyName, contactName] = [names.get(row.policy), await contactNameOf(actor, row.conversation)]
        return {
          ...presentClock(row), id: row.id, breachedAt: row.breached_at ?? row.due_at, ...(policyName !== undefined && { policyName }), ...(contactName !== undefined && { contactName }),
          ...(row.group_id !== null && { group: row.group_id }),
        }
      }))
      const last = shown.at(-1)
      return { items, ...(rows.length > question.limit && last && { next: `${last.breached_at}.${last.id}` }) }
    },
  }
}
export type SlaClocks = ReturnType<typeof createSlaClocks>

function presentClock(row: SlaClockRow): SlaClock {
  return {
    conversation: row.conversation, kind: row.kind as SlaKind, policy: row.policy, state: row.state as SlaState, startedAt: row.started_at, warnAt: row.warn_at, dueAt: row.due_at,
    ...(row.stopped_at !== null && { stoppedAt: row.stopped_at }), ...(row.agent_id !== null && { agent: row.agent_id }),
  }
}

function readCursor(text: string | undefined): { at: number; id: string } | undefined {
  if (text === undefined) return undefined
  const dot = text.indexOf('.')
  const at = Number(text.slice(0, dot))
  if (dot < 1 || !Number.isSafeInteger(at)) throw fail.malformed('malformed', { cursor: 'not one of ours' })
  return { at, id: text.slice(dot + 1) }
}
