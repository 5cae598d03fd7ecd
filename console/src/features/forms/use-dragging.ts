import { useState } from 'react'
import type { DragEvent } from 'react'

export interface Dragging {
  /** The place that is dragged, and the one under the pointer. */
  from: number | undefined
  over: number | undefined
  /** Handlers of the handle at `at`. */
  handle: (at: number) => { draggable: true; onDragStart: (event: DragEvent<HTMLElement>) => void; onDragEnd: () => void }
  /** Handlers of the row at `at`. */
  row: (at: number) => { onDragOver: (event: DragEvent<HTMLElement>) => void; onDrop: (event: DragEvent<HTMLElement>) => void }
}

/** Rows put in order with a pointer. `onMove` gets the places before and after. */
export function useDragging(onMove: (from: number, to: number) => void): Dragging {
  const [from, setFrom] = useState<number>()
  const [over, setOver] = useState<number>()
  const end = (): void => {
    setFrom(undefined)
    setOver(undefined)
  }
  return {
    from, over,
    handle: (at) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', '')
        const row = event.currentTarget.closest('li')
        if (row !== null) event.dataTransfer.setDragImage(row, 20, 20)
        setFrom(at)
      },
      onDragEnd: end,
    }),
    row: (at) => ({
      onDragOver: (event) => {
        if (from === undefined) return
        event.preventDefault()
        setOver(at)
      },
      onDrop: (event) => {
        if (from === undefined) return
        event.preventDefault()
        end()
        onMove(from, at)
      },
    }),
  }
}
