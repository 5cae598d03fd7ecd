import type { Orders } from '../../orders/service.ts'
import { toTold, type ToldOrder } from '../../orders/telling.ts'

export interface OrderingDeps {
  orders: Pick<Orders, 'tell' | 'tells' | 'latest'>
  /** Whether orders may be told of at all. */
  ordersOn(): boolean
}
const mostToChoose = 4

/** The orders of one contact. A shop that does not answer costs the order's state, not the answer. */
export function createOwnOrders({ orders, ordersOn }: OrderingDeps, contact: string | undefined) {
  const whose = ordersOn() ? contact : undefined

  async function latest(): Promise<ToldOrder['card'][]> {
    if (whose === undefined) return []
    const { items } = await orders.latest(whose).catch(() => ({ items: [] }))
    return items.slice(0, mostToChoose).map((order) => toTold(order, undefined).card)
  }
  async function tell(order: string | undefined): Promise<ToldOrder | undefined> {
    return order === undefined || whose === undefined ? undefined : orders.tell(whose, order).catch(() => undefined)
  }
  return {
    /** The latest; none where no shop tells. */
    latest,
    /** One of the contact's own; undefined for any other, and where no shop tells. */
    tell,
    /** Whether a shop tells orders of the contact. */
    tells: async (): Promise<boolean> => whose !== undefined && orders.tells(whose).catch(() => false),
    /** The order that a value names: whole, or by its last digits as `*0932`. */
    async find(value: string): Promise<ToldOrder | undefined> {
      if (!value.startsWith('*')) return tell(value)
      return tell((await latest()).find(({ id }) => id.endsWith(value.slice(1)))?.id)
    },
  }
}
export type OwnOrders = ReturnType<typeof createOwnOrders>
