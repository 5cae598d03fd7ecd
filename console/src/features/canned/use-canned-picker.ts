import type { Canned } from '@yanshu/contract/canned.ts'
import { useCanned } from '@yanshu/contract/canned.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import { App } from 'antd'
import type { KeyboardEvent, RefObject } from 'react'
import { useState } from 'react'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { sentParts } from './sent-parts.ts'
import { fillVariables, gapsIn } from './filling.ts'
import { rankCanned } from './ranking.ts'
import { slashAt } from './slash.ts'
import { useCannedReplies, useHasCanned } from './use-canned-replies.ts'
import { useFacts } from './use-facts.ts'

interface Field {
  readonly conversation: Conversation
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly text: string
  readonly change: (text: string) => void
  readonly addPart: (part: AgentSentPart) => void
}

export interface CannedPicker {
  /** Whether there are canned replies at all. */
  readonly has: boolean
  readonly open: boolean
  /** What the search finds; undefined while the replies are read. */
  readonly choices: readonly Canned[] | undefined
  readonly search: string
  readonly marked: number
  readonly mark: (at: number) => void
  readonly choose: (reply: Canned) => void
  /** A reply as it would be inserted now. */
  readonly preview: (reply: Canned) => string
  /** Opens the list at the caret, without a slash, or closes it. */
  readonly toggle: () => void
  /** Pictures are being copied for the draft. */
  readonly busy: boolean
  /** Takes a key press; true when it belonged to the list. */
  readonly press: (event: KeyboardEvent) => boolean
  /** To be called whenever text or caret have changed. */
  readonly look: () => void
}

const mostShown = 60

/** Canned replies at the caret of the reply field: found by `/` and letters, put in with their variables filled. */
export function useCannedPicker(field: Field): CannedPicker {
  const { area, text } = field
  const has = useHasCanned()
  const replies = useCannedReplies()
  const [caret, setCaret] = useState(0)
  const [marked, setMarked] = useState(0)
  const [left, setLeft] = useState<number>()
  const [begun, setBegun] = useState<number>()
  const slash = begun === undefined ? slashAt(text, caret) : searchSince(text, begun, caret)
  const found = has && slash !== undefined && slash.from !== left ? slash : undefined
  const ranked = found === undefined || replies === undefined ? undefined : rankCanned(replies, found.search).slice(0, mostShown)
  // A slash that means nothing here is just a slash.
  const open = found !== undefined && (begun !== undefined || ranked === undefined || ranked.length > 0)
  const insertion = useInsertion(field, found !== undefined || begun !== undefined)
  const close = (): void => { setBegun(undefined); setLeft(undefined) }
  const choose = (reply: Canned): void => {
    close()
    const here = area.current?.selectionEnd ?? text.length
    const stands = insertion.put(reply, found?.from ?? here, found === undefined ? here : caret)
    setCaret(stands)
  }
  const at = Math.min(marked, Math.max(0, (ranked?.length ?? 0) - 1))
  const press = (event: KeyboardEvent): boolean => {
    if (!open || event.nativeEvent.isComposing || event.keyCode === 229) return false
    const count = ranked?.length ?? 0
    const chosen = ranked?.[at]
    if (event.key === 'ArrowDown') setMarked((at + 1) % Math.max(1, count))
    else if (event.key === 'ArrowUp') setMarked((at + count - 1) % Math.max(1, count))
    else if (event.key === 'Escape') { setBegun(undefined); setLeft(found?.from) }
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) choose(chosen)
    else return false
    event.preventDefault()
    return true
  }
  const look = (): void => {
    const now = area.current?.selectionStart ?? 0
    if (now === caret && area.current?.value === text) return
    setCaret(now)
    setMarked(0)
    // Once the caret has gone elsewhere, the same place may open the list again.
    if (left !== undefined && slashAt(area.current?.value ?? '', now)?.from !== left) setLeft(undefined)
    if (begun !== undefined && searchSince(area.current?.value ?? '', begun, now) === undefined) setBegun(undefined)
  }
  const toggle = (): void => {
    area.current?.focus()
    const now = area.current?.selectionEnd ?? text.length
    setCaret(now)
    setMarked(0)
    setLeft(undefined)
    setBegun(open ? undefined : now)
    if (open) setLeft(found?.from)
  }
  return { has, open, choices: ranked, search: found?.search ?? '', marked: at, mark: setMarked, choose, preview: insertion.preview, toggle, busy: insertion.busy, press, look }
}

/** Opened without a slash: what was typed since then is the search, up to a blank. */
function searchSince(text: string, from: number, caret: number): { from: number; search: string } | undefined {
  const search = text.slice(from, caret)
  return caret < from || /\s/.test(search) || search.length > 32 ? undefined : { from, search }
}

/** Puts replies into the draft. */
function useInsertion({ conversation, area, text, change, addPart }: Field, wanted: boolean) {
  const words = useWords().canned
  const { message } = App.useApp()
  const facts = useFacts(conversation, wanted)
  const [copying, setCopying] = useState(0)
  const preview = (reply: Canned): string => fillVariables(reply.parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n'), facts(), words.variables)
  const addPictures = async (reply: Canned): Promise<void> => {
    setCopying((count) => count + 1)
    try {
      for (const part of sentParts((await call(useCanned, { params: { id: reply.id } })).parts)) addPart(part)
    } catch {
      void message.error(words.picker.picturesFailed)
    } finally {
      setCopying((count) => count - 1)
    }
  }
  /** In the place of what stands from `from` to `to`; gives where the caret then is: on the first gap, or behind it. */
  const put = (reply: Canned, from: number, to: number): number => {
    const piece = preview(reply)
    change(text.slice(0, from) + piece + text.slice(to))
    if (reply.parts.some((part) => part.type === 'image')) void addPictures(reply)
    else for (const part of sentParts(reply.parts)) addPart(part)
    const gap = gapsIn(piece, words.variables)[0]
    const [start, end] = gap === undefined ? [from + piece.length, from + piece.length] : [from + gap.from, from + gap.to]
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(start, end)
    })
    return start
  }
  return { preview, put, busy: copying > 0 }
}
