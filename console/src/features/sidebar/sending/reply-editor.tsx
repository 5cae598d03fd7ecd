import { SendOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { GetRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { ToolbarMessage } from '@yanshu/contract/sidebar.ts'
import { useWords } from '../../../lib/language.ts'
import { gapsIn } from '../../canned/filling.ts'
import { useSend } from './use-send.ts'

interface ReplyEditorProps { title: string; text: string; prepare: (text: string) => Promise<readonly ToolbarMessage[]>; onClose: () => void }

/** The text of a reply before it is sent. The first place to be filled in is chosen; Ctrl+Enter sends, Esc closes. */
export function ReplyEditor({ title, text: begun, prepare, onClose }: ReplyEditorProps) {
  const { act, canned, sidebar: words } = useWords()
  const [text, setText] = useState(begun)
  const field = useRef<GetRef<typeof Input.TextArea>>(null)
  const { busy, send } = useSend()
  const gaps = gapsIn(text, canned.variables)
  useEffect(() => {
    const area = field.current?.resizableTextArea?.textArea
    const gap = gapsIn(begun, canned.variables)[0]
    area?.focus()
    area?.setSelectionRange(gap?.from ?? begun.length, gap?.to ?? begun.length)
  }, [begun, canned.variables])
  const go = async (): Promise<void> => {
    if (text.trim() !== '' && await send(() => prepare(text.trim()))) onClose()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void go()
  }
  return (
    <div className="sidebar-editor">
      <p><b>{title}</b></p>
      <Input.TextArea ref={field} value={text} aria-label={words.editOf(title)} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} onChange={(event) => setText(event.target.value)} onKeyDown={press} />
      {gaps.length > 0 && <p className="sidebar-gaps">{canned.gaps.title([...new Set(gaps.map(({ name }) => `【${name}】`))].join(canned.gaps.and))}</p>}
      <p className="sidebar-acts">
        <Button size="small" onClick={onClose}>{act.cancel}</Button>
        <Button size="small" type="primary" icon={<SendOutlined />} loading={busy} disabled={text.trim() === ''} onClick={() => void go()}>{gaps.length > 0 ? canned.gaps.sendAnyway : words.send}</Button>
      </p>
    </div>
  )
}
