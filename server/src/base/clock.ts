/** Time as an argument, so that a test can turn it. */
export interface Clock {
  /** ms since 1970 UTC; may step when the machine's clock is set */
  now(): number
  /** ms since some fixed instant; never steps back. Measure durations with it. */
  monotonic(): number
  /** Runs `fn` once after `ms`; calling what it gives prevents that. */
  after(ms: number, fn: () => void): () => void
}

/** The machine's own clock. A pending `after` does not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(ms, fn) {
    const timer = setTimeout(fn, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
