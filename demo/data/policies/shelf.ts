import type { Policy } from '../model.ts'
import { membershipPolicy, paymentPolicy } from './account.ts'
import { invoicePolicy, priceProtectionPolicy, warrantyPolicy } from './after-sales.ts'
import { returnsPolicy, shippingPolicy } from './sending.ts'

/** The shop's policies, in the order of the help page. */
export const policies: readonly Policy[] = [
  shippingPolicy, returnsPolicy, invoicePolicy, warrantyPolicy, membershipPolicy, priceProtectionPolicy, paymentPolicy,
]

export function findPolicy(id: string): Policy | undefined {
  return policies.find(policy => policy.id === id)
}
