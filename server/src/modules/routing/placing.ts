import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Actor } from '../../host/actor.ts'
import type { Transact } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Absence } from '../conversations/absence.ts'
import type { Offered, Routing } from './service.ts'
import type { WaitReason } from './rules.ts'
import type { Kind } from './waiting/queue.ts'

/** Lost races are rare; after this many the next event tries again. */
const tries = 5
/** Of those in line so many may not fit who is free, one after the other, before the rest is left to the next event. */
const mostMisfits = 20

/** Whether somebody could take those of a kind, which they have not heard. */
interface News { kind: Kind; absence: Absence }

/** What routing does when something happens. Each is harmless when repeated: it looks at how things stand now. */
export function createPlacing(routing: Routing, conversations: Conversations, transact: Transact, now: () => number) {
  /** A conversation waits: gives it to the best agent, else says why it waits. True when it was given. */
  async function place(actor: Actor, id: string): Promise<boolean> {
    let isNew = false
    for (let turn = 0; turn < tries; turn++) {
      const conversation = await conversations.present(id)
      if (conversation?.state !== 'waiting') {
        await forget(actor, id)
        return false
      }
      // Stored before looking at the agents: whoever becomes free after that finds it there.
      const entered = await enter(actor, conversation)
      if (entered === 'changed') continue
      if (entered === 'entered') isNew = true
      const offered = await transact(actor, 'conversation.assign', (tx) => routing.offerToBest(tx, id))
      if (offered.outcome === 'given') return true
      if (offered.outcome !== 'waits') continue
      if (await overflow(actor, id)) isNew = true
      else {
        await settle(actor, id, offered.choice, isNew)
        return false
      }
    }
    return false
  }

  /** Puts it in line, unless it stands there already as it should. */
  async function enter(actor: Actor, conversation: Conversation): Promise<'stands' | 'entered' | 'over' | 'changed'> {
    await routing.load()
    const stands = await routing.queue.byId(conversation.id)
    if (stands && stands.since === conversation.waitingSince && stands.group_id === conversation.group && routing.roster.hasGroup(stands.group_id)) return 'stands'
    const row = await routing.line.enter(conversation, now())
    return transact(actor, 'conversation.set_group', (tx) => routing.enter(tx, row, conversation))
  }

  /** Sends it on to another group where its own says so. True when it went. */
  async function overflow(actor: Actor, id: string): Promise<boolean> {
    const row = await routing.queue.byId(id)
    const to = row && await routing.overflowOf(row)
    return to !== undefined && transact(actor, 'conversation.overflow', (tx) => routing.overflow(tx, row!, to))
  }

  async function settle(actor: Actor, id: string, choice: Extract<Offered, { outcome: 'waits' }>['choice'], isNew = false): Promise<void> {
    await transact(actor, 'conversation.note_nobody', (tx) => routing.settle(tx, id, choice, isNew))
  }

  /** It waits no longer. */
  async function forget(actor: Actor, id: string): Promise<void> {
    if (!(await routing.queue.byId(id))) return
    await transact(actor, 'queue.leave', async (tx) => {
      if ((await conversations.lock(tx, id)).state !== 'waiting') await routing.queue.remove(tx, id)
    })
  }

  /** An agent has free places: gives out who is first in line for them, each to the best of those who are free. */
  async function fill(actor: Actor, agent: string): Promise<void> {
    for (let lost = 0; lost < tries;) {
      const next = await routing.nextFor(agent)
      if (next === undefined) return
      const offered = await transact(actor, 'conversation.assign', (tx) => routing.offerToBest(tx, next))
      // Another agent was quicker with this one: there may be more.
      if (offered.outcome !== 'given') lost++
    }
  }

  /** Gives out who waits for a group, the first in line first, as long as somebody is free for them. */
  async function placeLine(actor: Actor, group: string): Promise<void> {
    let misfits = 0
    for (const id of await routing.queue.ofGroup(group)) {
      misfits = (await place(actor, id)) ? 0 : misfits + 1
      if (misfits > mostMisfits) return
    }
  }

  /** Those who wait alike and have not heard yet whether somebody of their group is here. */
  async function unheard(): Promise<News[]> {
    await routing.load()
    const kinds = await Promise.all((await routing.queue.kinds()).map(async (kind) => ({ kind, absence: await routing.absenceFor(kind) })))
    return kinds.filter(({ kind, absence }) => kind.nobody !== absence)
  }

  async function tell(actor: Actor, { kind, absence }: News): Promise<void> {
    if (absence !== 1) await placeLine(actor, kind.group_id)
    const choice = { reason: reasonFor(kind, absence !== 1), ...(absence === 2 && { occupied: true as const }) }
    for (let last: string | undefined = ''; last !== undefined;) {
      const ids: string[] = await routing.queue.ofKind(kind, last)
      await Promise.all(ids.map((id) => settle(actor, id, choice)))
      last = ids.at(-1)
    }
  }

  async function refreshWaiting(actor: Actor): Promise<void> {
    for (const news of await unheard()) await tell(actor, news)
  }

  function reasonFor({ group_id, inbox }: Kind, anybody: boolean): WaitReason {
    if (anybody) return routing.plans.of(group_id).mode === 'manual' ? 'waits_manual' : 'waits_busy'
    return routing.hours.known.isOpen({ group: group_id, inbox }, now()) ? 'waits_nobody' : 'waits_closed'
  }

  /** A group has changed, or is gone, and who waited for it waits for its inbox's. Members are told of by themselves. */
  async function regroup(actor: Actor, group: string): Promise<void> {
    await routing.load()
    if (!routing.roster.hasGroup(group)) {
      for (const conversation of await conversations.waiting(group)) await place(actor, conversation.id)
    }
    await refreshWaiting(actor)
  }

  /** How groups give out has changed: everybody who waits is looked at anew. */
  async function replan(actor: Actor): Promise<void> {
    await routing.load()
    for (const group of new Set((await routing.queue.kinds()).map((each) => each.group_id))) await placeLine(actor, group)
    await refreshWaiting(actor)
  }

  /** Somebody raised or lowered its place in line. */
  async function reprioritise(actor: Actor, { id, priority }: Conversation): Promise<void> {
    const row = await routing.queue.byId(id)
    if (row && row.place !== 3 - priority) await transact(actor, 'queue.move', (tx) => routing.queue.change(tx, id, { place: 3 - priority }))
  }

  /** Conversations that wait and stand in no line, as after an upgrade, come into one. */
  async function catchUp(actor: Actor): Promise<void> {
    for (const { id } of await conversations.waiting()) if (!(await routing.queue.byId(id))) await place(actor, id)
  }

  /** An agent's connection is gone: what nobody has answered goes back to the queue. */
  async function takeBack(actor: Actor, agent: string): Promise<void> {
    if (await routing.isConnected(agent)) return
    for (const conversation of await conversations.assignedTo(agent)) {
      if (conversation.unansweredSince !== undefined) await requeue(actor, conversation, agent)
    }
  }

  async function requeue(actor: Actor, conversation: Conversation, agent: string): Promise<void> {
    await transact(actor, 'conversation.requeue', (tx) => routing.requeue(tx, conversation.id, agent, 'agent_lost'))
  }

  return { place, fill, placeLine, overflow, forget, unheard, tell, refreshWaiting, regroup, replan, reprioritise, catchUp, takeBack, requeue }
}
export type Placing = ReturnType<typeof createPlacing>
