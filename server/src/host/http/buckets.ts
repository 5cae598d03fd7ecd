import type { Clock } from '../../base/clock.ts'
import type { SharedCounts } from './shared-counts.ts'

/** At most `burst` at once, refilled by `perSecond`. */
export interface Rate {
  burst: number
  perSecond: number
}

/** The same rate `factor` times as wide. */
export function widen({ burst, perSecond }: Rate, factor: number): Rate {
  return { burst: burst * factor, perSecond: perSecond * factor }
}

export interface Buckets {
  /** Takes one token of `key`. `first` marks the refusal that begins a row of them, the one worth a record. */
  take(key: string): Taken
  /** Keys held at present. */
  size(): number
}
export type Taken = { allowed: true } | { allowed: false; retryMs: number; first: boolean }

interface Bucket { tokens: number; at: number; refusing: boolean }

const yes: Taken = { allowed: true }

/** A key whose bucket is fuller than this here cannot be over its limit in a handful of processes together. */
const countedBelow = 0.75

/**
 * Token buckets by key, in memory, for at most `most` keys: the one unused for longest is forgotten first. With `shared` a key
 * that is much used is also counted over all processes.
 */
export function createBuckets(rate: Rate, clock: Pick<Clock, 'monotonic'>, most = 20_000, shared?: SharedCounts): Buckets {
  const buckets = new Map<string, Bucket>()

  function touch(key: string, now: number): Bucket {
    const found = buckets.get(key)
    const bucket = found ?? { tokens: rate.burst, at: now, refusing: false }
    // Put back at the end, so that the map's order is the order of use.
    if (found) buckets.delete(key)
    else if (buckets.size >= most) buckets.delete(buckets.keys().next().value!)
    buckets.set(key, bucket)
    return bucket
  }

  return {
    take(key) {
      const now = clock.monotonic()
      const bucket = touch(key, now)
      bucket.tokens = Math.min(rate.burst, bucket.tokens + ((now - bucket.at) / 1000) * rate.perSecond)
      bucket.at = now
      const elsewhereMs = bucket.tokens >= 1 && bucket.tokens < rate.burst * countedBelow ? (shared?.use(key) ?? 0) : 0
      if (bucket.tokens >= 1 && elsewhereMs === 0) {
        bucket.tokens -= 1
        bucket.refusing = false
        return yes
      }
      const first = !bucket.refusing
      bucket.refusing = true
      return { allowed: false, retryMs: Math.max(elsewhereMs, Math.ceil(((1 - bucket.tokens) / rate.perSecond) * 1000)), first }
    },
    size: () => buckets.size,
  }
}
