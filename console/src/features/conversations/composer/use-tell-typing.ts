import { useCallback, useEffect, useRef } from 'react'
import { live } from '../../../lib/connection.ts'

const sayAgainMs = 3000
const pauseMs = 5000

/** Tells the other side that one is writing: at most every three seconds, and that one has stopped after a pause. */
export function useTellTyping(conversation: string): (active: boolean) => void {
  const saidAt = useRef(0)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const tell = useCallback((active: boolean) => {
    clearTimeout(pause.current)
    if (!active) {
      if (saidAt.current !== 0) live.send({ type: 'typing', conversation, active: false })
      saidAt.current = 0
      return
    }
    pause.current = setTimeout(() => tell(false), pauseMs)
    if (Date.now() - saidAt.current < sayAgainMs) return
    saidAt.current = Date.now()
    live.send({ type: 'typing', conversation, active: true })
  }, [conversation])
  useEffect(() => () => tell(false), [tell])
  return tell
}
