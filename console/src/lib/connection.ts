import { useSyncExternalStore } from 'react'
import { socketTicket } from '@yanshu/contract/people.ts'
import { call } from './api.ts'
import { isRefusal } from './api-error.ts'
import { Live } from './live.ts'
import type { LiveState } from './live.ts'
import { forgetSession, queries, refresh, sessionKey } from './queries.ts'

/** The console's one socket. The shell starts it after sign-in; features subscribe to its frames. */
export const live = new Live({ address: socketAddress, ticket })

let wasLive = false
live.subscribe((frame) => {
  if (frame.type === 'changed') void refresh(frame.topic)
  if (frame.type === 'presence') void refresh('presence')
  if (frame.type === 'bye' && frame.code === 'unauthenticated') forgetSession()
  if (frame.type !== 'welcome') return
  // What changed while there was no connection was not announced: read again what is on screen.
  if (wasLive) void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] })
  wasLive = true
})

/** How the connection is; the component draws again when that changes. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(live.onState, live.state)
}

/** Says at once that the network is gone; tries to connect at once when it is back or the page is looked at again. */
export function watchNetwork(): () => void {
  const hurry = (): void => {
    if (document.visibilityState === 'visible') live.hurry()
  }
  const lapse = (): void => live.lapse()
  window.addEventListener('offline', lapse)
  window.addEventListener('online', hurry)
  document.addEventListener('visibilitychange', hurry)
  return () => {
    window.removeEventListener('offline', lapse)
    window.removeEventListener('online', hurry)
    document.removeEventListener('visibilitychange', hurry)
  }
}

function socketAddress(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/agent`
}

async function ticket(): Promise<string | undefined> {
  try {
    return (await call(socketTicket)).token
  } catch (error) {
    if (!isRefusal(error, 'unauthenticated', 'other_person')) throw error
    forgetSession()
    return undefined
  }
}
