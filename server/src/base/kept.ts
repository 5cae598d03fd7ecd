/** Something read from the database and kept in memory. */
export interface Kept<T> {
  /** As the database has it: after `forget` it is read anew, and who asks meanwhile waits for that. */
  now(): Promise<T>
  /** As last read. */
  last(): T
  /** It changed: read anew at once. */
  forget(): void
}

/** Keeps what `read` gives; `first` stands until then. A reading that fails is tried again by the next who asks. */
export function keep<T>(first: T, read: () => Promise<T>): Kept<T> {
  let value = first
  let reading: Promise<void> | undefined
  let stale = true

  async function refresh(): Promise<void> {
    while (stale) {
      stale = false
      value = await read().catch((error: unknown) => {
        stale = true
        throw error
      })
    }
  }

  async function now(): Promise<T> {
    if (stale) reading ??= refresh().finally(() => (reading = undefined))
    await reading
    return value
  }

  return {
    now,
    last: () => value,
    forget() {
      stale = true
      now().catch(() => undefined)
    },
  }
}
