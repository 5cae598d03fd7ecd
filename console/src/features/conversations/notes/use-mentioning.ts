import type { KeyboardEvent, RefObject } from 'react'
import { useState } from 'react'
import { useColleagues } from '../use-colleagues.ts'
import type { Colleague } from '../use-colleagues.ts'
import { useWorkspace } from '../workspace.ts'
import { completeMention, mentionAt } from './mention-text.ts'

const mostShown = 8

interface Mentioning {
  /** Whom the text before the caret may mean; empty when nobody is being named. */
  readonly choices: readonly Colleague[]
  readonly marked: number
  readonly choose: (colleague: Colleague) => void
  /** Takes a key press; true when it belonged to the list. */
  readonly press: (event: KeyboardEvent) => boolean
  /** To be called whenever text or caret have changed. */
  readonly look: () => void
}

/** Naming colleagues by `@` in a text field. */
export function useMentioning(area: RefObject<HTMLTextAreaElement | null>, text: string, change: (text: string) => void): Mentioning {
  const { viewer } = useWorkspace()
  const colleagues = useColleagues()
  const [caret, setCaret] = useState(0)
  const [marked, setMarked] = useState(0)
  const [left, setLeft] = useState<number>()
  const found = mentionAt(text, caret)
  const choices = found === undefined || found.from === left ? [] : colleagues.filter((each) => each.id !== viewer.id && each.name.toLowerCase().includes(found.search)).slice(0, mostShown)
  const choose = (colleague: Colleague): void => {
    const done = completeMention(text, caret, colleague.name)
    change(done.text)
    setCaret(done.caret)
    requestAnimationFrame(() => { area.current?.focus(); area.current?.setSelectionRange(done.caret, done.caret) })
  }
  const press = (event: KeyboardEvent): boolean => {
    if (choices.length === 0 || event.nativeEvent.isComposing || event.keyCode === 229) return false
    const at = Math.min(marked, choices.length - 1)
    const chosen = choices[at]
    if (event.key === 'ArrowDown') setMarked((at + 1) % choices.length)
    else if (event.key === 'ArrowUp') setMarked((at + choices.length - 1) % choices.length)
    else if (event.key === 'Escape') setLeft(found?.from)
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) choose(chosen)
    else return false
    event.preventDefault()
    return true
  }
  const look = (): void => { setCaret(area.current?.selectionStart ?? 0); setMarked(0) }
  return { choices, marked: Math.min(marked, Math.max(0, choices.length - 1)), choose, press, look }
}
