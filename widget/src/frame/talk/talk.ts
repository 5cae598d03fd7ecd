import type { Part, SentPart } from '@yanshu/contract/messages.ts'
import type { Composer } from '../composer.ts'
import type { Desk } from '../desk.ts'
import { h, iconButton, setText } from '../dom.ts'
import type { Greeting } from '../greeting.ts'
import { icons } from '../icons.ts'
import { Link } from '../link/link.ts'
import type { Quote } from '../link/wire.ts'
import { talkEn } from '../words/talk-en.ts'
import { talkZh, type TalkWords } from '../words/talk-zh.ts'
import { Bars } from './bars.ts'
import { digestParts } from './digest.ts'
import { List } from './list.ts'
import type { Said } from './rows.ts'
import styles from './talk.css?inline'

export interface TalkPlaces { greeting: Greeting; place: HTMLElement; composer: Composer }

/** The conversation on the page: the link to the server and what shows it. */
export class Talk {
  readonly desk: Desk
  readonly words: TalkWords
  readonly link: Link
  readonly list: List
  readonly #bars: Bars
  readonly #composer: Composer
  readonly #quoteText = h('span')
  readonly #quoteBar: HTMLElement
  readonly #uploads = h('div')
  #quoted: Quote | undefined

  constructor(desk: Desk, { greeting, place, composer }: TalkPlaces) {
    this.desk = desk
    this.words = desk.language === 'en-US' ? talkEn : talkZh
    adoptStyles()
    const { keep, visits, language } = desk
    this.link = new Link({ origin: location.origin, language, keep, visits, onChange: () => desk.draw() })
    this.list = new List(this, greeting)
    this.#bars = new Bars(this)
    this.#composer = composer
    this.#quoteBar = h('div', { class: 'quotebar', hidden: true }, this.#quoteText, iconButton(icons.cross, this.words.unquote, () => this.#setQuote(undefined)))
    composer.tray.replaceChildren(this.#quoteBar, this.#uploads)
    place.replaceChildren(this.#bars.element, this.list.element)
    addEventListener('online', () => this.link.kick())
    addEventListener('offline', () => desk.draw())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.link.kick()
      desk.draw()
    })
    this.link.tellContext(desk.context)
    this.link.start()
    desk.draw()
  }

  /** Nothing older could be fetched. */
  get isAtBeginning(): boolean {
    return this.link.transcript.before === undefined
  }

  get isSilent(): boolean {
    return this.link.transcript.all.length + this.link.outbox.all.length === 0
  }

  draw(): void {
    this.#bars.draw()
    this.list.draw()
    this.read()
    if (this.link.transcript.conversation) this.desk.parent.tellUnread(this.#isSeen ? 0 : this.link.unread)
  }

  /** Tells the server that what is here has been seen, if it is seen. */
  read(): void {
    if (this.#isSeen) this.link.read()
  }

  send(parts: SentPart[], shown: Part[]): void {
    this.link.setTyping(false)
    this.link.send(parts, shown, this.#quoted)
    this.#setQuote(undefined)
    this.list.goToEnd()
  }

  /** The next message answers this one. */
  quote(row: Said): void {
    const { id, seq, from, parts } = row
    if (!id || !seq) return
    this.#setQuote({ id, seq, from, text: digestParts(parts, this.words) }, row.name)
    this.#composer.focus()
  }

  /** Asks whether the conversation should end. */
  askEnd(): void {
    this.#bars.askEnd()
  }

  async upload(files: File[]): Promise<void> {
    const { uploadFiles } = await import('./upload.ts')
    await uploadFiles(files, this.#uploads, this)
  }

  async leave(): Promise<void> {
    const { openLeaveForm } = await import('./leave-form.ts')
    openLeaveForm(document.body, this)
  }

  /** Opens the emoji in `place`, or closes them; each chosen one goes to `put`. */
  async chooseEmoji(place: HTMLElement, put: (emoji: string) => void): Promise<void> {
    const { toggleEmoji } = await import('./emoji.ts')
    toggleEmoji(place, this.desk.words.emoji, put, () => this.#composer.focus())
  }

  /** Whether this product has been sent here already. */
  hasGoods(id: string): boolean {
    const { transcript, outbox } = this.link
    const parts = [...transcript.all.flatMap(({ parts }) => parts), ...outbox.all.flatMap(({ shown }) => shown)]
    return parts.some(part => part.type === 'goods' && part.goods.id === id)
  }

  /** What a code of a refusal means to the contact. */
  explain(code: string): string {
    const { problems } = this.desk.words
    return this.words.problems[code] ?? problems[code] ?? problems['other'] ?? ''
  }

  get #isSeen(): boolean {
    return this.desk.isOpen && this.list.isAtEnd && document.visibilityState === 'visible'
  }

  #setQuote(quote: Quote | undefined, name = ''): void {
    this.#quoted = quote
    this.#quoteBar.hidden = quote === undefined
    setText(this.#quoteText, quote ? this.words.said(name, quote.text) : '')
  }
}

/** By way of the style sheet object: the page's own CSP refuses style elements. */
function adoptStyles(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
