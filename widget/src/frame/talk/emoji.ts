import { h } from '../dom.ts'
import { emojiStep } from './emoji-step.ts'

const all = '😀 😁 😂 🤣 😊 😇 🙂 😉 😍 🥰 😘 😋 😜 🤔 🤗 🤩 😎 😏 😐 😅 😓 😔 😟 😢 😭 😤 😡 😱 😴 🤒 🙄 🥺 👍 👎 👌 ✌️ 🤝 🙏 👏 💪 👋 🌹 🎉 🎁 ❤️ 💔 ⭐ 🔥 ✨ ☀️ 🌙 🍰 ☕ 📦 🚚 💰 ✅ ❌ ❓ ❗'.split(' ')

/** Opens the emoji over `place`, or closes them. `put` takes each that is chosen; `onClose` is called when they are left by keyboard. */
export function toggleEmoji(place: HTMLElement, label: string, put: (emoji: string) => void, onClose: () => void): void {
  const before = place.querySelector<HTMLElement>('.emoji')
  if (before) return before.remove()
  const buttons = all.map((emoji, at) => h('button', { type: 'button', tabindex: at === 0 ? '0' : '-1', click: () => put(emoji) }, emoji))
  const panel = h('div', { class: 'emoji', role: 'group', 'aria-label': label, keydown: (event: KeyboardEvent) => press(event) }, ...buttons)
  const close = () => {
    panel.remove()
    removeEventListener('pointerdown', leave, true)
  }
  const leave = (event: Event) => {
    if (!panel.isConnected || (event.target instanceof Node && !place.contains(event.target))) close()
  }
  const press = (event: KeyboardEvent) => {
    const at = buttons.findIndex(button => button === document.activeElement)
    const next = emojiStep(event.key, at, buttons.length, columnsOf(buttons))
    if (event.key !== 'Escape' && next === undefined) return
    event.preventDefault()
    if (next !== undefined) return buttons[next]?.focus()
    close()
    onClose()
  }
  place.append(panel)
  addEventListener('pointerdown', leave, true)
  buttons[0]?.focus()
}

/** How many stand in the first line. */
function columnsOf(buttons: HTMLElement[]): number {
  const top = buttons[0]?.offsetTop
  const below = buttons.findIndex(button => button.offsetTop !== top)
  return below === -1 ? buttons.length : below
}
