import { useEffect } from 'react'
import { titleWith } from '../alerting.ts'
import { unreadOf } from '../views.ts'
import { useObserved } from '../workspace.ts'
import type { Workspace } from '../workspace.ts'

const blinkMs = 1200

/** The number of unread messages stands before the page's title and blinks while nobody looks. */
export function useUnreadTitle({ shelf, viewer }: Workspace): void {
  const { entries } = useObserved(shelf)
  let unread = 0
  for (const { conversation } of entries.values()) unread += unreadOf(conversation, viewer)
  useEffect(() => {
    const show = (count: number): void => { document.title = titleWith(count, document.title) }
    show(unread)
    let lit = true
    const timer = setInterval(() => {
      lit = unread === 0 || !document.hidden || !lit
      show(lit ? unread : 0)
    }, blinkMs)
    return () => {
      clearInterval(timer)
      show(0)
    }
  }, [unread])
}
