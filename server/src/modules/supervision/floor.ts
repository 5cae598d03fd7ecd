import type { FloorAgent, FloorQueue } from '@yanshu/contract/supervision.ts'
import type { Actor } from '../../host/actor.ts'
import type { SupervisionDeps } from './service.ts'

export interface Floor { agents: FloorAgent[]; queues: FloorQueue[] }

/** Who answers conversations and how each is, also those who were never here; and how each group's queue stands. */
export async function readFloorFor(actor: Actor, { conversations, routing, people }: Pick<SupervisionDeps, 'conversations' | 'routing' | 'people'>): Promise<Floor> {
  const [presence, agents, standing] = await Promise.all([routing.presence(), people.agentsOf(), conversations.standingByGroup(actor)])
  const known = new Map(agents.map((each) => [each.id, each]))
  return {
    agents: presence.flatMap((each) => {
      const agent = known.get(each.agent)
      return agent ? [{ ...each, name: agent.name, groups: [...agent.groups] }] : []
    }),
    queues: standing.map(({ group, waiting, longestSince, assigned }) => ({ ...(group !== undefined && { group }), waiting, assigned, ...(longestSince !== undefined && { longestSince }) })),
  }
}
