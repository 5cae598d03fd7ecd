import type { Order } from '../model.ts'
import { findShopper, homes } from '../shoppers.ts'
import { amountsOf, itemsOf } from './amounts.ts'
import { logisticsOf, refundOf } from './journey.ts'
import { orderPlans } from './plans.ts'
import type { OrderPlan } from './plans.ts'

const HOUR = 3600_000

/**
 * All orders as they stand at `now` (ms UTC), newest first.
 * `origin` (for example https://shop.example) makes the addresses of pages and pictures absolute.
 */
export function ordersAt(now: number, origin = ''): readonly Order[] {
  const plans: readonly OrderPlan[] = orderPlans
  return plans.map(plan => buildOrder(plan, now, origin)).sort((a, b) => b.createdAt - a.createdAt)
}

/** The orders of one shopper, newest first. */
export function ordersOf(shopperId: string, now: number, origin = ''): readonly Order[] {
  return ordersAt(now, origin).filter(order => order.customerId === shopperId)
}

/** One order, or undefined where there is none of this id. */
export function findOrder(id: string, now: number, origin = ''): Order | undefined {
  const plan = orderPlans.find(candidate => candidate.id === id)
  return plan && buildOrder(plan, now, origin)
}

function buildOrder(plan: OrderPlan, now: number, origin: string): Order {
  const home = homes[plan.shopper]
  const shopper = findShopper(plan.shopper)
  const items = itemsOf(plan.lines, origin)
  const amounts = amountsOf(items, home.region)
  const createdAt = Math.round(now - plan.placed * HOUR)
  const logistics = logisticsOf(plan, home.city, now)
  const refund = refundOf(plan, amounts.total, now)
  return {
    id: plan.id, customerId: plan.shopper, state: plan.state, createdAt,
    ...(plan.payment && { paidAt: createdAt + 4 * 60_000, payment: plan.payment }),
    items, ...amounts,
    receiver: { name: shopper?.name ?? '', phone: shopper?.phone ?? '', address: home.address },
    ...(plan.note && { note: plan.note }),
    ...(logistics && { logistics }),
    invoice: plan.invoice ?? { state: '未申请' },
    ...(refund && { refund }),
    url: `${origin}/demo/orders/${plan.id}`,
  }
}
