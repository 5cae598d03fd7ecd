import type { Desk } from './desk.ts'
import { h, icon } from './dom.ts'
import { icons } from './icons.ts'
import { drawGreeting, drawRow } from './message.ts'
import { layOutRows, type Row } from './rows.ts'

/** The scrolling conversation: keyed rows, history above, and staying at the end while one reads there. */
export class List {
  readonly element: HTMLElement
  private readonly desk: Desk
  private readonly top: HTMLElement
  private readonly greeting = h('div')
  private readonly rows: HTMLElement
  private readonly quick = h('div', { class: 'choices quick' })
  private readonly typing: HTMLElement
  private readonly pill: HTMLButtonElement
  private readonly scroller: HTMLElement
  private readonly drawn = new Map<string, { sign: string; element: HTMLElement }>()
  private isLoading = false
  /** Whether the end is in view, so that it should stay there. */
  isAtEnd = true

  constructor(desk: Desk) {
    this.desk = desk
    const { words } = desk
    this.top = h('button', { type: 'button', class: 'earlier', click: () => this.loadEarlier() }, words.earlier)
    this.rows = h('div', { role: 'log', 'aria-live': 'polite', 'aria-label': words.log })
    this.typing = h('div', { class: 'row theirs typing', role: 'status', hidden: true }, h('div', { class: 'bubble', 'aria-label': words.typing }, h('i'), h('i'), h('i')))
    const content = h('div', { class: 'content' }, this.top, this.greeting, this.rows, this.quick, this.typing)
    this.scroller = h('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': words.messages, scroll: () => this.noteScroll() }, content)
    this.pill = h('button', { type: 'button', class: 'pill', hidden: true, click: () => this.goToEnd() })
    this.element = h('div', { class: 'list' }, this.scroller, this.pill)
    new ResizeObserver(() => this.settle()).observe(content)
    new ResizeObserver(() => this.settle()).observe(this.scroller)
  }

  /** Draws what is there now. */
  draw(): void {
    const { link, words, language } = this.desk
    const { conversation } = link.transcript
    const botName = link.visit?.look.botName ?? ''
    const rows = layOutRows({ messages: link.transcript.all, letters: link.outbox.all, conversation, botName, language, words, now: link.now() })
    const anchor = this.isAtEnd ? undefined : this.findAnchor()
    this.top.hidden = link.transcript.before === undefined
    this.drawGreeting()
    this.drawRows(rows)
    this.drawQuick(rows.length > 0)
    this.typing.hidden = link.typing === undefined
    if (anchor?.element.isConnected) this.scroller.scrollTop += anchor.element.getBoundingClientRect().top - anchor.top
    this.settle()
    this.drawPill()
  }

  goToEnd(): void {
    this.isAtEnd = true
    this.settle()
    this.drawPill()
  }

  private drawGreeting(): void {
    const { link, words } = this.desk
    const look = link.visit?.look
    const isWanted = look !== undefined && look.welcome !== '' && link.transcript.before === undefined
    const sign = isWanted ? look.welcome + look.botName : ''
    if (this.greeting.dataset['sign'] === sign) return
    this.greeting.dataset['sign'] = sign
    this.greeting.replaceChildren(...(isWanted ? [drawGreeting(look.welcome, look.botName || words.bot)] : []))
  }

  private drawRows(rows: Row[]): void {
    const keys = new Set(rows.map(({ key }) => key))
    for (const [key, { element }] of this.drawn) {
      if (keys.has(key)) continue
      element.remove()
      this.drawn.delete(key)
    }
    let next = this.rows.firstElementChild
    for (const row of rows) {
      const { element } = this.drawOne(row)
      if (element === next) next = next.nextElementSibling
      else this.rows.insertBefore(element, next)
    }
  }

  private drawOne(row: Row): { element: HTMLElement } {
    const sign = JSON.stringify(row)
    const old = this.drawn.get(row.key)
    if (old?.sign === sign) return old
    const drawn = { sign, element: drawRow(row, this.desk) }
    old?.element.replaceWith(drawn.element)
    this.drawn.set(row.key, drawn)
    return drawn
  }

  private drawQuick(hasRows: boolean): void {
    const { link, words } = this.desk
    const questions = hasRows ? [] : (link.visit?.look.quickQuestions ?? [])
    const sign = questions.join('\n')
    if (this.quick.dataset['sign'] === sign) return
    this.quick.dataset['sign'] = sign
    const buttons = questions.map(text => h('button', { type: 'button', click: () => this.desk.sendText(text) }, text))
    this.quick.replaceChildren(...(buttons.length > 0 ? [h('span', { class: 'who' }, words.quickQuestions), ...buttons] : []))
  }

  private drawPill(): void {
    const { link, words } = this.desk
    const { unread } = link
    this.pill.hidden = this.isAtEnd
    if (this.isAtEnd) return
    const label = unread > 0 ? words.newMessages(unread) : words.toBottom
    if (this.pill.textContent !== label) this.pill.replaceChildren(icon(icons.down), h('span', {}, label))
    this.pill.classList.toggle('fresh', unread > 0)
  }

  private noteScroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller
    const wasAtEnd = this.isAtEnd
    this.isAtEnd = scrollHeight - scrollTop - clientHeight < 40
    if (this.isAtEnd !== wasAtEnd) {
      this.drawPill()
      if (this.isAtEnd) this.scroller.dispatchEvent(new Event('end', { bubbles: true }))
    }
    if (scrollTop < 60 && scrollHeight > clientHeight) this.loadEarlier()
  }

  private loadEarlier(): void {
    const { link } = this.desk
    if (this.isLoading || link.transcript.before === undefined) return
    this.isLoading = true
    this.isAtEnd = false
    // What is put above was said long ago: nobody should hear it read out now.
    this.rows.setAttribute('aria-live', 'off')
    const finish = () => {
      this.isLoading = false
      setTimeout(() => this.rows.setAttribute('aria-live', 'polite'), 500)
    }
    link.loadEarlier().then(finish, error => (finish(), this.desk.complain(error)))
  }

  /** Keeps the end in view when rows or the window changed size. */
  private settle(): void {
    if (this.isAtEnd) this.scroller.scrollTop = this.scroller.scrollHeight
  }

  /** The first row in view and where it stands, so that it can stay there. */
  private findAnchor(): { element: Element; top: number } | undefined {
    const edge = this.scroller.getBoundingClientRect().top
    for (const element of this.rows.children) {
      const { top, bottom } = element.getBoundingClientRect()
      if (bottom > edge) return { element, top }
    }
    return undefined
  }
}
