/** A length of sound as minutes and seconds: 0:07, 1:00. Anything begun counts as a second. `ms` in milliseconds. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000 - 0.05))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
