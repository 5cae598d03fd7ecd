import { viewingMs } from '@yanshu/contract/realtime.ts'
import { useEffect } from 'react'
import { live } from '../../../lib/connection.ts'

/** Tells colleagues that this conversation is on this agent's screen, for as long as the page is looked at. */
export function useViewing(conversation: string): void {
  useEffect(() => {
    let said = false
    const tell = (): void => {
      const active = document.visibilityState === 'visible'
      if (!active && !said) return
      said = live.send({ type: 'viewing', conversation, active }) && active
    }
    tell()
    const timer = setInterval(tell, viewingMs)
    const unwatch = live.onState(() => { if (live.state() === 'live') tell() })
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearInterval(timer)
      unwatch()
      document.removeEventListener('visibilitychange', tell)
      live.send({ type: 'viewing', conversation, active: false })
    }
  }, [conversation])
}
