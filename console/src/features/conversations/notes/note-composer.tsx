import { EyeInvisibleOutlined, UserAddOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Button } from 'antd'
import type { KeyboardEvent, Ref } from 'react'
import { useImperativeHandle, useRef } from 'react'
import { useWords } from '../../../lib/language.ts'
import { usePhone } from '../../../ui/phone.ts'
import { composerAct, keyFacts } from '../composer/composing.ts'
import type { ComposerHandle } from '../composer/composer-handle.ts'
import { EmojiButton } from '../composer/emoji-button.tsx'
import { GrowingText } from '../composer/growing-text.tsx'
import { insertText } from '../composer/insert-text.ts'
import { useDraft } from '../composer/use-draft.ts'
import { MentionList } from './mention-list.tsx'
import { useAddNote } from './use-add-note.ts'
import { useMentioning } from './use-mentioning.ts'

/** The field for notes, in the colour of notes: what is written here stays among colleagues. */
export function NoteComposer({ ref, conversation }: { ref: Ref<ComposerHandle>; conversation: Conversation }) {
  const words = useWords().desk.notes
  const phone = usePhone()
  const area = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft(`note.${conversation.id}`)
  const mentioning = useMentioning(area, draft.text, draft.change)
  const add = useAddNote(conversation.id, () => draft.change(''))
  const text = draft.text.trim()
  const put = (piece: string): void => {
    insertText(area.current, draft.text, piece, draft.change)
    requestAnimationFrame(mentioning.look)
  }
  useImperativeHandle(ref, () => ({ focus: () => area.current?.focus(), insert: (piece) => { if (typeof piece === 'string') put(piece) } }))
  const save = (): void => { if (text !== '' && !add.isPending) add.mutate(text) }
  const press = (event: KeyboardEvent): void => {
    if (mentioning.press(event)) return
    const act = composerAct(keyFacts(event))
    if (act === 'leave') area.current?.blur()
    if (act !== 'send') return
    event.preventDefault()
    save()
  }
  return (
    <footer className="desk-composer desk-note-composer">
      {mentioning.choices.length > 0 && <MentionList colleagues={mentioning.choices} marked={mentioning.marked} onChoose={mentioning.choose} />}
      <GrowingText
        ref={area} value={draft.text} className="desk-area" rows={phone ? 1 : 2} maxLength={4000} placeholder={words.placeholder} aria-label={words.field} autoFocus={!phone}
        aria-autocomplete="list" aria-controls={mentioning.choices.length > 0 ? 'desk-mentions' : undefined} aria-activedescendant={mentioning.choices.length > 0 ? `desk-mention-${mentioning.marked}` : undefined}
        onChange={(event) => { draft.change(event.target.value); mentioning.look() }} onSelect={mentioning.look} onKeyDown={press}
      />
      <div className="desk-composer-foot">
        <EmojiButton onChoose={put} onLeave={() => area.current?.focus()} />
        <Button type="text" icon={<UserAddOutlined />} aria-label={words.mention} title={words.mention} onClick={() => { put(/(^|\s)$/.test(draft.text) ? '@' : ' @'); area.current?.focus() }} />
        <span className="desk-composer-hint"><EyeInvisibleOutlined /> {words.hint}</span>
        <Button className="desk-note-save" disabled={text === ''} loading={add.isPending} onClick={save}>{words.save}</Button>
      </div>
    </footer>
  )
}
