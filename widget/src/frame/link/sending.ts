import type { Part } from '@yanshu/contract/messages.ts'
import type { Letter, Outbox } from './outbox.ts'
import { type Pace, pauseBefore } from './pace.ts'
import { asRefusal } from './refusal.ts'
import { judge } from './verdict.ts'

/** The server has stored it; `masked` is what it kept where some words gave way to stars. */
export interface Receipt { clientId: string; id: string; seq: number; conversation: string; masked?: Part[] }

interface SendingOptions {
  outbox: Outbox
  pace: Pace
  /** Brings one letter to the server by whatever way there is; throws a `Refusal`. */
  deliver(letter: Letter): Promise<Receipt>
  onStored(letter: Letter, receipt: Receipt): void
  onWorn(): void
  /** The conversation takes no more: the next delivery needs a new one. */
  onOver(): void
  onChange(): void
}

/** A letter that meets this many refused tokens in a row waits for a while; with as many ended conversations it has failed. */
const turnsLimit = 3

/** Takes letters out of the outbox one at a time, so that they arrive in the order in which they were written. */
export class Sending {
  readonly #options: SendingOptions
  #isRunning = false
  #attempts = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(options: SendingOptions) {
    this.#options = options
  }

  /** There is something to send, or the way is free again. */
  wake(): void {
    this.#attempts = 0
    void this.#run()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    clearTimeout(this.#timer)
    for (let letter; (letter = this.#options.outbox.next); ) {
      const pauseMs = await this.#tryLetter(letter)
      if (pauseMs === undefined) continue
      this.#timer = setTimeout(() => void this.#run(), pauseMs)
      break
    }
    this.#isRunning = false
  }

  /** Gives how long to wait before the next try, in ms; nothing when the letter is settled. */
  async #tryLetter(letter: Letter): Promise<number | undefined> {
    for (let turn = 0; turn < turnsLimit; turn++) {
      try {
        const receipt = await this.#options.deliver(letter)
        this.#attempts = 0
        this.#options.outbox.remove(letter.clientId)
        this.#options.onStored(letter, receipt)
        return undefined
      } catch (error) {
        const refusal = asRefusal(error)
        const verdict = judge(refusal)
        if (verdict === 'later') return this.#pause(refusal.retryMs)
        if (verdict === 'renew') this.#options.onWorn()
        if (verdict === 'never' || (verdict === 'anew' && turn === turnsLimit - 1)) return this.#fail(letter, refusal.code)
        if (verdict === 'anew') this.#options.onOver()
      }
    }
    return this.#pause(undefined)
  }

  #fail(letter: Letter, code: string): undefined {
    this.#options.outbox.fail(letter.clientId, code)
    this.#options.onChange()
  }

  #pause(retryMs: number | undefined): number {
    return Math.max(retryMs ?? 0, pauseBefore(this.#attempts++, this.#options.pace, Math.random()))
  }
}
