import { Bubble } from './bubble.ts'
import { readFrameMessage } from './messages.ts'
import type { Settings } from './settings.ts'
import { fillScreen } from './full-screen.ts'

/** The chat on a shop's page: the bubble, the frame (made when it is first needed), and what they tell each other. */
export class Chat {
  readonly #settings: Settings
  readonly #bubble: Bubble
  readonly #listeners: ((count: number) => void)[] = []
  #iframe: HTMLIFrameElement | undefined
  #hasLoaded = false
  #isOpen = false
  #unread = 0
  #leaveScreen = () => {}

  constructor(settings: Settings) {
    this.#settings = { ...settings }
    this.#bubble = new Bubble({ ...settings, color: settings.color ?? recall('color', settings.inbox) })
    this.#bubble.button.addEventListener('click', () => (this.#isOpen ? this.close() : this.open()))
    addEventListener('message', event => this.#take(event))
    addEventListener('keydown', event => {
      if (event.key === 'Escape' && this.#isOpen && !event.defaultPrevented) this.close()
    })
    this.#bubble.attach()
    this.#prepare()
  }

  open(): void {
    if (this.#isOpen) return
    this.#isOpen = true
    this.#load()
    this.#bubble.setOpen(true)
    this.#leaveScreen = fillScreen(this.#bubble.panel)
    this.#iframe?.focus()
    this.tell()
  }

  close(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#bubble.setOpen(false)
    this.#leaveScreen()
    this.#bubble.button.focus()
    this.tell()
  }

  setGoods(goods: unknown): void {
    this.#settings.goods = goods
    this.tell()
  }

  setCustomerToken(token: string | undefined): void {
    this.#settings.customerToken = token
    this.tell()
  }

  onUnread(listener: (count: number) => void): void {
    this.#listeners.push(listener)
    listener(this.#unread)
  }

  /** Tells the frame where the contact is, in whose name, and whether the chat is open. Only our own server's page hears it. */
  tell(): void {
    if (!this.#hasLoaded) return
    const { origin, goods, order, customerToken } = this.#settings
    const page = { url: location.href.split('#')[0], title: document.title }
    const message = { yanshu: 'context', ...page, goods, order, customerToken, isOpen: this.#isOpen }
    this.#iframe?.contentWindow?.postMessage(JSON.parse(JSON.stringify(message)), origin)
  }

  /** Somebody who has chatted before may have an answer waiting: their frame loads when the page has nothing else to do. */
  #prepare(): void {
    const { origin } = this.#settings
    if (origin !== location.origin) {
      const hint = document.createElement('link')
      hint.rel = 'preconnect'
      hint.href = origin
      document.head.append(hint)
    }
    if (!recall('chatted', this.#settings.inbox)) return
    const idle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 2_000))
    idle(() => this.#load())
  }

  #load(): void {
    if (this.#iframe) return
    const { origin, inbox, language } = this.#settings
    const iframe = document.createElement('iframe')
    iframe.title = this.#bubble.panel.getAttribute('aria-label') ?? ''
    iframe.allow = 'clipboard-write'
    iframe.src = `${origin}/widget/?inbox=${encodeURIComponent(inbox)}&lang=${language}`
    iframe.addEventListener('load', () => {
      this.#hasLoaded = true
      this.tell()
    })
    this.#iframe = iframe
    this.#bubble.panel.append(iframe)
  }

  #take(event: MessageEvent): void {
    if (!this.#iframe || event.source !== this.#iframe.contentWindow || event.origin !== this.#settings.origin) return
    const message = readFrameMessage(event.data)
    if (message?.yanshu === 'close') this.close()
    if (message?.yanshu === 'open') this.open()
    if (message?.yanshu === 'ready') this.#noteReady(message.color)
    if (message?.yanshu === 'unread') this.#noteUnread(message.count)
  }

  /** The inbox's own colour, unless the script names another; remembered for the next page. */
  #noteReady(color: string | undefined): void {
    if (this.#isOpen && !color) this.#iframe?.focus()
    if (!color || this.#settings.color) return
    this.#bubble.setColor(color)
    remember('color', this.#settings.inbox, color)
  }

  #noteUnread(count: number): void {
    remember('chatted', this.#settings.inbox, '1')
    if (count === this.#unread) return
    this.#unread = count
    this.#bubble.setUnread(count)
    for (const listener of this.#listeners) listener(count)
  }
}

/** The page's own storage cannot see the frame's: it remembers that there has been a conversation, and the bubble's colour. */
function recall(what: 'chatted' | 'color', inbox: string): string | undefined {
  try {
    return localStorage.getItem(`yanshu:${what}:${inbox}`) ?? undefined
  } catch {
    return undefined
  }
}

function remember(what: 'chatted' | 'color', inbox: string, value: string): void {
  try {
    localStorage.setItem(`yanshu:${what}:${inbox}`, value)
  } catch {
    // Storage is blocked: the badge begins with the first opening, the colour too.
  }
}
