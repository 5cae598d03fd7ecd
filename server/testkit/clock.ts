import type { Clock } from '../src/base/clock.ts'

/** A clock that stands still until a test turns it. */
export interface TurnableClock extends Clock {
  /** Lets `ms` pass: both times advance and what falls due runs, in order of time. */
  turn(ms: number): void
  /** Sets the wall clock `ms` forward or back, as an administrator or NTP would; monotonic time and timers stay. */
  step(ms: number): void
}

/** Makes a clock that shows `start` (ms UTC). */
export function turnableClock(start = Date.UTC(2027, 0, 4, 1)): TurnableClock {
  let passed = 0
  let offset = start
  let order = 0
  const timers = new Map<number, { due: number; fn: () => void }>()

  function nextDue(until: number): [number, { due: number; fn: () => void }] | undefined {
    const due = [...timers].filter(([, timer]) => timer.due <= until)
    return due.sort(([idA, a], [idB, b]) => a.due - b.due || idA - idB)[0]
  }

  return {
    now: () => offset + passed,
    monotonic: () => passed,
    after(ms, fn) {
      const id = ++order
      timers.set(id, { due: passed + ms, fn })
      return () => void timers.delete(id)
    },
    turn(ms) {
      const until = passed + ms
      for (let found = nextDue(until); found; found = nextDue(until)) {
        const [id, timer] = found
        timers.delete(id)
        passed = Math.max(passed, timer.due)
        timer.fn()
      }
      passed = until
    },
    step(ms) {
      offset += ms
    },
  }
}
