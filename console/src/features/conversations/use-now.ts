import { useCallback, useSyncExternalStore } from 'react'

const listeners = new Map<number, { listeners: Set<() => void>; timer: ReturnType<typeof setInterval>; now: number }>()

/** The time, drawn anew every `everyMs`; all components of one rhythm share one timer. */
export function useNow(everyMs: number): number {
  const subscribe = useCallback((listener: () => void) => listen(everyMs, listener), [everyMs])
  return useSyncExternalStore(subscribe, () => listeners.get(everyMs)?.now ?? roundedNow(everyMs))
}

function listen(everyMs: number, listener: () => void): () => void {
  const beat = listeners.get(everyMs) ?? begin(everyMs)
  beat.listeners.add(listener)
  return () => {
    beat.listeners.delete(listener)
    if (beat.listeners.size > 0) return
    clearInterval(beat.timer)
    listeners.delete(everyMs)
  }
}

function begin(everyMs: number) {
  const beat = { listeners: new Set<() => void>(), now: roundedNow(everyMs), timer: setInterval(() => {
    beat.now = roundedNow(everyMs)
    for (const listener of beat.listeners) listener()
  }, everyMs) }
  listeners.set(everyMs, beat)
  return beat
}

/** A snapshot must stay the same between two calls until something is announced. */
function roundedNow(everyMs: number): number {
  return Math.floor(Date.now() / everyMs) * everyMs
}
