import type { Clock } from '../../base/clock.ts'

const failuresUntilOpen = 3
const restMs = 10_000

/**
 * Spares a shop that does not answer, and those who wait for it: after three failures in a row nothing is tried for 10 s,
 * then one call tells whether it is back.
 */
export function createCircuit(clock: Clock) {
  let failures = 0
  let restUntil = 0

  return {
    isOpen: () => failures >= failuresUntilOpen && clock.monotonic() < restUntil,

    /** Runs a call and counts how it ends. */
    async run<T>(call: () => Promise<T>): Promise<T> {
      // Whoever comes first after the rest tries alone; the others are refused until that call has ended.
      if (failures >= failuresUntilOpen) restUntil = clock.monotonic() + restMs
      try {
        const result = await call()
        failures = 0
        return result
      } catch (error) {
        failures++
        restUntil = clock.monotonic() + restMs
        throw error
      }
    },

    /** Forgets what was (another address was set). */
    reset(): void {
      failures = 0
    },
  }
}
