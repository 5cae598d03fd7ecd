import type { Clock } from '../../../base/clock.ts'

/** A request is known again for so long. */
const keptMs = 10 * 60_000
const keptLimit = 200_000

/** Requests that were handled, by what tells exactly one: a vendor that repeats one is answered and not heard twice. */
export function createReplays(clock: Pick<Clock, 'monotonic'>) {
  const seen = new Map<string, number>()
  return {
    has(once: string): boolean {
      const at = seen.get(once)
      return at !== undefined && clock.monotonic() - at < keptMs
    },
    /** After its news were stored. */
    add(once: string): void {
      const now = clock.monotonic()
      for (const [key, at] of seen) {
        if (now - at < keptMs && seen.size < keptLimit) break
        seen.delete(key)
      }
      seen.set(once, now)
    },
  }
}
export type Replays = ReturnType<typeof createReplays>
