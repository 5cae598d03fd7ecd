import type { Clock } from '../../base/clock.ts'
import type { Kv } from '../../ports/kv/port.ts'
import type { Rate } from './buckets.ts'

/** What several processes have counted together. */
export interface SharedCounts {
  /** Counts one use of the key, without waiting; gives for how many ms it is used up over all processes, 0 when it is not known to be. */
  use(key: string): number
}

const windowMs = 10_000
/** Keys held, and answers waited for. What is beyond them counts per process only. */
const spentLimit = 20_000
const openLimit = 500

/**
 * Counts uses over all processes in `kv`, in windows of ten seconds. The answer to one use bounds the next ones, so nobody waits
 * for Redis; while it is away every process counts for itself, as buckets do anyhow.
 */
export function createSharedCounts({ kv, name, rate, clock }: { kv: Pick<Kv, 'increment'>; name: string; rate: Rate; clock: Pick<Clock, 'monotonic'> }): SharedCounts {
  const spentUntil = new Map<string, number>()
  const most = rate.burst + (rate.perSecond * windowMs) / 1000
  let open = 0

  async function count(key: string): Promise<void> {
    open += 1
    try {
      const uses = await kv.increment(`rate:${name}:${key}`, { ttlMs: windowMs })
      if (uses <= most) return
      if (spentUntil.size >= spentLimit) spentUntil.delete(spentUntil.keys().next().value!)
      spentUntil.set(key, clock.monotonic() + windowMs)
    } catch {
      // Redis is away.
    } finally {
      open -= 1
    }
  }

  return {
    use(key) {
      const left = (spentUntil.get(key) ?? 0) - clock.monotonic()
      if (left > 0) return Math.ceil(left)
      spentUntil.delete(key)
      if (open < openLimit) void count(key)
      return 0
    },
  }
}
