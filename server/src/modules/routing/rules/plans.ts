import type { RoutingPlan } from '@yanshu/contract/routing.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { fail } from '../../../base/errors.ts'
import { keep } from '../../../base/kept.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'

/** How a group works of which nobody has said anything. */
export const usualPlan: RoutingPlan = { mode: 'least_busy', stickyMinutes: 3, stickyThen: 'least_busy', skillFirst: true }

/** How each group gives its conversations out. */
export function createPlans(db: Db, dialect: Dialect) {
  const kept = keep<ReadonlyMap<string, RoutingPlan>>(new Map(), async () => {
    const rows = await db.selectFrom('routing_plans').selectAll().execute()
    return new Map(rows.map((row) => [row.group_id, { ...usualPlan, ...JSON.parse(row.plan) as RoutingPlan }]))
  })
  return {
    load: async (): Promise<void> => void (await kept.now()),
    forget: kept.forget,
    /** As last read. */
    of: (group: string): RoutingPlan => kept.last().get(group) ?? usualPlan,
    all: (): ReadonlyMap<string, RoutingPlan> => kept.last(),

    /** Fails with `rule_refused` when the group would overflow into itself or be its own reserve. */
    async put(tx: Tx, group: string, plan: RoutingPlan): Promise<void> {
      if (plan.overflow?.group === group) throw fail.refused('rule_refused', { rule: 'overflow_elsewhere' })
      if (plan.reserve?.groups.includes(group) === true) throw fail.refused('rule_refused', { rule: 'reserve_elsewhere' })
      await dialect.upsert(tx.kysely.insertInto('routing_plans').values({ group_id: group, plan: JSON.stringify(plan) }), ['group_id'], ['plan']).execute()
      tx.about('group', group, ['plan'])
      tx.announce('routing.changed', { about: 'plans' })
    },
  }
}
export type Plans = ReturnType<typeof createPlans>
