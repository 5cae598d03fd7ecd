/**
 * How long to wait before try number `tries` (from 0) to connect again, in ms: doubling from half a second to 20 s, and a
 * random half of it, so that a restarted server is not met by everybody at once.
 */
export function backoffMs(tries: number, random: () => number = Math.random): number {
  const full = Math.min(20_000, 500 * 2 ** Math.min(tries, 10))
  return Math.round(full / 2 + random() * (full / 2))
}
