import type { Kv } from './port.ts'

/** Tells the time in milliseconds. Expiry follows it, so give one that does not step backwards. */
export interface Clock {
  now(): number
}

interface Entry {
  value: string
  expiresAt: number
}

/** How many entries each write looks at for expired ones; more than one, so that the rest shrinks faster than it grows. */
const sweepPerWrite = 4

/**
 * Values in this process only. Holds at most `maxEntries`; beyond that the one written longest ago goes first.
 * No timers: an expired value is dropped when it is met, by a read or by the few entries that each write looks at.
 */
export function createMemoryKv({ clock, maxEntries = 100_000 }: { clock: Clock; maxEntries?: number }): Kv {
  const entries = new Map<string, Entry>()
  let sweep = entries.entries()

  return {
    async get(key) {
      return live(key)?.value
    },

    async set(key, value, { ttlMs } = {}) {
      write(key, value, expiry(ttlMs))
    },

    async increment(key, { ttlMs } = {}) {
      const held = live(key)
      const next = held ? Number(held.value) + 1 : 1
      if (!Number.isSafeInteger(next)) throw new Error('the value to increment is not a whole number')
      write(key, String(next), held ? held.expiresAt : expiry(ttlMs))
      return next
    },

    async setIfAbsent(key, value, { ttlMs }) {
      if (live(key)) return false
      write(key, value, expiry(ttlMs))
      return true
    },

    async delete(key) {
      return live(key) !== undefined && entries.delete(key)
    },

    async close() {
      entries.clear()
    },
  }

  function live(key: string): Entry | undefined {
    const entry = entries.get(key)
    if (!entry || entry.expiresAt > clock.now()) return entry
    entries.delete(key)
    return undefined
  }

  function write(key: string, value: string, expiresAt: number): void {
    dropExpired()
    entries.delete(key)
    entries.set(key, { value, expiresAt })
    if (entries.size <= maxEntries) return
    const oldest = entries.keys().next()
    if (!oldest.done) entries.delete(oldest.value)
  }

  function dropExpired(): void {
    const now = clock.now()
    for (let looked = 0; looked < sweepPerWrite; looked += 1) {
      const next = sweep.next()
      if (next.done) {
        sweep = entries.entries()
        return
      }
      const [key, entry] = next.value
      if (entry.expiresAt <= now) entries.delete(key)
    }
  }

  function expiry(ttlMs: number | undefined): number {
    if (ttlMs === undefined) return Number.POSITIVE_INFINITY
    if (!Number.isSafeInteger(ttlMs) || ttlMs < 1) throw new Error('ttlMs must be a positive whole number')
    return clock.now() + ttlMs
  }
}
