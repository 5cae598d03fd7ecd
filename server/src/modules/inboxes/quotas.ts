import type { Clock } from '../../base/clock.ts'
import { Failure } from '../../base/errors.ts'
import type { Actor } from '../../host/actor.ts'
import { createBuckets, widen, type Rate } from '../../host/http/buckets.ts'
import { addressKey } from '../../host/http/trust.ts'

/** New conversations that one contact and one address may begin. */
export interface QuotaLimits { perContact: Rate; perAddress: Rate }

/** An address may be a whole company behind one router. */
export const defaultQuotas: QuotaLimits = { perContact: { burst: 5, perSecond: 1 / 120 }, perAddress: { burst: 200, perSecond: 5 } }

/** What is shipped, `factor` times as much. */
export function quotaLimits(factor: number): QuotaLimits {
  return { perContact: widen(defaultQuotas.perContact, factor), perAddress: widen(defaultQuotas.perAddress, factor) }
}

export function createQuotas(limits: QuotaLimits, clock: Pick<Clock, 'monotonic'>) {
  const contacts = createBuckets(limits.perContact, clock)
  const addresses = createBuckets(limits.perAddress, clock)

  return {
    /** Counts a new conversation. Fails with `too_many`. */
    takeConversation({ id, ip }: Pick<Actor, 'id' | 'ip'>): void {
      for (const taken of [contacts.take(id), addresses.take(addressKey(ip))]) {
        if (!taken.allowed) throw new Failure('too_many', { retryMs: taken.retryMs })
      }
    },
  }
}
export type Quotas = ReturnType<typeof createQuotas>
