/** A value that components follow through `useSyncExternalStore`. */
export interface Observable<T> {
  get(): T
  /** Replaces the value; nobody is told when it is the same one. */
  set(next: T): void
  update(change: (present: T) => T): void
  /** Gives the function that ends the subscription. */
  subscribe(listener: () => void): () => void
}

/** Makes an observable that holds `initial`. */
export function createObservable<T>(initial: T): Observable<T> {
  let value = initial
  const listeners = new Set<() => void>()
  const set = (next: T): void => {
    if (Object.is(next, value)) return
    value = next
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
