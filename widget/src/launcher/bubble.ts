import styles from './launcher.css?inline'
import type { Look } from './messages.ts'
import type { Settings } from './settings.ts'
import { launcherWords } from './words.ts'

const shapes = ['M12 4c4.7 0 8.5 3.2 8.5 7.2s-3.8 7.2-8.5 7.2c-1 0-1.9-.1-2.8-.4L4.7 20l1.1-3.6A6.7 6.7 0 0 1 3.5 11.2C3.500 7.200 7.300 4 12 4zM8.500 11.200h.01M12 11.200h.01M15.500 11.200h.01', 'M6 9l6 6 6-6']

/** The bubble and the place of the chat, in a closed shadow root that the page's styles do not reach. */
export class Bubble {
  readonly button = document.createElement('button')
  readonly panel = document.createElement('div')
  readonly #host = document.createElement('div')
  readonly #frame = document.createElement('div')
  readonly #badge = document.createElement('span')
  readonly #notice = document.createElement('div')
  readonly words: (typeof launcherWords)[Settings['language']]
  #count = 0
  #isOpen = false

  /** `onRetry`: the contact wants the chat, which has not answered, once more. */
  constructor({ language }: Pick<Settings, 'language'>, onRetry: () => void) {
    this.words = launcherWords[language]
    const root = this.#host.attachShadow({ mode: 'closed' })
    addStyles(root)
    this.#badge.className = 'badge'
    this.button.className = 'bubble'
    this.button.type = 'button'
    this.button.append(...shapes.map(drawShape), this.#badge)
    this.panel.className = 'panel'
    this.panel.setAttribute('role', 'dialog')
    this.panel.setAttribute('aria-label', this.words.frame)
    this.#drawNotice(onRetry)
    this.#frame.append(this.panel, this.button)
    root.append(this.#frame)
    this.#name()
  }

  attach(): void {
    document.body.append(this.#host)
  }

  wear({ color, position, offset, corners }: Look): void {
    const { style } = this.#host
    if (color) {
      style.setProperty('--yanshu-brand', color)
      style.setProperty('--yanshu-ink', isLight(color) ? '#16181d' : '#fff')
    }
    if (offset) {
      style.setProperty('--yanshu-side', `${offset.side}px`)
      style.setProperty('--yanshu-bottom', `${offset.bottom}px`)
    }
    this.#frame.classList.toggle('left', position === 'left')
    this.#frame.classList.toggle('square', corners === 'square')
  }

  /** The chat is there to be seen, is being waited for, or does not answer. */
  setChat(state: 'ready' | 'waiting' | 'silent'): void {
    this.panel.classList.toggle('ready', state === 'ready')
    this.#notice.hidden = state !== 'silent'
  }

  /** Takes the bubble off the page, or puts it back. */
  setGone(isGone: boolean): void {
    this.#host.hidden = isGone
  }

  setOpen(isOpen: boolean): void {
    this.#isOpen = isOpen
    this.#frame.classList.toggle('opened', isOpen)
    this.#name()
  }

  setUnread(count: number): void {
    this.#count = count
    this.#badge.textContent = count > 99 ? '99+' : count > 0 ? String(count) : ''
    this.#name()
  }

  #drawNotice(onRetry: () => void): void {
    const text = document.createElement('p')
    text.textContent = this.words.silent
    this.#notice.className = 'notice'
    this.#notice.setAttribute('role', 'alert')
    this.#notice.hidden = true
    this.#notice.append(text, addButton(this.words.retry, onRetry), addButton(this.words.close, () => this.button.click()))
    this.panel.append(this.#notice)
  }

  #name(): void {
    const { open, close, unread } = this.words
    const label = this.#isOpen ? close : open + (this.#count > 0 ? unread(this.#count) : '')
    this.button.setAttribute('aria-label', label)
    this.button.setAttribute('aria-expanded', String(this.#isOpen))
  }
}

/** By way of the style sheet object, because a shop's own CSP may refuse style elements. */
function addStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = document.createElement('style')
    style.textContent = styles
    root.append(style)
  }
}

function addButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  button.addEventListener('click', onClick)
  return button
}

function drawShape(shape: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  path.setAttribute('d', shape)
  svg.append(path)
  return svg
}

/** Whether dark ink reads better on `color`, by its perceived brightness. */
function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))
  return red * 0.299 + green * 0.587 + blue * 0.114 > 170
}
