import type { Actor } from '../../../host/actor.ts'
import type { Job } from '../../../host/module.ts'
import type { Placing } from '../placing.ts'
import type { Routing } from '../service.ts'
import type { Reserve } from './reserve.ts'
import type { Silence } from './silence.ts'

interface WatchParts { routing: Routing; placing: Placing; silence: Silence; reserve: Reserve; now(): number }

/** Something that has fallen due. It looks again under lock, so that repeating it does no harm. */
export type Piece = (actor: Actor) => Promise<unknown>

/** What falls due with time alone. Looked for once a second by reading alone; one process does what is found. */
export function createWatch({ routing, placing, silence, reserve, now }: WatchParts): Job {
  async function overflowByTime(): Promise<Piece[]> {
    const pieces: Piece[] = []
    for (const [group, { overflow }] of routing.plans.all()) {
      if (overflow?.afterSeconds === undefined) continue
      // Those who wait alike long enough all go on, or none of them does.
      const goes = new Map<string, boolean>()
      for (const row of await routing.queue.waitingSince(group, now() - overflow.afterSeconds * 1000)) {
        if ((JSON.parse(row.visited) as string[]).includes(overflow.group)) continue
        const alike = `${row.inbox} ${row.permission ?? ''}`
        if (!goes.has(alike)) goes.set(alike, (await routing.overflowOf(row)) !== undefined)
        if (goes.get(alike)) pieces.push(async (actor) => (await placing.overflow(actor, row.conversation)) && placing.place(actor, row.conversation))
      }
    }
    return pieces
  }

  /** How many wait for each group where it is open. */
  async function backlogs(): Promise<Map<string, number>> {
    const sums = new Map<string, number>()
    for (const { group, inbox, count } of await routing.queue.lengths()) {
      if (routing.hours.known.isOpen({ group, inbox }, now())) sums.set(group, (sums.get(group) ?? 0) + count)
    }
    return sums
  }

  async function due(): Promise<Piece[]> {
    await routing.load()
    return [
      ...await silence.due(now()),
      ...(await routing.queue.reservationsOver(now())).map((id): Piece => (actor) => placing.place(actor, id)),
      ...await overflowByTime(),
      // Business hours begin and end.
      ...(await placing.unheard()).map((news): Piece => (actor) => placing.tell(actor, news)),
      ...await reserve.due(await backlogs(), now()),
    ]
  }

  return {
    everyMs: 1000,
    isDue: async () => (await due()).length > 0,
    async run(actor) {
      for (const piece of await due()) await piece(actor)
    },
  }
}
