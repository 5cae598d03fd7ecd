/** Typing is told again after this long while it goes on, and counts as over after this long without a key. */
const tellEveryMs = 3_000
const idleMs = 4_000
/** What is typed is told this often, and stays in sight longer while it lies there unsent. */
const textEveryMs = 1_000
const textIdleMs = 60_000
/** What the other side told holds this long unless it is told again. */
const holdMs = 8_000

/** Tells that the contact types, seldom enough to be cheap; and what, at most once a second, where that is to be told. */
export class TypingTeller {
  readonly #tell: (active: boolean, text: string | undefined) => void
  #toldAt = -Infinity
  #toldText: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #later: ReturnType<typeof setTimeout> | undefined

  constructor(tell: (active: boolean, text: string | undefined) => void) {
    this.#tell = tell
  }

  /** A key was pressed, or the field was emptied or sent. */
  set(active: boolean, text: string | undefined): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#later)
    if (!active) return this.#stop()
    this.#timer = setTimeout(() => this.#stop(), text === undefined ? idleMs : textIdleMs)
    const isNews = text !== undefined && text !== this.#toldText
    const wait = this.#toldAt + (isNews ? textEveryMs : tellEveryMs) - performance.now()
    if (wait <= 0) return this.#say(text)
    // What was typed last is told too, once the second is over.
    if (isNews) this.#later = setTimeout(() => this.#say(text), wait)
  }

  #say(text: string | undefined): void {
    this.#toldAt = performance.now()
    this.#toldText = text
    this.#tell(true, text)
  }

  #stop(): void {
    if (this.#toldAt === -Infinity) return
    this.#toldAt = -Infinity
    this.#toldText = undefined
    this.#tell(false, undefined)
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
