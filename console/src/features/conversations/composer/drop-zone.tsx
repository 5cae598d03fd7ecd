import type { DragEvent, ReactNode } from 'react'
import { useState } from 'react'
import { useWords } from '../../../lib/language.ts'

/** Takes files that are dropped on it, and says so while they hover. */
export function DropZone({ onFiles, children }: { onFiles: (files: Iterable<File>) => void; children: ReactNode }) {
  const words = useWords().conversations.composer
  const [over, setOver] = useState(false)
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  return (
    <div
      className="desk-drop" data-over={over}
      onDragOver={(event) => { if (holdsFiles(event)) { event.preventDefault(); setOver(true) } }}
      onDragLeave={(event) => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false) }}
      onDrop={(event) => { if (holdsFiles(event)) { event.preventDefault(); setOver(false); onFiles([...event.dataTransfer.files]) } }}
    >
      {children}
      {over && <div className="desk-drop-hint">{words.drop}</div>}
    </div>
  )
}
