import type { Part, SentPart } from '@yanshu/contract/messages.ts'
import type { Composer } from '../composer.ts'
import type { Desk } from '../desk.ts'
import { fill, h, iconButton, setText } from '../dom.ts'
import type { Greeting } from '../greeting.ts'
import { icons } from '../icons.ts'
import { Link } from '../link/link.ts'
import type { Quote } from '../link/wire.ts'
import { talkEn } from '../words/talk-en.ts'
import { talkZh, type TalkWords } from '../words/talk-zh.ts'
import { Bars } from './bars.ts'
import { digestParts } from './digest.ts'
import { List } from './list.ts'
import { nameMoment } from './moments.ts'
import type { Said } from './rows.ts'
import { isMuted, playChime } from './sound.ts'
import { Trail } from './trail.ts'

export interface TalkPlaces { greeting: Greeting; place: HTMLElement; composer: Composer }

/** The conversation on the page: the link to the server and what shows it. */
export class Talk {
  readonly desk: Desk
  readonly words: TalkWords
  readonly link: Link
  readonly list: List
  readonly #bars: Bars
  readonly #trail: Trail
  readonly #composer: Composer
  readonly #quoteText = h('span')
  readonly #quoteBar: HTMLElement
  readonly #seen = h('p', { class: 'preview', hidden: true })
  readonly #lasting = new Map<string, HTMLElement>()
  /** What is being recorded, looked up, uploaded: above the field. */
  readonly tray = h('div')
  #quoted: Quote | undefined
  #unread = 0

  constructor(desk: Desk, { greeting, place, composer }: TalkPlaces) {
    this.desk = desk
    this.words = desk.language === 'en-US' ? talkEn : talkZh
    const { keep, visits, language } = desk
    this.link = new Link({ origin: location.origin, language, keep, visits, onChange: () => desk.draw() })
    this.list = new List(this, greeting)
    this.#bars = new Bars(this)
    this.#trail = new Trail(this.link, desk)
    this.#composer = composer
    this.#quoteBar = h('div', { class: 'quotebar', hidden: true }, this.#quoteText, iconButton(icons.cross, this.words.unquote, () => this.#setQuote(undefined)))
    fill(composer.tray, this.#quoteBar, this.tray)
    setText(this.#seen, this.words.previewNote)
    composer.tray.after(this.#seen)
    fill(place, this.#bars.element, this.list.element)
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
    this.#seen.hidden = this.desk.visits.visit?.look.preview !== true || this.link.transcript.conversation?.state !== 'assigned'
    if (!this.link.transcript.conversation) return
    const unread = this.#isSeen ? 0 : this.link.unread
    this.desk.parent.tellUnread(unread)
    if (unread > this.#unread && !isMuted(this.desk.keep)) playChime()
    this.#unread = unread
    this.#trail.tell()
  }

  /** Resolves when a conversation may begin: at once, or when what is asked before has been answered. Rejects when it is not. */
  async ready(): Promise<void> {
    const { preChat } = this.desk.visits.visit ?? {}
    if (!preChat || this.link.transcript.conversation) return
    const { askBeforeChat } = await import('./forms/pre-chat.ts')
    await askBeforeChat(document.body, this, preChat, values => this.link.begin({ form: preChat.form, values }))
  }

  /** The field, where one goes on writing. */
  focus(): void {
    this.#composer.focus()
  }

  /** When somebody will be here, as a sentence; undefined when nobody knows. */
  opening(): string | undefined {
    const at = this.link.transcript.conversation?.opensAt
    const now = this.link.now()
    return at === undefined || at <= now ? undefined : this.words.opensAt(nameMoment(at, now, this.desk.language, this.words))
  }

  /** The element made for `key`, the same one each time. */
  lasting(key: string, make: () => HTMLElement): HTMLElement {
    const element = this.#lasting.get(key) ?? make()
    this.#lasting.set(key, element)
    return element
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

  /** Takes back what was refused: its text into the field, where the caret is. */
  rewrite(clientId: string): void {
    const letter = this.link.discard(clientId)
    if (!letter) return
    if (letter.quote) this.#setQuote(letter.quote, this.words.quoted)
    this.#composer.put(letter.shown.flatMap(part => (part.type === 'text' ? part.text : [])).join('\n'))
    this.#composer.focus()
  }

  /** Asks whether the conversation should end. */
  askEnd(): void {
    this.#bars.askEnd()
  }

  /** `asksFirst`: they may have come by mistake. */
  async upload(files: File[], asksFirst = false): Promise<void> {
    if (files.length === 0) return
    const { uploadFiles } = await import('./upload.ts')
    await uploadFiles(files, this.tray, this, asksFirst)
  }

  async leave(): Promise<void> {
    const { openLeaveForm } = await import('./forms/leave-form.ts')
    openLeaveForm(document.body, this)
  }

  /** Opens what else can be sent over `place`, or closes it. */
  async chooseMore(place: HTMLElement): Promise<void> {
    const { toggleMore } = await import('./more.ts')
    toggleMore(place, this)
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
