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
  })
  useEffect(() => {
    if (content.current === null || frame.current === null) return undefined
    // Pictures that arrive and a reply field that grows must not push the end out of sight.
    const observer = new ResizeObserver(() => {
      if (atEnd.current && frame.current !== null) frame.current.scrollTop = frame.current.scrollHeight
      if (frame.current !== null) held.current.height = frame.current.scrollHeight
    })
    observer.observe(content.current)
    observer.observe(frame.current)
    return () => observer.disconnect()
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
