import type { Clock } from '../../base/clock.ts'
import { Failure } from '../../base/errors.ts'
import type { Actor } from '../../host/actor.ts'
import { createBuckets, widen, type Rate } from '../../host/http/buckets.ts'
import { createSharedCounts } from '../../host/http/shared-counts.ts'
import { addressKey } from '../../host/http/trust.ts'
import type { Kv } from '../../ports/kv/port.ts'

/** New conversations that one contact and one address may begin. */
export interface QuotaLimits { perContact: Rate; perAddress: Rate }

/** An address may be a whole company behind one router. */
export const defaultQuotas: QuotaLimits = { perContact: { burst: 5, perSecond: 1 / 120 }, perAddress: { burst: 200, perSecond: 5 } }

/** What is shipped, `factor` times as much. */
export function quotaLimits(factor: number): QuotaLimits {
  return { perContact: widen(defaultQuotas.perContact, factor), perAddress: widen(defaultQuotas.perAddress, factor) }
}

/** Counted by `clock`; with `kv` over all processes that share it. */
export function createQuotas(limits: QuotaLimits, clock: Pick<Clock, 'monotonic'>, kv?: Kv) {
  const make = (name: string, rate: Rate) => createBuckets(rate, clock, undefined, kv && createSharedCounts({ kv, name, rate, clock }))
  const contacts = make('conversations-of-contact', limits.perContact)
  const addresses = make('conversations-of-address', limits.perAddress)

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
