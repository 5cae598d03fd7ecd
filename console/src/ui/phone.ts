import { useSyncExternalStore } from 'react'

const narrow = window.matchMedia('(max-width: 767px)')

/** Whether the window is as narrow as a phone; the component draws again when that changes. */
export function usePhone(): boolean {
  return useSyncExternalStore(onChange, () => narrow.matches)
}

function onChange(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}
