/** A length of time in whole seconds, at least one. */
export function secondsOf(ms: number): number {
  return Math.max(1, Math.round(ms / 1000))
}
