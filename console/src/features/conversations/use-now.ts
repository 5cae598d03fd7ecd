import { useSyncExternalStore } from 'react'

const listeners = new Map<number, { listeners: Set<() => void>; timer: ReturnType<typeof setInterval>; now: number }>()

/** The time, drawn anew every `everyMs`; all components of one rhythm share one timer. */
export function useNow(everyMs: number): number {
  return useSyncExternalStore((listener) => listen(everyMs, listener), () => listeners.get(everyMs)?.now ?? roundedNow(everyMs))
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
  const beat = { listeners: new Set<() => void>(), now: Date.now(), timer: setInterval(() => {
    beat.now = Date.now()
    for (const listener of beat.listeners) listener()
  }, everyMs) }
  listeners.set(everyMs, beat)
  return beat
}

/** A snapshot must stay the same between two calls until something is announced. */
function roundedNow(everyMs: number): number {
  return Math.floor(Date.now() / everyMs) * everyMs
}
