import type { KeyboardEvent } from 'react'
import { useEffect, useRef } from 'react'
import { emojiAfter } from './emoji-after.ts'

const emoji = '😀 😁 😂 😊 🙂 😉 😍 🥰 😘 😜 🤔 🤗 😎 😏 😅 😓 😔 😟 😢 😭 😡 😱 😴 🙄 🥺 👍 👎 👌 ✌️ 🤝 🙏 👏 💪 👋 🌹 🎉 🎁 ❤️ 💔 ⭐ 🔥 ✨ ☀️ 🌙 ☕ 📦 🚚 💰 ✅ ❌ ❓ ❗'.split(' ')
const columns = 8

interface EmojiGridProps { label: string; onChoose: (emoji: string) => void; onLeave: () => void }

/** Emoji to choose from, by mouse or by arrow keys and Enter; Escape leaves. */
export function EmojiGrid({ label, onChoose, onLeave }: EmojiGridProps) {
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => grid.current?.querySelector('button')?.focus(), [])
  const press = (event: KeyboardEvent): void => {
    const buttons = [...grid.current?.querySelectorAll('button') ?? []]
    const next = emojiAfter(event.key, buttons.findIndex((each) => each === document.activeElement), buttons.length, columns)
    if (event.key !== 'Escape' && next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (next === undefined) onLeave()
    else buttons[next]?.focus()
  }
  return (
    <div className="emoji-grid" role="group" aria-label={label} ref={grid} onKeyDown={press}>
      {emoji.map((each, at) => <button key={each} type="button" tabIndex={at === 0 ? 0 : -1} onClick={() => onChoose(each)}>{each}</button>)}
    </div>
  )
}
