import type { Migration } from '../../../base/db/migrate.ts'
import { routingAgents } from './20261122_routing_agents.ts'
import { routingLinks } from './20261129_routing_links.ts'
import { routingGrown } from './20261130_routing_grown.ts'
import { routingLabels } from './20261206_routing_labels.ts'

export const routingSteps: Record<string, Migration> = {
  '20261122_routing_agents': routingAgents,
  '20261129_routing_links': routingLinks,
  '20261130_routing_grown': routingGrown,
  '20261206_routing_labels': routingLabels,
}
