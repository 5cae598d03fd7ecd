import type { ReadFeeling } from './message.ts'
import type { MessageFeeling } from './types.ts'

/** Remembers what was read last, since several ask of the same message: `most` texts. With an encoder's numbers nothing is remembered. */
export function rememberLast(read: ReadFeeling, most: number): ReadFeeling {
  const held = new Map<string, MessageFeeling>()
  return (text, encoder) => {
    if (encoder) return read(text, encoder)
    const known = held.get(text)
    if (known) return known
    const feeling = read(text)
    held.set(text, feeling)
    // A map gives its keys in the order in which they came.
    if (held.size > most) for (const oldest of held.keys()) { held.delete(oldest); break }
    return feeling
  }
}
