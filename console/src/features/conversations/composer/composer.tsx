import { SendOutlined } from '@ant-design/icons'
import { textLimit } from '@yanshu/contract/messages.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { Button } from 'antd'
import type { ClipboardEvent, KeyboardEvent, Ref } from 'react'
import { useEffect, useImperativeHandle, useRef } from 'react'
import { useWords } from '../../../lib/language.ts'
import { usePhone } from '../../../ui/phone.ts'
import { CannedButton } from '../../canned/canned-button.tsx'
import { CannedList } from '../../canned/canned-list.tsx'
import { useCannedPicker } from '../../canned/use-canned-picker.ts'
import { useGaps } from '../../canned/use-gaps.ts'
import { useTellPlatform } from '../../delivery/use-tell-platform.ts'
import { WordWarning } from '../../moderation/word-warning.tsx'
import { useSendGuard } from '../company/use-send-guard.ts'
import { GoodsButton } from '../goods/goods-button.tsx'
import { useUploads } from '../use-uploads.ts'
import { AttachButtons } from './attach-buttons.tsx'
import { AttachmentTray } from './attachment-tray.tsx'
import type { ComposerHandle } from './composer-handle.ts'
import { composerAct, composerKey, keyFacts } from './composing.ts'
import { EmojiButton } from './emoji-button.tsx'
import { FormButton } from './form-button.tsx'
import { GrowingText } from './growing-text.tsx'
import { insertText } from './insert-text.ts'
import { PartsTray } from './parts-tray.tsx'
import { QuotedBar } from './quoted-bar.tsx'
import { noteWaitingFiles } from './unsent.ts'
import { useCards } from './use-cards.ts'
import { useDraft } from './use-draft.ts'
import { useSend } from './use-send.ts'
import { useTellTyping } from './use-tell-typing.ts'

interface ComposerProps {
  ref: Ref<ComposerHandle>
  conversation: Conversation
  quoted: Message | undefined
  onQuoteEnd: () => void
}

const mostText = textLimit * 5

/** The reply field: Enter sends, Shift+Enter makes a line, files come by button, paste or drop, cards from elsewhere. */
export function Composer({ ref, conversation, quoted, onQuoteEnd }: ComposerProps) {
  const all = useWords()
  const words = all.conversations.composer
  const phone = usePhone()
  const area = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft(conversation.id)
  const cards = useCards(conversation.id)
  const files = useUploads()
  useEffect(() => {
    noteWaitingFiles(conversation.id, files.uploads.length)
    return () => noteWaitingFiles(conversation.id, 0)
  }, [conversation.id, files.uploads.length])
  const tellTyping = useTellTyping(conversation.id)
  const tellPlatform = useTellPlatform(conversation)
  const guard = useSendGuard(conversation.id, conversation.seq)
  const { possible: ready, send } = useSend({ conversation, draft, cards, files, quoted, done: () => { onQuoteEnd(); tellTyping(false) } })
  const write = (text: string): void => { draft.change(text); guard.written(text); tellTyping(text !== ''); tellPlatform(text !== '') }
  const insert: ComposerHandle['insert'] = (piece) => {
    if (typeof piece === 'string') insertText(area.current, draft.text, piece, write)
    else cards.add(piece)
  }
  const canned = useCannedPicker({ conversation, area, text: draft.text, change: write, addPart: cards.add })
  const gaps = useGaps(area, draft.text)
  const possible = ready && !canned.busy
  useImperativeHandle(ref, () => ({ focus: () => area.current?.focus(), insert, addFiles: files.add, putCanned: canned.choose }))
  const sendNow = (): void => { if (possible) gaps.ask(() => guard.ask(send)) }
  const press = (event: KeyboardEvent): void => {
    if (canned.press(event)) return
    const own = composerKey(keyFacts(event))
    if (own !== undefined && (own === 'gap' ? gaps.toNext() : canned.has)) {
      if (own === 'canned') canned.toggle()
      return event.preventDefault()
    }
    const act = composerAct(keyFacts(event))
    if (act === 'leave') area.current?.blur()
    if (act !== 'send') return
    event.preventDefault()
    sendNow()
  }
  const paste = (event: ClipboardEvent): void => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    files.add(event.clipboardData.files)
  }
  const left = mostText - draft.text.length
  return (
    <footer className="desk-composer">
      {quoted !== undefined && <QuotedBar message={quoted} onEnd={onQuoteEnd} />}
      <CannedList picker={canned} />
      <PartsTray parts={cards.parts} onRemove={cards.remove} />
      <AttachmentTray uploads={files.uploads} onRemove={files.remove} />
      <GrowingText
        ref={area} value={draft.text} className="desk-area" rows={phone ? 1 : 2} maxLength={mostText}
        placeholder={phone ? words.placeholderPhone : words.placeholder} aria-label={words.label} autoFocus={!phone}
        aria-autocomplete={canned.has ? 'list' : undefined} aria-controls={canned.open ? 'canned-choices' : undefined} aria-activedescendant={canned.open ? `canned-${canned.marked}` : undefined}
        onChange={(event) => { write(event.target.value); canned.look() }} onSelect={canned.look} onKeyDown={press} onPaste={paste} onBlur={() => tellTyping(false)}
      />
      <WordWarning text={draft.text} />
      <div className="desk-composer-foot">
        <CannedButton picker={canned} />
        <EmojiButton onChoose={insert} onLeave={() => area.current?.focus()} />
        <AttachButtons onFiles={files.add} />
        <GoodsButton conversation={conversation} onChoose={(goods) => { insert({ type: 'goods', goods }); area.current?.focus() }} />
        <FormButton conversation={conversation} onChoose={(form) => { insert({ type: 'form', form }); area.current?.focus() }} />
        <span className="desk-composer-hint">{left < 500 ? words.tooLong(left) : gaps.present.length > 0 ? all.canned.gaps.hint : ''}</span>
        <Button type="primary" icon={<SendOutlined />} disabled={!possible} onClick={sendNow}>{words.send}</Button>
      </div>
    </footer>
  )
}
