import { fill, h, icon } from '../dom.ts'
import type { Greeting } from '../greeting.ts'
import { icons } from '../icons.ts'
import { drawRow } from './message.ts'
import { layOutRows, type Row } from './rows.ts'
import type { Talk } from './talk.ts'

/** The scrolling conversation: keyed rows, history above, and staying at the end while one reads there. */
export class List {
  readonly element: HTMLElement
  readonly #talk: Talk
  readonly #top: HTMLElement
  readonly #rows: HTMLElement
  readonly #typing: HTMLElement
  readonly #pill: HTMLButtonElement
  readonly #scroller: HTMLElement
  readonly #drawn = new Map<string, { sign: string; element: HTMLElement }>()
  #isLoading = false
  /** Whether the end is in view, so that it should stay there. */
  isAtEnd = true

  constructor(talk: Talk, greeting: Greeting) {
    this.#talk = talk
    const { words } = talk
    this.#top = h('button', { type: 'button', class: 'earlier', click: () => this.#loadEarlier() }, words.earlier)
    this.#rows = h('div', { role: 'log', 'aria-live': 'polite', 'aria-label': words.log })
    this.#typing = h('div', { class: 'row theirs typing', role: 'status', hidden: true }, h('div', { class: 'bubble', 'aria-label': words.typing }, h('i'), h('i'), h('i')))
    const content = h('div', { class: 'content' }, this.#top, greeting.element, this.#rows, greeting.quick, this.#typing)
    this.#scroller = h('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': words.messages, scroll: () => this.#noteScroll() }, content)
    this.#pill = h('button', { type: 'button', class: 'pill', hidden: true, click: () => this.goToEnd() })
    this.element = h('div', { class: 'list' }, this.#scroller, this.#pill)
    new ResizeObserver(() => this.#settle()).observe(content)
    new ResizeObserver(() => this.#settle()).observe(this.#scroller)
  }

  /** Draws what is there now. */
  draw(): void {
    const { link, words, desk } = this.#talk
    const { conversation } = link.transcript
    const names = { bot: desk.visits.visit?.look.botName || desk.words.bot, agent: desk.words.agent }
    const { language } = desk
    const rows = layOutRows({ messages: link.transcript.all, letters: link.outbox.all, conversation, names, language, words, now: link.now() })
    const anchor = this.isAtEnd ? undefined : this.#findAnchor()
    this.#top.hidden = link.transcript.before === undefined
    this.#drawRows(rows)
    this.#typing.hidden = link.typing === undefined
    const anchored = anchor && this.#drawn.get(anchor.key)?.element
    if (anchored) this.#scroller.scrollTop += anchored.getBoundingClientRect().top - anchor.top
    this.#settle()
    this.#drawPill()
  }

  goToEnd(): void {
    this.isAtEnd = true
    this.#settle()
    this.#drawPill()
  }

  #drawRows(rows: Row[]): void {
    const keys = new Set(rows.map(({ key }) => key))
    for (const [key, { element }] of this.#drawn) {
      if (keys.has(key)) continue
      element.remove()
      this.#drawn.delete(key)
    }
    for (const [at, row] of rows.entries()) {
      const { element } = this.#drawOne(row)
      const there = this.#rows.children[at] ?? null
      if (element !== there) this.#rows.insertBefore(element, there)
    }
  }

  #drawOne(row: Row): { element: HTMLElement } {
    const sign = JSON.stringify(row)
    const old = this.#drawn.get(row.key)
    if (old?.sign === sign) return old
    const drawn = { sign, element: drawRow(row, this.#talk) }
    old?.element.replaceWith(drawn.element)
    this.#drawn.set(row.key, drawn)
    return drawn
  }

  #drawPill(): void {
    const { link, words } = this.#talk
    const { unread } = link
    this.#pill.hidden = this.isAtEnd
    if (this.isAtEnd) return
    const label = unread > 0 ? words.newMessages(unread) : words.toBottom
    if (this.#pill.textContent !== label) fill(this.#pill, icon(icons.down), h('span', {}, label))
    this.#pill.classList.toggle('fresh', unread > 0)
  }

  #noteScroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller
    const wasAtEnd = this.isAtEnd
    this.isAtEnd = scrollHeight - scrollTop - clientHeight < 40
    if (this.isAtEnd !== wasAtEnd) {
      this.#drawPill()
      if (this.isAtEnd) this.#talk.desk.draw()
    }
    if (scrollTop < 60 && scrollHeight > clientHeight) this.#loadEarlier()
  }

  #loadEarlier(): void {
    const { link, desk } = this.#talk
    if (this.#isLoading || link.transcript.before === undefined) return
    this.#isLoading = true
    this.isAtEnd = false
    // What is put above was said long ago: nobody should hear it read out now.
    this.#rows.setAttribute('aria-live', 'off')
    const finish = () => {
      this.#isLoading = false
      setTimeout(() => this.#rows.setAttribute('aria-live', 'polite'), 500)
    }
    desk.attempt(link.loadEarlier().finally(finish))
  }

  /** Keeps the end in view when rows or the window changed size. */
  #settle(): void {
    if (this.isAtEnd) this.#scroller.scrollTop = this.#scroller.scrollHeight
  }

  /** The first message in view and where it stands, so that it can stay there; a day's row may move on to an older message. */
  #findAnchor(): { key: string; top: number } | undefined {
    const edge = this.#scroller.getBoundingClientRect().top
    const keys = new Map([...this.#drawn].map(([key, { element }]) => [element, key]))
    for (const element of this.#rows.children) {
      const { top, bottom } = element.getBoundingClientRect()
      const key = keys.get(element as HTMLElement)
      if (key && bottom > edge && !element.classList.contains('day')) return { key, top }
    }
    return undefined
  }
}
