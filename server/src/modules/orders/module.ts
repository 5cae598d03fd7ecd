import * as wire from '@yanshu/contract/orders.ts'
import type { z } from 'zod'
import { fail } from '../../base/errors.ts'
import type { Actor } from '../../host/actor.ts'
import type { Module } from '../../host/module.ts'
import type { Orders } from './service.ts'

export interface OrderModuleDeps {
  orders: Orders
  /** As `ordersSettings` makes it. */
  settings: z.ZodObject
  /** Whether the actor may know of the contact. */
  mayKnow(actor: Actor, contact: string): Promise<boolean>
}

export function ordersModule({ orders, settings, mayKnow }: OrderModuleDeps): Module {
  async function mustKnow(actor: Actor, contact: string): Promise<void> {
    if (!(await mayKnow(actor, contact))) throw fail.absent('absent')
  }

  return {
    name: 'orders',
    settings,
    routes(on) {
      on(wire.contactOrders, async ({ actor, params }) => {
        await mustKnow(actor, params.id)
        return orders.latest(params.id)
      })
      on(wire.orderLogistics, async ({ actor, params }) => {
        await mustKnow(actor, params.id)
        return orders.logistics(params.id, params.order)
      })
    },
  }
}
