import { initialOf } from '../../lib/initial.ts'
import './contact-avatar.css'

/** Calm colours that white letters can be read on. */
const colours = ['#4f7f86', '#7a6f9b', '#a0705a', '#5d8a66', '#8a7a4e', '#9a6280', '#4e7aa3', '#7d8060'] as const

/** The letter of a name on a colour that stays the same for the same id. */
export function ContactAvatar({ id, name, size = 38, blocked = false }: { id: string; name: string; size?: number; blocked?: boolean }) {
  const colour = colours[[...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % colours.length]
  const style = { width: size, height: size, background: colour, fontSize: Math.round(size * 0.42) }
  return (
    <span className="desk-avatar" style={style} aria-hidden="true">
      {initialOf(name)}
      {blocked && <span className="desk-avatar-dot" />}
    </span>
  )
}
