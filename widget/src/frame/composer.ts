import { attempt, type Desk } from './desk.ts'
import { h, iconButton, setText } from './dom.ts'
import { icons } from './icons.ts'
import type { Said } from './rows.ts'

/** Characters (UTF-16 code units) in one text, until the server has told its own limit. */
const usualLimit = 4000
/** The field grows up to this height, in CSS pixels. */
const tallest = 120

/** Where one writes: a growing field, files by button, paste and drop, and the message that is being answered. */
export class Composer {
  readonly element: HTMLElement
  private readonly desk: Desk
  private readonly field: HTMLTextAreaElement
  private readonly button: HTMLButtonElement
  private readonly counter = h('span', { class: 'counter', role: 'status' })
  private readonly quoteText = h('span')
  private readonly quoteBar: HTMLElement
  private readonly tray = h('div', { class: 'tray' })
  private readonly chooser: HTMLInputElement
  private readonly onSent: () => void
  private quoted: Said | undefined

  constructor(desk: Desk, onSent: () => void) {
    this.desk = desk
    this.onSent = onSent
    const { words } = desk
    this.field = h('textarea', {
      rows: '1', placeholder: words.placeholder, 'aria-label': words.placeholder, enterkeyhint: 'send',
      keydown: (event: KeyboardEvent) => this.press(event), input: () => this.change(),
      paste: (event: ClipboardEvent) => this.takeFiles(event, event.clipboardData),
    })
    this.button = iconButton(icons.send, words.send, () => this.send(), 'send')
    this.chooser = h('input', { type: 'file', multiple: true, hidden: true, change: () => this.choose() })
    this.quoteBar = h('div', { class: 'quotebar', hidden: true }, this.quoteText, iconButton(icons.cross, words.unquote, () => this.quote(undefined)))
    this.element = h('div', { class: 'composer' }, this.quoteBar, this.tray,
      h('div', { class: 'write' }, iconButton(icons.clip, words.attach, () => this.chooser.click()), this.chooser, this.field, this.counter, this.button))
    this.field.value = desk.keep.get('draft') ?? ''
  }

  focus(): void {
    this.field.focus()
  }

  /** Fits the field to its text and shows what is left of the limit. */
  fit(): void {
    this.field.style.setProperty('height', 'auto')
    this.field.style.setProperty('height', `${Math.min(tallest, this.field.scrollHeight)}px`)
    const rest = this.limit - this.field.value.length
    setText(this.counter, rest < this.limit / 10 ? this.desk.words.left(rest) : '')
    this.counter.classList.toggle('over', rest < 0)
    this.button.disabled = rest < 0 || this.field.value.trim() === ''
  }

  /** The next message answers this one. */
  quote(row: Said | undefined): void {
    this.quoted = row
    this.quoteBar.hidden = row === undefined
    if (!row) return
    setText(this.quoteText, `${row.name}：${this.digest(row)}`)
    this.focus()
  }

  /** Files dropped or pasted; a paste of text goes its usual way. */
  takeFiles(event: Event, data: DataTransfer | null): void {
    const files = [...(data?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    this.upload(files)
  }

  private get limit(): number {
    return this.desk.link.visit?.limits.textCharacters ?? usualLimit
  }

  private press(event: KeyboardEvent): void {
    // While an input method composes, Enter chooses a word; some browsers say so by key code 229 only.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    this.send()
  }

  private change(): void {
    this.fit()
    this.desk.keep.set('draft', this.field.value)
    this.desk.link.setTyping(this.field.value.trim() !== '')
  }

  private send(): void {
    const text = this.field.value.trim()
    if (text === '' || text.length > this.limit) return
    const { id, seq, from } = this.quoted ?? {}
    const quote = this.quoted && id && seq && from ? { id, seq, from, text: this.digest(this.quoted) } : undefined
    this.field.value = ''
    this.desk.keep.remove('draft')
    this.desk.link.setTyping(false)
    this.quote(undefined)
    this.fit()
    this.desk.link.send([{ type: 'text', text }], [{ type: 'text', text }], quote)
    this.onSent()
  }

  private digest({ parts }: Said): string {
    const { words } = this.desk
    const [part] = parts
    if (part?.type === 'text') return part.text.slice(0, 120)
    if (part?.type === 'goods') return `[${words.goods}] ${part.goods.title}`.slice(0, 120)
    if (part?.type === 'image') return `[${words.image}]`
    return part && 'name' in part ? `[${words.file}] ${part.name}`.slice(0, 120) : '…'
  }

  private choose(): void {
    this.upload([...(this.chooser.files ?? [])])
    this.chooser.value = ''
  }

  private upload(files: File[]): void {
    const sending = import('./lazy/upload.ts').then(({ uploadFiles }) => uploadFiles(files, this.tray, this.desk, this.onSent))
    attempt(this.desk, sending)
  }
}
