import { h } from '../dom.ts'
import { togglePopover } from './popover.ts'

const all = '😀 😁 😂 🤣 😊 😇 🙂 😉 😍 🥰 😘 😋 😜 🤔 🤗 🤩 😎 😏 😐 😅 😓 😔 😟 😢 😭 😤 😡 😱 😴 🤒 🙄 🥺 👍 👎 👌 ✌️ 🤝 🙏 👏 💪 👋 🌹 🎉 🎁 ❤️ 💔 ⭐ 🔥 ✨ ☀️ 🌙 🍰 ☕ 📦 🚚 💰 ✅ ❌ ❓ ❗'.split(' ')

/** Opens the emoji over `place`, or closes them. `put` takes each that is chosen; `onClose` is called when they are left by keyboard. */
export function toggleEmoji(place: HTMLElement, label: string, put: (emoji: string) => void, onClose: () => void): void {
  const buttons = all.map(emoji => h('button', { type: 'button', click: () => put(emoji) }, emoji))
  togglePopover(place, { name: 'emoji', label, buttons, onClose })
}
