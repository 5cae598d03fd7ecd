import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import type { DragEvent, ReactNode } from 'react'
import { useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { droppedPart, isWelcome } from './drag-part.ts'

interface ZoneProps {
  /** Whether anything may be dropped now. */
  open: boolean
  onFiles: (files: Iterable<File>) => void
  onPart: (part: AgentSentPart) => void
  children: ReactNode
}

/** Takes files and cards that are dropped on it, and says so while they hover. */
export function DropZone({ open, onFiles, onPart, children }: ZoneProps) {
  const words = useWords().conversations.composer
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const part = droppedPart(event.dataTransfer)
    if (part === undefined) onFiles([...event.dataTransfer.files])
    else onPart(part)
  }
  return (
    <div
      className="desk-drop" data-over={over}
      onDragOver={(event) => { if (open && isWelcome(event.dataTransfer)) { event.preventDefault(); setOver(true) } }}
      onDragLeave={(event) => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false) }}
      onDrop={(event) => { if (open && isWelcome(event.dataTransfer)) drop(event) }}
    >
      {children}
      {over && <div className="desk-drop-hint">{words.drop}</div>}
    </div>
  )
}
