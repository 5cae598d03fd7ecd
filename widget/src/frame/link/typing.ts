/** Typing is told again after this long while it goes on, and counts as over after this long without a key. */
const tellEveryMs = 3_000
const idleMs = 4_000
/** What the other side told holds this long unless it is told again. */
const holdMs = 8_000

/** Tells that the contact types, seldom enough to be cheap. */
export class TypingTeller {
  readonly #tell: (active: boolean) => void
  #toldAt = -Infinity
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(tell: (active: boolean) => void) {
    this.#tell = tell
  }

  /** A key was pressed, or the field was emptied or sent. */
  set(active: boolean): void {
    clearTimeout(this.#timer)
    if (!active) return this.#stop()
    this.#timer = setTimeout(() => this.#stop(), idleMs)
    const now = performance.now()
    if (now - this.#toldAt < tellEveryMs) return
    this.#toldAt = now
    this.#tell(true)
  }

  #stop(): void {
    if (this.#toldAt === -Infinity) return
    this.#toldAt = -Infinity
    this.#tell(false)
  }
}

/** Remembers who types on the other side, and forgets it when nobody says so any more. */
export class TypingSign {
  readonly #onChange: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  who: 'agent' | 'bot' | undefined

  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  set(who: 'agent' | 'bot' | undefined): void {
    clearTimeout(this.#timer)
    if (who) this.#timer = setTimeout(() => this.set(undefined), holdMs)
    if (this.who === who) return
    this.who = who
    this.#onChange()
  }
}
