import type { AutomaticMode, RoutingMode, RoutingPlan } from '@yanshu/contract/routing.ts'

/** A plan as the fields of a form have it: flat, with what is emptied as null. */
export interface PlanValues {
  mode: RoutingMode
  stickyMinutes?: number | null
  stickyThen?: AutomaticMode
  skillFirst?: boolean
  overflowTo?: string
  afterSeconds?: number | null
  moreThan?: number | null
  reserveFrom?: string[]
  above?: number | null
  below?: number | null
  seconds?: number | null
}

export function toPlanValues({ mode, stickyMinutes, stickyThen, skillFirst, overflow, reserve }: RoutingPlan): PlanValues {
  return {
    mode, stickyMinutes, stickyThen, skillFirst, above: 10, below: 3, seconds: 60,
    ...(overflow && { overflowTo: overflow.group, afterSeconds: overflow.afterSeconds ?? null, moreThan: overflow.moreThan ?? null }),
    ...(reserve && { reserveFrom: reserve.groups, above: reserve.above, below: reserve.below, seconds: reserve.seconds }),
  }
}

/** What a form cannot show in its present mode keeps what it was. */
export function toPlan(values: PlanValues, before: RoutingPlan): RoutingPlan {
  const { overflowTo, afterSeconds, moreThan, reserveFrom = [] } = values
  return {
    mode: values.mode, stickyMinutes: values.stickyMinutes ?? before.stickyMinutes, stickyThen: values.stickyThen ?? before.stickyThen, skillFirst: values.skillFirst ?? before.skillFirst,
    ...(overflowTo !== undefined && { overflow: { group: overflowTo, ...(afterSeconds != null && { afterSeconds }), ...(moreThan != null && { moreThan }) } }),
    ...(reserveFrom.length > 0 && { reserve: { groups: reserveFrom, above: values.above ?? 10, below: values.below ?? 3, seconds: values.seconds ?? 60 } }),
  }
}
