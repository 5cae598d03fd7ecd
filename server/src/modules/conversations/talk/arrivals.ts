import type { Clock } from '../../../base/clock.ts'

/** Long polls that wait for a conversation's next message. */
export function createArrivals(clock: Clock) {
  const waiting = new Map<string, Set<() => void>>()

  return {
    /** Wakes those who wait for this conversation. */
    arrived(conversation: string): void {
      for (const wake of waiting.get(conversation) ?? []) wake()
    },

    /** What `read` gives; when that is nothing, once more after a message arrived or `seconds` are over. */
    async orWait<T>(conversation: string, read: () => Promise<T[]>, seconds: number, signal: AbortSignal): Promise<T[]> {
      if (seconds === 0) return read()
      // Registered before reading, so that what arrives in between is not missed.
      let wake = () => {}
      const woken = new Promise<void>((resolve) => (wake = resolve))
      const set = waiting.get(conversation) ?? new Set()
      waiting.set(conversation, set.add(wake))
      const cancel = clock.after(seconds * 1000, wake)
      signal.addEventListener('abort', wake, { once: true })
      try {
        const found = await read()
        if (found.length > 0 || signal.aborted) return found
        await woken
        return await read()
      } finally {
        cancel()
        signal.removeEventListener('abort', wake)
        set.delete(wake)
        if (set.size === 0) waiting.delete(conversation)
      }
    },
  }
}
export type Arrivals = ReturnType<typeof createArrivals>
