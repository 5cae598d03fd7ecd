const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Waits before the second and every later try: three days in all. */
export const delays: readonly number[] = [5 * second, 30 * second, 3 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour, 24 * hour]
/** A webhook at which nothing has succeeded for so long is switched off when a delivery is given up. */
export const patienceMs = 3 * 24 * hour
const spread = 0.2
const longest = 24 * hour

/**
 * ms until the next try after `attempts` failed ones; undefined when it is given up. `random` in 0…1 spreads the tries of many
 * by a fifth to either side. What the receiver asked for in Retry-After (`askedMs`) counts when it is longer, up to a day.
 */
export function nextDelay(attempts: number, random: number, askedMs = 0): number | undefined {
  const delay = delays[attempts - 1]
  if (delay === undefined) return undefined
  return Math.round(Math.max(delay * (1 - spread + 2 * spread * random), Math.min(askedMs, longest)))
}

/** ms that a Retry-After header asks for: seconds or a date (RFC 9110 §10.2.3); 0 without one that can be read. */
export function retryAfterMs(header: string | undefined, now: number): number {
  if (header === undefined) return 0
  if (/^\d{1,9}$/.test(header)) return Number(header) * second
  const date = Date.parse(header)
  return Number.isNaN(date) ? 0 : Math.max(0, date - now)
}
