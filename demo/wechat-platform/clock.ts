/** The time of the stand-in: the machine's, moved by as much as somebody turned it. Milliseconds since 1970. */
export interface Clock {
  now(): number
  /** Turns the time on (or back, when negative) by so many milliseconds. */
  turn(by: number): void
  /** How far it was turned in all. */
  turned(): number
}

/** `source` gives the machine's time. */
export function createClock(source: () => number = Date.now): Clock {
  let offset = 0
  return { now: () => source() + offset, turn: by => void (offset += by), turned: () => offset }
}

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Whole seconds, as the wire has them. */
export function seconds(at: number): number {
  return Math.floor(at / SECOND)
}
