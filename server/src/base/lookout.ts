import type { Clock } from './clock.ts'

export interface LookoutOptions {
  clock: Pick<Clock, 'after'>
  /** From one look to the next, ms, where nobody wakes it. */
  everyMs: number
  /** Looks over what is due and begins it. */
  round(): Promise<void>
  /** A round failed; the next one comes nevertheless. */
  failed(error: unknown): void
}

/** Looks again and again for what is due, beginning stopped. */
export interface Lookout {
  /** Something may be due: looks at once. */
  wake(): void
  start(): void
  /** Looks no more; resolves when the round under way has ended. */
  stop(): Promise<void>
  isStopped(): boolean
}

/** One look at a time, at the latest `everyMs` after the one before began. */
export function createLookout({ clock, everyMs, round, failed }: LookoutOptions): Lookout {
  let stopped = true
  let looking: Promise<void> | undefined
  let again = false
  let cancel = () => {}

  function wake(): void {
    cancel()
    if (stopped) return
    cancel = clock.after(everyMs, wake)
    // What comes meanwhile is seen by the next look, at once.
    if (looking) again = true
    else looking = round().catch(failed).finally(looked)
  }

  function looked(): void {
    looking = undefined
    if (!again) return
    again = false
    wake()
  }

  return {
    wake,
    start() {
      stopped = false
      wake()
    },
    async stop() {
      stopped = true
      cancel()
      await looking
    },
    isStopped: () => stopped,
  }
}
