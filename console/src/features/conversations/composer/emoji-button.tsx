import { SmileOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import './emoji.css'

const EmojiGrid = lazy(async () => ({ default: (await import('./emoji-grid.tsx')).EmojiGrid }))

/** Opens the emoji; each one chosen goes to `onChoose`. */
export function EmojiButton({ onChoose, onLeave }: { onChoose: (emoji: string) => void; onLeave: () => void }) {
  const words = useWords().conversations.composer
  const [open, setOpen] = useState(false)
  const leave = (): void => {
    setOpen(false)
    onLeave()
  }
  return (
    <Popover
      trigger="click" placement="topLeft" open={open} onOpenChange={setOpen} destroyOnHidden
      content={<Suspense fallback={<div className="emoji-grid" />}><EmojiGrid label={words.emoji} onChoose={onChoose} onLeave={leave} /></Suspense>}
    >
      <Button type="text" icon={<SmileOutlined />} aria-label={words.emoji} title={words.emoji} aria-expanded={open} />
    </Popover>
  )
}
