import { useQuery } from '@tanstack/react-query'
import { listSchedules } from '@yanshu/contract/hours.ts'
import { listLabels } from '@yanshu/contract/labels.ts'
import { listPlans, listRules } from '@yanshu/contract/routing.ts'
import type { RoutingPlan } from '@yanshu/contract/routing.ts'
import { call } from '../../lib/api.ts'

export const useSchedules = () => useQuery({ queryKey: ['schedules'], queryFn: () => call(listSchedules) })
export const useRules = () => useQuery({ queryKey: ['routing', 'rules'], queryFn: () => call(listRules) })
/** Labels by id, as they are called now; a removed one is not among them. Undefined until they are read. */
export function useLabelNames(): ReadonlyMap<string, string> | undefined {
  const items = useQuery({ queryKey: ['labels'], queryFn: () => call(listLabels) }).data?.items
  return items && new Map(items.map((each) => [each.id, each.name]))
}
export const usePlans = () => useQuery({ queryKey: ['routing', 'plans'], queryFn: () => call(listPlans) })

/** How a group works of which nobody has said anything. */
export const usualPlan: RoutingPlan = { mode: 'least_busy', stickyMinutes: 3, stickyThen: 'least_busy', skillFirst: true }
