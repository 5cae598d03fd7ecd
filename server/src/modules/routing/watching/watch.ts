import type { Actor } from '../../../host/actor.ts'
import type { Placing } from '../placing.ts'
import type { Routing } from '../service.ts'
import type { Reserve } from './reserve.ts'
import type { Silence } from './silence.ts'

interface WatchParts { routing: Routing; placing: Placing; silence: Silence; reserve: Reserve; now(): number }

/** What falls due with time alone, looked at once a second by one process. Each look is harmless when repeated. */
export function createWatch({ routing, placing, silence, reserve, now }: WatchParts) {
  async function overflowByTime(actor: Actor): Promise<void> {
    for (const [group, { overflow }] of routing.plans.all()) {
      if (overflow?.afterSeconds === undefined) continue
      for (const row of await routing.queue.waitingSince(group, now() - overflow.afterSeconds * 1000)) {
        if (await placing.overflow(actor, row)) await placing.place(actor, row.conversation)
      }
    }
  }

  /** How many wait for each group where it is open. */
  async function backlogs(): Promise<Map<string, number>> {
    const sums = new Map<string, number>()
    for (const { group, inbox, count } of await routing.queue.lengths()) {
      if (routing.hours.known.isOpen({ group, inbox }, now())) sums.set(group, (sums.get(group) ?? 0) + count)
    }
    return sums
  }

  return async (actor: Actor): Promise<void> => {
    await routing.load()
    await silence.look(actor, now())
    for (const id of await routing.queue.reservationsOver(now())) await placing.place(actor, id)
    await overflowByTime(actor)
    // Business hours begin and end.
    await placing.refreshWaiting(actor)
    await reserve.look(actor, await backlogs(), now())
  }
}
