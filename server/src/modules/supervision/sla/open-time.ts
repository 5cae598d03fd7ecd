/** Whether it is open at `at`, and when it opens next; no time when nothing says. */
export type OpeningAt = (at: number) => { open: boolean; opensAt?: number }

/** Closing is looked for in steps of this length, so a time may be told this much too late beside a closing. */
const stepMs = 5 * 60_000
const mostSteps = 20_000

/**
 * When `ms` of open time have passed since `start` (ms UTC). Where it never opens again, the rest passes as any time does.
 */
export function afterOpenTime(opening: OpeningAt, start: number, ms: number): number {
  let at = start
  let left = ms
  for (let steps = 0; left > 0 && steps < mostSteps; steps++) {
    const { open, opensAt } = opening(at)
    if (!open) {
      if (opensAt === undefined) break
      at = opensAt
      continue
    }
    const step = Math.min(left, stepMs - (at % stepMs))
    at += step
    left -= step
  }
  return at + left
}
