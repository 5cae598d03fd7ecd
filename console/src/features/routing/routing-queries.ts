import { useQuery } from '@tanstack/react-query'
import { listSchedules } from '@yanshu/contract/hours.ts'
import { listPlans, listRules } from '@yanshu/contract/routing.ts'
import type { RoutingPlan } from '@yanshu/contract/routing.ts'
import { call } from '../../lib/api.ts'

export const useSchedules = () => useQuery({ queryKey: ['schedules'], queryFn: () => call(listSchedules) })
export const useRules = () => useQuery({ queryKey: ['routing', 'rules'], queryFn: () => call(listRules) })
export const usePlans = () => useQuery({ queryKey: ['routing', 'plans'], queryFn: () => call(listPlans) })

/** How a group works of which nobody has said anything. */
export const usualPlan: RoutingPlan = { mode: 'least_busy', stickyMinutes: 3, stickyThen: 'least_busy', skillFirst: true }
