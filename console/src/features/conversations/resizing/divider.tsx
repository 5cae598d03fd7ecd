import type { KeyboardEvent, PointerEvent } from 'react'
import { useRef } from 'react'
import type { Pane } from './use-pane-widths.ts'

/** The line between two columns: dragged, or moved by the arrow keys. `side` says on which side of it its pane stands. */
export function Divider({ label, pane, side }: { label: string; pane: Pane; side: 'before' | 'after' }) {
  const grip = useRef<{ x: number; width: number } | undefined>(undefined)
  const towards = side === 'before' ? 1 : -1
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { x: event.clientX, width: pane.width }
  }
  const move = (event: PointerEvent): void => {
    if (grip.current !== undefined) pane.resize(grip.current.width + (event.clientX - grip.current.x) * towards)
  }
  const end = (): void => { grip.current = undefined }
  const press = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0
    if (by === 0) return
    event.preventDefault()
    event.stopPropagation()
    pane.resize(pane.width + by * towards)
  }
  return (
    <div
      className="desk-divider" role="separator" aria-orientation="vertical" aria-label={label} tabIndex={0}
      aria-valuenow={pane.width} aria-valuemin={pane.least} aria-valuemax={pane.most}
      onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={end} onKeyDown={press}
    />
  )
}
