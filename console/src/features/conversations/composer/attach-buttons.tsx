import { PaperClipOutlined, PictureOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import { useWords } from '../../../lib/language.ts'

/** Buttons that choose pictures and files. */
export function AttachButtons({ onFiles }: { onFiles: (files: Iterable<File>) => void }) {
  const words = useWords().conversations.composer
  return (
    <>
      <AttachButton label={words.attachImage} icon={<PictureOutlined />} accept="image/png,image/jpeg,image/gif,image/webp" onFiles={onFiles} />
      <AttachButton label={words.attachFile} icon={<PaperClipOutlined />} onFiles={onFiles} />
    </>
  )
}

function AttachButton({ label, icon, accept, onFiles }: { label: string; icon: ReactNode; accept?: string; onFiles: (files: Iterable<File>) => void }) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <Tooltip title={label}><Button type="text" icon={icon} aria-label={label} onClick={() => field.current?.click()} /></Tooltip>
      <input
        ref={field} type="file" hidden multiple {...(accept === undefined ? {} : { accept })}
        onChange={(event) => {
          // The same file chosen again must count again, so the field is emptied.
          onFiles([...event.target.files ?? []])
          event.target.value = ''
        }}
      />
    </>
  )
}
