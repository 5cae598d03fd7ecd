import { type Pace, pauseBefore } from './pace.ts'

interface PollingOptions {
  pace: Pace
  /** One long poll; gives whether it brought anything, throws when it did not come through. */
  poll(signal: AbortSignal): Promise<boolean>
  onOutcome(isGood: boolean): void
}

/** Long polls one after the other, for networks that let no WebSocket through. */
export class Polling {
  readonly #options: PollingOptions
  #stopper: AbortController | undefined

  constructor(options: PollingOptions) {
    this.#options = options
  }

  get on(): boolean {
    return this.#stopper !== undefined
  }

  start(): void {
    if (this.#stopper) return
    this.#stopper = new AbortController()
    void this.#run(this.#stopper.signal)
  }

  stop(): void {
    this.#stopper?.abort()
    this.#stopper = undefined
  }

  async #run(signal: AbortSignal): Promise<void> {
    let failures = 0
    while (!signal.aborted) {
      const began = performance.now()
      const outcome = await this.#options.poll(signal).catch(() => undefined)
      if (signal.aborted) return
      failures = outcome === undefined ? failures + 1 : 0
      this.#options.onOutcome(outcome !== undefined)
      const rest = this.#options.pace.pollGapMs - (performance.now() - began)
      if (outcome === undefined) await pause(pauseBefore(failures, this.#options.pace, Math.random()), signal)
      else if (!outcome && rest > 0) await pause(rest, signal)
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
