import { SendOutlined } from '@ant-design/icons'
import { textLimit } from '@yanshu/contract/messages.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { Button } from 'antd'
import type { ClipboardEvent, KeyboardEvent, Ref } from 'react'
import { useImperativeHandle, useRef } from 'react'
import { useWords } from '../../../lib/language.ts'
import { usePhone } from '../../../ui/phone.ts'
import { useUploads } from '../use-uploads.ts'
import { AttachButtons } from './attach-buttons.tsx'
import { AttachmentTray } from './attachment-tray.tsx'
import { composerAct } from './composing.ts'
import { DropZone } from './drop-zone.tsx'
import { EmojiButton } from './emoji-button.tsx'
import { GrowingText } from './growing-text.tsx'
import { QuotedBar } from './quoted-bar.tsx'
import { useDraft } from './use-draft.ts'
import { useSend } from './use-send.ts'
import { useTellTyping } from './use-tell-typing.ts'

export interface ComposerHandle {
  focus(): void
  /** Puts text at the caret. */
  insert(text: string): void
}
interface ComposerProps {
  ref: Ref<ComposerHandle>
  conversation: Conversation
  quoted: Message | undefined
  onQuoteEnd: () => void
}

/** The reply field: Enter sends, Shift+Enter makes a line, files come by button, paste or drop. */
export function Composer({ ref, conversation, quoted, onQuoteEnd }: ComposerProps) {
  const words = useWords().conversations.composer
  const phone = usePhone()
  const area = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft(conversation.id)
  const files = useUploads()
  const tellTyping = useTellTyping(conversation.id)
  const send = useSend({ conversation, draft, files, quoted, done: () => { onQuoteEnd(); tellTyping(false) } })
  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus(),
    insert: (text) => { draft.change(draft.text === '' ? text : `${draft.text}${text}`); area.current?.focus() },
  }))
  const press = (event: KeyboardEvent): void => {
    const act = composerAct({ ...keyFacts(event), isComposing: event.nativeEvent.isComposing })
    if (act === 'leave') area.current?.blur()
    if (act !== 'send') return
    event.preventDefault()
    send.send()
  }
  const paste = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    files.add(event.clipboardData.files)
  }
  const putAtCaret = (text: string): void => {
    const { selectionStart: from = draft.text.length, selectionEnd: to = from } = area.current ?? {}
    draft.change(draft.text.slice(0, from) + text + draft.text.slice(to))
    tellTyping(true)
  }
  const left = textLimit * 5 - draft.text.length
  return (
    <DropZone onFiles={files.add}>
      <footer className="desk-composer">
        {quoted !== undefined && <QuotedBar message={quoted} onEnd={onQuoteEnd} />}
        <AttachmentTray uploads={files.uploads} onRemove={files.remove} />
        <GrowingText
          ref={area} value={draft.text} className="desk-area" rows={phone ? 1 : 2} maxLength={textLimit * 5}
          placeholder={phone ? words.placeholderPhone : words.placeholder} aria-label={words.label} autoFocus={!phone}
          onChange={(event) => { draft.change(event.target.value); tellTyping(event.target.value !== '') }}
          onKeyDown={press} onPaste={paste} onBlur={() => tellTyping(false)}
        />
        <div className="desk-composer-foot">
          <EmojiButton onChoose={putAtCaret} onLeave={() => area.current?.focus()} />
          <AttachButtons onFiles={files.add} />
          <span className="desk-composer-hint">{left < 500 ? words.tooLong(left) : ''}</span>
          <Button type="primary" icon={<SendOutlined />} disabled={!send.possible} onClick={send.send}>{words.send}</Button>
        </div>
      </footer>
    </DropZone>
  )
}

function keyFacts(event: KeyboardEvent) {
  const { key, shiftKey, ctrlKey, metaKey, altKey, keyCode } = event
  return { key, shiftKey, ctrlKey, metaKey, altKey, keyCode }
}
