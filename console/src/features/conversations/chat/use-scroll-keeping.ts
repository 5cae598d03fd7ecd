import type { RefObject } from 'react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const nearEnd = 60
const nearStart = 240

interface ScrollKeeping {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly content: RefObject<HTMLDivElement | null>
  /** Whether the newest message is out of sight. */
  readonly away: boolean
  readonly toEnd: () => void
  /** Brings a row into the middle and stays there. */
  readonly goTo: (selector: string) => void
  readonly onScroll: () => void
}

/**
 * Keeps a chat where it is: at its end while new messages come, and at the message that is read while older ones are put
 * before it. `first` is the key of the first row; `onStart` is called near the beginning.
 */
export function useScrollKeeping(first: string | undefined, onStart: () => void): ScrollKeeping {
  const frame = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const held = useRef<{ first: string | undefined; height: number }>({ first: undefined, height: 0 })
  const heights = useRef(new WeakMap<Element, number>())
  const [away, setAway] = useState(false)
  const toEnd = useCallback(() => {
    if (frame.current !== null) frame.current.scrollTop = frame.current.scrollHeight
    atEnd.current = true
    setAway(false)
  }, [])
  const goTo = useCallback((selector: string) => {
    const row = frame.current?.querySelector(selector)
    if (frame.current === null || row === null || row === undefined) return
    atEnd.current = false
    row.scrollIntoView({ block: 'center' })
    held.current.height = frame.current.scrollHeight
  }, [])
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const { first: before, height } = held.current
    if (before !== undefined && before !== first && !atEnd.current) element.scrollTop += element.scrollHeight - height
    else if (atEnd.current) element.scrollTop = element.scrollHeight
    held.current = { first, height: element.scrollHeight }
    // What has changed by now is made up for.
    for (const each of element.querySelectorAll('.desk-stretch')) heights.current.set(each, each.clientHeight)
  })
  useEffect(() => {
    if (content.current === null || frame.current === null) return undefined
    // Pictures that arrive and a reply field that grows must not push the end out of sight.
    const observer = new ResizeObserver((changes) => {
      keepPlace(frame.current, changes, heights.current)
      if (atEnd.current && frame.current !== null) frame.current.scrollTop = frame.current.scrollHeight
      if (frame.current !== null) held.current.height = frame.current.scrollHeight
    })
    observer.observe(content.current)
    observer.observe(frame.current)
    const watch = (): void => {
      for (const each of content.current?.querySelectorAll('.desk-stretch') ?? []) observer.observe(each)
    }
    watch()
    const added = new MutationObserver(watch)
    added.observe(content.current, { childList: true })
    return () => {
      observer.disconnect()
      added.disconnect()
    }
  }, [])
  const onScroll = useCallback(() => {
    const element = frame.current
    if (element === null) return
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd
    setAway(!atEnd.current)
    if (element.scrollTop < nearStart) onStart()
  }, [onStart])
  return { frame, content, away, toEnd, goTo, onScroll }
}

/** Rows above the screen that are drawn only now are higher or lower than was guessed: what is read stays where it is. */
function keepPlace(frame: HTMLElement | null, changes: readonly ResizeObserverEntry[], heights: WeakMap<Element, number>): void {
  if (frame === null) return
  let moved = 0
  for (const { target, contentRect } of changes) {
    if (!target.classList.contains('desk-stretch')) continue
    const before = heights.get(target)
    heights.set(target, Math.round(contentRect.height))
    if (before !== undefined && target.getBoundingClientRect().bottom - (contentRect.height - before) <= frame.getBoundingClientRect().top + 1) moved += contentRect.height - before
  }
  if (moved !== 0) frame.scrollTop += moved
}
