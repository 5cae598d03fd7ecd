import type { Goods } from '@yanshu/contract/messages.ts'
import { Bars } from './bars.ts'
import { Composer } from './composer.ts'
import type { Desk } from './desk.ts'
import { h, setText } from './dom.ts'
import { Header } from './header.ts'
import type { Keep } from './link/keep.ts'
import type { Link } from './link/link.ts'
import { List } from './list.ts'
import { applyColor } from './look.ts'
import { Offers } from './offers.ts'
import type { Parent } from './parent.ts'
import type { Said } from './rows.ts'
import type { Words } from './words/zh-cn.ts'

interface ViewOptions { link: Link; parent: Parent; keep: Keep; words: Words; language: 'zh-CN' | 'en-US' }

/** The whole page: draws itself anew from the link whenever told to. */
export class View implements Desk {
  readonly link: Link
  readonly parent: Parent
  readonly keep: Keep
  readonly words: Words
  readonly language: 'zh-CN' | 'en-US'
  private readonly header: Header
  private readonly bars: Bars
  private readonly list: List
  private readonly offers: Offers
  private readonly composer: Composer
  private readonly aiLine: HTMLElement
  private isOpen = false
  private isDue = false

  constructor({ link, parent, keep, words, language }: ViewOptions) {
    this.link = link
    this.parent = parent
    this.keep = keep
    this.words = words
    this.language = language
    this.header = new Header(this)
    this.bars = new Bars(this, () => this.leave())
    this.list = new List(this)
    this.offers = new Offers(this, () => this.list.goToEnd())
    this.composer = new Composer(this, () => this.list.goToEnd())
    this.aiLine = h('p', { class: 'ailine', hidden: true })
    this.list.element.addEventListener('end', () => this.read())
  }

  /** Puts the page into `place`. */
  mount(place: HTMLElement): void {
    const { header, bars, list, offers, aiLine, composer } = this
    place.replaceChildren(header.element, bars.element, list.element, h('footer', {}, offers.element, aiLine, composer.element))
    place.addEventListener('dragover', event => event.preventDefault())
    place.addEventListener('drop', event => composer.takeFiles(event, event.dataTransfer))
    place.addEventListener('keydown', event => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) this.parent.askClose()
    })
    this.drawNow()
  }

  /** The launcher has opened or closed the chat. */
  show(isOpen: boolean): void {
    if (isOpen && !this.isOpen) {
      this.list.goToEnd()
      // A touch screen would push its keyboard up over the greeting.
      if (matchMedia('(pointer: fine)').matches) this.composer.focus()
    }
    this.isOpen = isOpen
    this.read()
    this.draw()
  }

  setOffers(goods: Goods | undefined, order: string | undefined): void {
    this.offers.set(goods, order)
  }

  /** Draws soon; many calls in one turn are one drawing. */
  draw(): void {
    if (this.isDue) return
    this.isDue = true
    queueMicrotask(() => this.drawNow())
  }

  /** Tells the server that what is here has been seen, if it is seen. */
  read(): void {
    if (this.isOpen && this.list.isAtEnd && document.visibilityState === 'visible') this.link.read()
  }

  sendText(text: string): void {
    this.link.send([{ type: 'text', text }], [{ type: 'text', text }])
    this.list.goToEnd()
  }

  quote(row: Said): void {
    this.composer.quote(row)
  }

  complain(error: unknown): void {
    this.bars.complain(error)
  }

  private drawNow(): void {
    this.isDue = false
    const { link } = this
    applyColor(link.visit?.look.color, this.keep)
    this.header.draw()
    this.bars.draw()
    this.offers.draw()
    this.list.draw()
    this.composer.fit()
    this.drawAiLine()
    this.read()
    if (link.transcript.conversation) this.parent.tellUnread(this.isOpen && this.list.isAtEnd ? 0 : link.unread)
  }

  private drawAiLine(): void {
    const { conversation } = this.link.transcript
    const isWithBot = conversation ? conversation.state === 'bot' : this.link.visit?.look.botOn === true
    this.aiLine.hidden = !isWithBot
    setText(this.aiLine, this.words.aiLine)
  }

  private leave(): void {
    import('./lazy/leave-form.ts').then(({ openLeaveForm }) => openLeaveForm(this.list.element, this), error => this.complain(error))
  }
}
