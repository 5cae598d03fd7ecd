/** Whether it is open at `at`, until when at least, and when it opens next; no time when nothing says. */
export type OpeningAt = (at: number) => { open: boolean; opensAt?: number; closesAt?: number | undefined }

/** What is open without an end is gone through in steps of this length. */
const stepMs = 24 * 3_600_000
const mostSteps = 20_000

/**
 * When `ms` of open time have passed since `start` (ms UTC). Where it never opens again, the rest passes as any time does.
 */
export function afterOpenTime(opening: OpeningAt, start: number, ms: number): number {
  let at = start
  let left = ms
  for (let steps = 0; left > 0 && steps < mostSteps; steps++) {
    const { open, opensAt, closesAt = at + stepMs } = opening(at)
    if (!open) {
      if (opensAt === undefined) break
      at = opensAt
      continue
    }
    const step = Math.min(left, closesAt - at)
    at += step
    left -= step
  }
  return at + left
}
