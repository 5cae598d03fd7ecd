import { Bubble } from './bubble.ts'
import { flashTitle } from './flash-title.ts'
import { type Look, readFrameMessage, readLook } from './messages.ts'
import type { Settings } from './settings.ts'
import { fillScreen } from './full-screen.ts'
import { Trail } from './trail.ts'

/** A frame that our server let in says that it is ready right after it has loaded; the slowest network brings it by the second time. */
const answerMs = 5_000
const loadMs = 20_000

/** The chat on a shop's page: the bubble, the frame (made when it is first needed), and what they tell each other. */
export class Chat {
  readonly #settings: Settings
  readonly #bubble: Bubble
  readonly #listeners: ((count: number) => void)[] = []
  #iframe: HTMLIFrameElement | undefined
  #hasLoaded = false
  /** The frame has said so. */
  #isReady = false
  #isOpen = false
  readonly #trail: Trail
  /** The inbox was off when last heard of. */
  #isGone = false
  #unread = 0
  #leaveScreen = () => {}
  #patience: ReturnType<typeof setTimeout> | undefined

  constructor(settings: Settings) {
    this.#settings = { ...settings }
    this.#trail = new Trail(settings)
    this.#trail.note()
    const { inbox } = settings
    this.#bubble = new Bubble(settings, () => this.#retry())
    this.#wear(readLook(parse(recall('look', inbox))))
    this.#setGone(recall('gone', inbox) !== undefined)
    this.#bubble.button.addEventListener('click', () => (this.#isOpen ? this.close() : this.open()))
    addEventListener('message', event => this.#take(event))
    addEventListener('keydown', event => {
      if (event.key === 'Escape' && this.#isOpen && !event.defaultPrevented) this.close()
    })
    this.#bubble.attach()
    this.#prepare()
  }

  open(): void {
    if (this.#isOpen || this.#isGone) return
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

  /** The page shows another address. */
  noteMove(): void {
    this.#trail.note()
    this.tell()
  }

  /** Tells the frame where the contact is, in whose name, and whether the chat is open. Only our own server's page hears it. */
  tell(): void {
    if (!this.#hasLoaded) return
    const { origin, goods, order, customerToken } = this.#settings
    const page = { url: location.href.split('#')[0], title: document.title }
    const message = { yanshu: 'context', ...page, goods, order, customerToken, isOpen: this.#isOpen, trail: this.#trail.pages }
    this.#iframe?.contentWindow?.postMessage(JSON.parse(JSON.stringify(message)), origin)
  }

  /** Somebody who has chatted before may have an answer waiting, and an inbox that was off may be on again: then the frame loads when the page has nothing else to do. */
  #prepare(): void {
    const { origin } = this.#settings
    if (origin !== location.origin) {
      const hint = document.createElement('link')
      hint.rel = 'preconnect'
      hint.href = origin
      document.head.append(hint)
    }
    if (!this.#isGone && !recall('chatted', this.#settings.inbox)) return
    const idle = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 2_000))
    idle(() => this.#load())
  }

  #load(): void {
    if (this.#iframe) return
    const { origin, inbox, language } = this.#settings
    const iframe = document.createElement('iframe')
    iframe.title = this.#bubble.panel.getAttribute('aria-label') ?? ''
    iframe.allow = 'clipboard-write; microphone; geolocation; autoplay'
    iframe.src = `${origin}/widget/?inbox=${encodeURIComponent(inbox)}&lang=${language}`
    iframe.addEventListener('load', () => {
      this.#hasLoaded = true
      this.tell()
      this.#expect(answerMs)
    })
    this.#iframe = iframe
    this.#bubble.setChat('waiting')
    this.#bubble.panel.append(iframe)
    this.#expect(loadMs)
  }

  /** What the browser shows in place of a refused page is hidden; after `ms` without a word from the frame the contact is told. */
  #expect(ms: number): void {
    if (this.#isReady) return
    clearTimeout(this.#patience)
    this.#patience = setTimeout(() => {
      const { inbox } = this.#settings
      this.#bubble.setChat('silent')
      console.warn(`yanshu: the chat does not answer. If the server is up, the origins of inbox ${inbox} in the console need ${location.origin}`)
    }, ms)
  }

  #retry(): void {
    this.#iframe?.remove()
    this.#iframe = undefined
    this.#hasLoaded = this.#isReady = false
    this.#load()
  }

  #take(event: MessageEvent): void {
    if (!this.#iframe || event.source !== this.#iframe.contentWindow || event.origin !== this.#settings.origin) return
    const message = readFrameMessage(event.data)
    if (message?.yanshu === 'close') this.close()
    if (message?.yanshu === 'open') this.open()
    if (message?.yanshu === 'ready') this.#noteReady(message.look)
    if (message?.yanshu === 'gone') this.#setGone(true)
    if (message?.yanshu === 'unread') this.#noteUnread(message.count)
  }

  /** One can type; with the inbox's look, which is remembered for the next page. */
  #noteReady(look: Look | undefined): void {
    clearTimeout(this.#patience)
    this.#bubble.setChat('ready')
    if (this.#isOpen && !this.#isReady) this.#iframe?.focus()
    this.#isReady = true
    if (!look) return
    this.#wear(look)
    remember('look', this.#settings.inbox, JSON.stringify(look))
    if (this.#isGone) this.#setGone(false)
  }

  /** The inbox's own look, unless the script names another. */
  #wear(look: Look): void {
    const { color = look.color, position = look.position } = this.#settings
    this.#bubble.wear({ ...look, color, position })
  }

  /** The inbox is switched off, so that nobody is there to talk to; or on again. */
  #setGone(isGone: boolean): void {
    if (isGone) this.close()
    this.#isGone = isGone
    this.#bubble.setGone(isGone)
    remember('gone', this.#settings.inbox, isGone ? '1' : undefined)
  }

  #noteUnread(count: number): void {
    remember('chatted', this.#settings.inbox, '1')
    if (count === this.#unread) return
    if (count > this.#unread) flashTitle(this.#bubble.words.flash(count))
    this.#unread = count
    this.#bubble.setUnread(count)
    for (const listener of this.#listeners) listener(count)
  }
}

type Kept = 'chatted' | 'look' | 'gone'

/** The page's own storage cannot see the frame's: it remembers that there has been a conversation, and how the bubble looks. */
function recall(what: Kept, inbox: string): string | undefined {
  try {
    return localStorage.getItem(`yanshu:${what}:${inbox}`) ?? undefined
  } catch {
    return undefined
  }
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

function remember(what: Kept, inbox: string, value: string | undefined): void {
  const key = `yanshu:${what}:${inbox}`
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Storage is blocked: the badge begins with the first opening, the look too.
  }
}
