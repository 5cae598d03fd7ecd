import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Clock } from '../../../base/clock.ts'
import type { Actor } from '../../../host/actor.ts'
import type { Module, Transact } from '../../../host/module.ts'
import type { Conversations } from '../../conversations/service.ts'
import type { SlaClockRow } from '../tables.ts'
import { answering, raisedPriority } from './clock-rules.ts'
import type { SlaClocks } from './clocks.ts'

export interface MeasuringDeps { clocks: SlaClocks; conversations: Conversations; transact: Transact; clock: Clock }

/**
 * What starts and stops clocks. Each handler looks at how the conversation stands now, so that a repeat does no harm, and
 * writes nothing where nothing is measured.
 */
export function slaHandlers({ clocks, conversations, transact }: MeasuringDeps): NonNullable<Module['on']> {
  async function begin(actor: Actor, told: Conversation, at: number, reopened = false): Promise<void> {
    const conversation = await conversations.present(told.id)
    if (!conversation || !isWithPeople(conversation)) return
    // Clocks that run go along to where nothing new is measured.
    const concerns = await clocks.measures(conversation) || (await clocks.running(conversation.id)).length > 0
    if (concerns) await transact(actor, 'sla.clock', (tx) => clocks.begin(tx, conversation, at, reopened))
  }

  async function stopAll(actor: Actor, conversation: Conversation, at: number, why: 'resolved' | 'given_up'): Promise<void> {
    if (await clocks.any(conversation.id)) await transact(actor, 'sla.clock', (tx) => clocks.end(tx, conversation, at, why))
  }

  return {
    'conversation.waiting': ({ payload, at }, actor) => begin(actor, payload.conversation, at),
    'conversation.assigned': ({ payload, at }, actor) => begin(actor, payload.conversation, at, payload.conversation.reason === 'reopened'),
    'message.added': async ({ payload: { message, conversation: told } }, actor) => {
      if (message.from === 'agent') {
        const running = await clocks.running(told.id)
        if (running.some((row) => answering.includes(row.kind as typeof answering[number]))) {
          await transact(actor, 'sla.clock', (tx) => clocks.stop(tx, told, message.at, 'answered', answering))
        }
        return
      }
      if (message.from !== 'contact' || told.unansweredSince !== message.at || !isWithPeople(told) || !(await clocks.measures(told))) return
      const conversation = await conversations.present(told.id)
      if (conversation && isWithPeople(conversation) && conversation.unansweredSince === message.at) {
        await transact(actor, 'sla.clock', (tx) => clocks.await(tx, conversation, message.at))
      }
    },
    'conversation.closed': ({ payload, at }, actor) => stopAll(actor, payload.conversation, at, 'resolved'),
    'conversation.withdrawn': ({ payload, at }, actor) => stopAll(actor, payload.conversation, at, 'given_up'),
  }
}

/** Looks at every clock for which something is due: warns, tells of the breach, raises the priority where the service level says so. */
export async function lookAtClocks(actor: Actor, { clocks, conversations, transact, clock }: MeasuringDeps): Promise<void> {
  for (const row of await clocks.due(clock.now())) await lookAt(actor, row)

  async function lookAt(by: Actor, row: SlaClockRow): Promise<void> {
    const conversation = await conversations.present(row.conversation)
    if (!conversation) return transact(by, 'sla.clock', (tx) => clocks.forget(tx, row))
    const step = await transact(by, 'sla.clock', (tx) => clocks.look(tx, row, conversation))
    const priority = step && clocks.raises(row.policy) ? raisedPriority(step, conversation.priority) : undefined
    if (priority !== undefined) await transact(by, 'conversation.set_priority', (tx) => conversations.setPriority(tx, by, row.conversation, priority))
  }
}

/** The service level of these clocks is gone. */
export async function forgetPolicy(actor: Actor, policy: string, { clocks, transact }: MeasuringDeps): Promise<void> {
  const rows = await clocks.runningOf(policy)
  if (rows.length > 0) await transact(actor, 'sla.clock', async (tx) => { for (const row of rows) await clocks.forget(tx, row) })
}

function isWithPeople({ state }: Conversation): boolean {
  return state === 'waiting' || state === 'assigned'
}
