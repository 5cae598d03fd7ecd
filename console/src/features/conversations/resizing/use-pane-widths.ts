import type { CSSProperties } from 'react'
import { useMemo, useState } from 'react'
import { recalled, remember } from '../../../lib/remember.ts'

/** A column whose width the agent chooses. */
export interface Pane {
  readonly width: number
  readonly least: number
  readonly most: number
  readonly resize: (width: number) => void
}

/** The widths of the outer columns, remembered in this browser. */
export function usePaneWidths(): { list: Pane; details: Pane; style: CSSProperties } {
  const list = usePane('workspace.list', 316, 248, 420)
  const details = usePane('workspace.details', 320, 272, 440)
  const style = useMemo(() => ({ '--list-width': `${list.width}px`, '--details-width': `${details.width}px` }) as CSSProperties, [list.width, details.width])
  return { list, details, style }
}

function usePane(key: string, usual: number, least: number, most: number): Pane {
  const [width, setWidth] = useState(() => within(Number(recalled(key) ?? usual) || usual, least, most))
  const resize = (next: number): void => {
    const kept = within(Math.round(next), least, most)
    setWidth(kept)
    remember(key, String(kept))
  }
  return { width, least, most, resize }
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
