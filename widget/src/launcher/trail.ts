import type { Settings } from './settings.ts'

const most = 20

/**
 * Which pages of this shop were looked at in this tab, as [address, title, ms UTC] each. It stays in the tab until a conversation
 * begins; nothing is noted where the browser says that nobody wants that (Do Not Track, Global Privacy Control).
 */
export class Trail {
  pages: [string, string, number][] = []
  readonly #key: string
  readonly #isOff: boolean

  constructor({ inbox, trail }: Pick<Settings, 'inbox' | 'trail'>) {
    this.#key = `yanshu:trail:${inbox}`
    const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean }
    this.#isOff = trail === 'off' || navigator.doNotTrack === '1' || globalPrivacyControl === true
    try {
      if (this.#isOff) sessionStorage.removeItem(this.#key)
      else this.pages = JSON.parse(sessionStorage.getItem(this.#key) ?? '[]') as typeof this.pages
    } catch {
      // Storage is blocked: the trail begins with this page.
    }
  }

  /** The page that shows now. */
  note(): void {
    if (this.#isOff) return
    this.pages = [...this.pages, [location.href.slice(0, 2000), document.title.slice(0, 200), Date.now()] as [string, string, number]].slice(-most)
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.pages))
    } catch {
      // As above.
    }
  }
}
