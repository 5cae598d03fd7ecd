import type { Desk } from '../desk.ts'
import type { Link } from '../link/link.ts'
import type { ToldPage } from '../link/wire.ts'
import { readTrail } from './read-trail.ts'

const pauseMs = 5_000

/** Tells the server which pages of the shop the contact looks at, once a conversation is going on and not before. */
export class Trail {
  readonly #link: Link
  readonly #desk: Desk
  /** What the server knows, by client id. */
  readonly #told = new Set<string>()
  #isBusy = false

  constructor(link: Link, desk: Desk) {
    this.#link = link
    this.#desk = desk
  }

  /** Tells what is new; called often, does so seldom. */
  tell(): void {
    const { conversation } = this.#link.transcript
    if (this.#isBusy || !conversation || conversation.state === 'closed') return
    const pages = readTrail(this.#desk.trail, Date.now()).filter(page => !this.#told.has(page.clientId))
    if (pages.length > 0) void this.#send(pages)
  }

  async #send(pages: ToldPage[]): Promise<void> {
    this.#isBusy = true
    try {
      await this.#link.tellPages(pages)
      for (const { clientId } of pages) this.#told.add(clientId)
    } catch {
      // The next page tells these, too.
    }
    setTimeout(() => {
      this.#isBusy = false
      this.#desk.draw()
    }, pauseMs)
  }
}
