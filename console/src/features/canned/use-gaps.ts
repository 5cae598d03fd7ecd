import { App } from 'antd'
import type { RefObject } from 'react'
import { useWords } from '../../lib/language.ts'
import { gapsIn, nextGap } from './filling.ts'
import type { Gap } from './filling.ts'

export interface Gaps {
  readonly present: readonly Gap[]
  /** Goes to the next gap behind the caret; false when there is none. */
  readonly toNext: () => boolean
  /** Runs `send`, after a question while something is not filled in. */
  readonly ask: (send: () => void) => void
}

/** The places of a draft that wait to be filled in. */
export function useGaps(area: RefObject<HTMLTextAreaElement | null>, text: string): Gaps {
  const words = useWords().canned
  const { modal } = App.useApp()
  const present = gapsIn(text, words.variables)
  const select = (gap: Gap | undefined): void => {
    area.current?.focus()
    if (gap !== undefined) area.current?.setSelectionRange(gap.from, gap.to)
  }
  const toNext = (): boolean => {
    const gap = nextGap(text, area.current?.selectionEnd ?? 0, words.variables)
    if (gap !== undefined) select(gap)
    return gap !== undefined
  }
  const ask = (send: () => void): void => {
    if (present.length === 0) return send()
    const names = [...new Set(present.map((each) => each.name))].map((each) => `【${each}】`).join(words.gaps.and)
    let sent = false
    void modal.confirm({
      title: words.gaps.title(names), content: words.gaps.help, okText: words.gaps.fill, cancelText: words.gaps.sendAnyway,
      // The safe answer is the one that Enter gives.
      onCancel: () => { sent = true; send() }, afterClose: () => { if (!sent) select(present[0]) },
    })
  }
  return { present, toNext, ask }
}
