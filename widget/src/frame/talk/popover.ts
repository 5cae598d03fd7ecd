import { h } from '../dom.ts'
import { emojiStep } from './emoji-step.ts'

interface Popover {
  /** Its class, by which a second call closes it. */
  name: string
  label: string
  buttons: HTMLButtonElement[]
  /** Called when it is left by keyboard. */
  onClose(): void
}

/** Opens buttons over `place`, walked by arrow keys, or closes them when they are open. Gives what closes them. */
export function togglePopover(place: HTMLElement, { name, label, buttons, onClose }: Popover): () => void {
  const before = place.querySelector<HTMLElement>('.popover')
  if (before) before.remove()
  if (before?.classList.contains(name)) return () => {}
  for (const [at, button] of buttons.entries()) button.tabIndex = at === 0 ? 0 : -1
  const press = (event: KeyboardEvent) => {
    const at = buttons.findIndex(button => button === document.activeElement)
    const next = emojiStep(event.key, at, buttons.length, columnsOf(buttons))
    if (event.key !== 'Escape' && next === undefined) return
    event.preventDefault()
    if (next !== undefined) return buttons[next]?.focus()
    close()
    onClose()
  }
  const panel = h('div', { class: `popover ${name}`, role: 'group', 'aria-label': label, keydown: press }, ...buttons)
  const close = () => {
    panel.remove()
    removeEventListener('pointerdown', leave, true)
  }
  const leave = (event: Event) => {
    if (!panel.isConnected || (event.target instanceof Node && !place.contains(event.target))) close()
  }
  place.append(panel)
  addEventListener('pointerdown', leave, true)
  buttons[0]?.focus()
  return close
}

/** How many stand in the first line. */
function columnsOf(buttons: HTMLElement[]): number {
  const top = buttons[0]?.offsetTop
  const below = buttons.findIndex(button => button.offsetTop !== top)
  return below === -1 ? buttons.length : below
}
