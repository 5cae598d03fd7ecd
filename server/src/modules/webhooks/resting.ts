import type { Clock } from '../../base/clock.ts'

/** So many failures one after the other are no chance any more. */
const patience = 5
const shortestMs = 1000
const longestMs = 60_000

/**
 * Receivers that have failed again and again are let alone for a while, longer each time, and then tried with one delivery: thousands
 * that wait for one that is down cost neither side thousands of tries. `most`: tries at the same time at one that is well.
 */
export function createResting(clock: Pick<Clock, 'monotonic' | 'now'>, most: number) {
  const troubled = new Map<string, { failures: number; until: number }>()
  return {
    tried(webhook: string, good: boolean): void {
      if (good) return void troubled.delete(webhook)
      const failures = (troubled.get(webhook)?.failures ?? 0) + 1
      const rest = failures < patience ? 0 : Math.min(longestMs, shortestMs * 2 ** (failures - patience))
      troubled.set(webhook, { failures, until: clock.monotonic() + rest })
    },
    /** Somebody mended it, or wants it to be tried. */
    forgive: (webhook: string): void => void troubled.delete(webhook),
    /** Until when it is let alone, ms UTC; undefined when it is not. */
    pausedUntil(webhook: string): number | undefined {
      const left = (troubled.get(webhook)?.until ?? 0) - clock.monotonic()
      return left > 0 && troubled.get(webhook)!.failures >= patience ? clock.now() + Math.ceil(left) : undefined
    },
    /** How many tries there may be at the same time now. */
    room(webhook: string): number {
      const known = troubled.get(webhook)
      if (!known || known.failures < patience) return most
      return clock.monotonic() < known.until ? 0 : 1
    },
  }
}
