import { useCallback, useState } from 'react'

/** How much room the workspace has: three columns, two, or one at a time. It goes by its own width, whatever stands beside it. */
export type Room = 'wide' | 'middle' | 'narrow'

/** The room of a width in CSS pixels. */
export function roomOf(width: number): Room {
  if (width >= 1060) return 'wide'
  return width >= 700 ? 'middle' : 'narrow'
}

/** The room of the element that takes `ref`; drawn again when it changes. */
export function useRoom(): { ref: (element: HTMLElement | null) => (() => void) | undefined; room: Room } {
  const [room, setRoom] = useState<Room>(() => roomOf(window.innerWidth < 768 ? window.innerWidth : window.innerWidth - 212))
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    setRoom(roomOf(element.clientWidth))
    const observer = new ResizeObserver(() => setRoom(roomOf(element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, room }
}
