import { account } from './groups/account.ts'
import { invoice } from './groups/invoice.ts'
import { membership } from './groups/membership.ts'
import { orders } from './groups/orders.ts'
import { payment } from './groups/payment.ts'
import { products } from './groups/products.ts'
import { promotions } from './groups/promotions.ts'
import { qualityAndRepair } from './groups/quality-and-repair.ts'
import { refunds } from './groups/refunds.ts'
import { returns } from './groups/returns.ts'
import { service } from './groups/service.ts'
import { shipping } from './groups/shipping.ts'
import { sizesAndFit } from './groups/sizes-and-fit.ts'
import { stores } from './groups/stores.ts'
import { talk } from './groups/talk.ts'
import type { StarterIntent } from './model.ts'

/**
 * The intents of a shop's service that a new installation begins with, and that the shipped models are trained on:
 * in the order in which they are listed, group by group.
 */
export const starterIntents: readonly StarterIntent[] = [
  ...shipping, ...orders, ...returns, ...refunds, ...payment, ...invoice, ...products, ...sizesAndFit, ...promotions,
  ...membership, ...account, ...qualityAndRepair, ...stores, ...service, ...talk,
]
