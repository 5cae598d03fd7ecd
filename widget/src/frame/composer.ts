import type { Desk } from './desk.ts'
import { h, iconButton, setText } from './dom.ts'
import { icons } from './icons.ts'

/** Characters (UTF-16 code units) in one text, until the server has told its own limit. */
const usualLimit = 4000
/** The field grows up to this height, in CSS pixels. */
const tallest = 120

/** Where one writes: a growing field, and files by button, paste and drop. */
export class Composer {
  readonly element: HTMLElement
  /** Above the field: what is answered, what is being uploaded. */
  readonly tray = h('div')
  readonly #desk: Desk
  readonly #field: HTMLTextAreaElement
  readonly #button: HTMLButtonElement
  readonly #counter = h('span', { class: 'counter', role: 'status' })

  constructor(desk: Desk) {
    this.#desk = desk
    const { words } = desk
    this.#field = h('textarea', {
      rows: '1', placeholder: words.placeholder, 'aria-label': words.placeholder, enterkeyhint: 'send',
      keydown: (event: KeyboardEvent) => this.#press(event), input: () => this.#change(),
      paste: (event: ClipboardEvent) => this.takeFiles(event, event.clipboardData?.files),
    })
    this.#button = iconButton(icons.send, words.send, () => this.#send(), 'send')
    const more = iconButton(icons.more, words.more, () => desk.attempt(desk.talk().then(talk => talk.chooseMore(this.element))))
    const emoji = iconButton(icons.smile, words.emoji, () => this.#chooseEmoji())
    this.element = h('div', { class: 'composer' }, this.tray, h('div', { class: 'write' }, more, emoji, this.#field, this.#counter, this.#button))
    this.#field.value = desk.keep.get('draft') ?? ''
  }

  focus(): void {
    this.#field.focus()
  }

  /** Puts words where the caret is. */
  put(text: string): void {
    const { selectionStart, selectionEnd } = this.#field
    this.#field.setRangeText(text, selectionStart, selectionEnd, 'end')
    this.#change()
  }

  clear(): void {
    this.#field.value = ''
    this.#desk.keep.remove('draft')
    this.fit()
  }

  /** Fits the field to its text and shows what is left of the limit. */
  fit(): void {
    const field = this.#field
    field.style.height = 'auto'
    field.style.height = `${Math.min(tallest, field.scrollHeight)}px`
    const rest = this.#limit - field.value.length
    setText(this.#counter, rest < this.#limit / 10 ? this.#desk.words.left(rest) : '')
    this.#counter.classList.toggle('over', rest < 0)
    this.#button.disabled = rest < 0 || field.value.trim() === ''
  }

  /** Files dropped or pasted; a paste of text goes its usual way. */
  takeFiles(event: Event, list: FileList | undefined | null): void {
    const files = [...(list ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    this.#desk.attempt(this.#desk.talk().then(talk => talk.upload(files, true)))
  }

  #chooseEmoji(): void {
    this.#desk.attempt(this.#desk.talk().then(talk => talk.chooseEmoji(this.element, emoji => this.put(emoji))))
  }

  get #limit(): number {
    return this.#desk.visits.visit?.limits.textCharacters ?? usualLimit
  }

  #press(event: KeyboardEvent): void {
    // While an input method composes, Enter chooses a word; some browsers say so by key code 229 only.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    this.#send()
  }

  #change(): void {
    this.fit()
    this.#desk.keep.set('draft', this.#field.value)
    this.#desk.talk().then(talk => talk.link.setTyping(this.#field.value.trim() !== '', this.#field.value), () => undefined)
  }

  #send(): void {
    const text = this.#field.value.trim()
    if (text === '' || text.length > this.#limit) return
    const isSame = () => this.#field.value.trim() === text
    this.#desk.attempt(this.#desk.sendText(text).then(() => isSame() && this.clear()))
  }
}
