import type { Floor } from './floor.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import type { Db } from '../../database.ts'
import type { Actor } from '../../host/actor.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Hours } from '../hours/service.ts'
import type { Routing } from '../routing/service.ts'
import { readFloorFor } from './floor.ts'
import { createInterventions } from './interventions.ts'
import { createSlaClocks } from './sla/clocks.ts'
import { createSlaPolicies } from './sla/policies.ts'
import { createSlaQueries } from './sla/queries.ts'

export interface SupervisionDeps {
  db: Db
  dialect: Dialect
  conversations: Conversations
  routing: Pick<Routing, 'presence'>
  hours: Pick<Hours, 'known' | 'load'>
  people: {
    nameOf(person: string): string | undefined
    agentsOf(): Promise<{ id: string; name: string; groups: readonly string[] }[]>
  }
}

/** What supervisors see of the floor, do in conversations, and promise in time. */
export function createSupervision({ db, dialect, conversations, routing, hours, people }: SupervisionDeps) {
  const queries = createSlaQueries(db, dialect)
  const policies = createSlaPolicies(queries)
  const clocks = createSlaClocks({
    queries, policies, openingOf: (place) => (at) => ({ ...hours.known.opening(place, at), closesAt: hours.known.closesAt(place, at) }), hoursKnown: hours.load, contactNameOf: conversations.contactNameOf,
  })
  return {
    policies, clocks,
    interventions: createInterventions(conversations),
    /** Agents and queues, as the actor may see them. */
    floor: (actor: Actor): Promise<Floor> => readFloorFor(actor, { conversations, routing, people }),
  }
}
export type Supervision = ReturnType<typeof createSupervision>
