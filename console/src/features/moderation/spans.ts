/** For how long somebody is kept out. */
export const spans = ['h1', 'd1', 'd7', 'd30', 'forever'] as const
export type SpanKey = (typeof spans)[number]

const hour = 3_600_000
const lengths: Record<Exclude<SpanKey, 'forever'>, number> = { h1: hour, d1: 24 * hour, d7: 7 * 24 * hour, d30: 30 * 24 * hour }

/** When that is over, ms UTC; nothing for good. */
export function untilOf(span: SpanKey, now: number): { until?: number } {
  return span === 'forever' ? {} : { until: now + lengths[span] }
}
