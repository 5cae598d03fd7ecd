import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'

/** What a row is taken for until it was drawn, in px. */
const rowGuess = 62
/** How far from the screen rows are still drawn. */
const nearPx = 1200

interface StretchProps {
  rows: number
  /** Drawn wherever it is. */
  always: boolean
  children: () => ReactNode
}

/** Rows that are drawn while they are near the screen; else an empty place of their height. */
export function StretchView({ rows, always, children }: StretchProps) {
  const place = useRef<HTMLDivElement>(null)
  const height = useRef<number>(undefined)
  const [near, setNear] = useState(false)
  const drawn = near || always
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const observer = new IntersectionObserver((entries) => {
      const there = entries.at(-1)?.isIntersecting === true
      if (!there && element.childElementCount > 0) height.current = element.offsetHeight
      setNear(there)
    }, { root: element.closest('.desk-messages'), rootMargin: `${nearPx}px 0px` })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return <div ref={place} className="desk-stretch" style={drawn ? undefined : { height: height.current ?? rows * rowGuess }}>{drawn && children()}</div>
}
