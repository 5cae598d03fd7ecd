import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Actor } from '../../host/actor.ts'
import type { Transact } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Routing } from './service.ts'

/** Lost races are rare; after this many the next event tries again. */
const tries = 5

/** What routing does when something happens. Each is harmless when repeated: it looks at how things stand now. */
export function createPlacing(routing: Routing, conversations: Conversations, transact: Transact) {
  /** A conversation waits: gives it to the best agent, or says that nobody is here. */
  async function place(actor: Actor, id: string): Promise<void> {
    for (let turn = 0; turn < tries; turn++) {
      const conversation = await conversations.present(id)
      if (conversation?.state !== 'waiting') return
      const group = await routing.groupOf(conversation)
      // Stored before looking at the agents: whoever becomes free after that finds it there.
      if (group !== conversation.group) await transact(actor, 'conversation.set_group', (tx) => routing.setGroup(tx, id, group))
      const outcome = await transact(actor, 'conversation.assign', (tx) => routing.offerToBest(tx, id, group))
      if (outcome === 'lost') continue
      if (outcome !== 'given') await transact(actor, 'conversation.note_nobody', (tx) => routing.noteNobodyHere(tx, id, outcome === 'nobody'))
      return
    }
  }

  /** An agent has free places: fills them with those who wait longest; tells those who still wait that somebody is here. */
  async function fill(actor: Actor, agent: string): Promise<void> {
    for (let lost = 0; lost < tries;) {
      const next = await routing.nextFor(agent)
      if (next === undefined) return
      // Another agent was quicker with this one: there may be more.
      if (!(await transact(actor, 'conversation.assign', (tx) => routing.offer(tx, next, agent)))) lost++
    }
  }

  /** Those who wait hear whether somebody of their group is here; only where that is news is anything written. */
  async function refreshWaiting(actor: Actor): Promise<void> {
    for (const group of await conversations.groupsWaitedFor()) {
      const { anybody } = await routing.lookFor(group)
      for (let last: string | undefined = ''; last !== undefined;) {
        const ids: string[] = await conversations.toldOtherwise(group, !anybody, last)
        await Promise.all(ids.map((id) => transact(actor, 'conversation.note_nobody', (tx) => routing.noteNobodyHere(tx, id, !anybody))))
        last = ids.at(-1)
      }
    }
  }

  /** A group has changed, or is gone, and who waited for it waits for its inbox's. Members are told of by themselves. */
  async function regroup(actor: Actor, group: string): Promise<void> {
    if (!(await routing.isGroup(group))) for (const conversation of await conversations.waiting(group)) await place(actor, conversation.id)
    await refreshWaiting(actor)
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

  return { place, fill, refreshWaiting, regroup, takeBack, requeue }
}
export type Placing = ReturnType<typeof createPlacing>
