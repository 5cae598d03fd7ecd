/** How long a value lives, in milliseconds from now (a positive whole number). */
export interface Lifetime {
  ttlMs: number
}

/**
 * Short-lived values that can be rebuilt: presence, counters, locks, answers worth keeping a while.
 * A variant may forget any value early: when it runs out of room, or when what holds the values is lost.
 */
export interface Kv {
  /** The value, or undefined when there is none or its time is over. What others stored may be missed while nobody can tell. */
  get(key: string): Promise<string | undefined>
  /** Stores the value, replacing value and lifetime of an earlier one. Without ttlMs it does not expire. */
  set(key: string, value: string, options?: Partial<Lifetime>): Promise<void>
  /**
   * Adds one (a missing value counts as 0) and gives the new number. ttlMs applies only when the key is new, so that a
   * counter is a fixed window. Rejects when the value held is not a whole number, and with `unavailable` when nobody can tell.
   */
  increment(key: string, options?: Partial<Lifetime>): Promise<number>
  /**
   * Stores the value only if the key holds none; true when it was stored. With a lifetime this is a
   * lease, for what may at worst be done twice: it is lost with what holds the values. Rejects with `unavailable` when nobody can tell.
   */
  setIfAbsent(key: string, value: string, options: Lifetime): Promise<boolean>
  /** Forgets the key; true when it held a value. */
  delete(key: string): Promise<boolean>
  /** Lets go of connections and memory. */
  close(): Promise<void>
}
