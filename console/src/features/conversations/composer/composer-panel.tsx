import { EyeInvisibleOutlined, MessageOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import type { Ref } from 'react'
import type { Actions } from '../actions/use-actions.ts'
import { useWords } from '../../../lib/language.ts'
import { WayLine } from '../../delivery/way-line.tsx'
import { CompanyLine } from '../company/company-line.tsx'
import { NoteComposer } from '../notes/note-composer.tsx'
import { SuggestionStrip } from '../thinking/suggestion-strip.tsx'
import { useWorkspace } from '../workspace.ts'
import type { ComposerBar } from './composer-bar.ts'
import { ComposerBlocked } from './composer-blocked.tsx'
import type { ComposerHandle } from './composer-handle.ts'
import { Composer } from './composer.tsx'

/** To the contact, or to colleagues only. */
export type ComposerMode = 'reply' | 'note'

interface PanelProps {
  ref: Ref<ComposerHandle>
  conversation: Conversation
  bar: ComposerBar | undefined
  actions: Actions
  mode: ComposerMode
  onMode: (mode: ComposerMode) => void
  quoted: Message | undefined
  onQuoteEnd: () => void
}

/** The foot of a chat: an answer to the contact or a note for colleagues, which look so different that one is not taken for the other. */
export function ComposerPanel({ ref, conversation, bar, actions, mode, onMode, quoted, onQuoteEnd }: PanelProps) {
  const { viewer } = useWorkspace()
  if (!viewer.mayReply) return bar === undefined ? null : <ComposerBlocked bar={bar} actions={actions} />
  return (
    <>
      <CompanyLine conversation={conversation.id} />
      <Tabs conversation={conversation} mode={mode} onMode={onMode} />
      {mode === 'reply' && bar === undefined && <WayLine conversation={conversation} />}
      {mode === 'reply' && bar === undefined && <SuggestionStrip conversation={conversation} />}
      {mode === 'note' ? <NoteComposer ref={ref} conversation={conversation} />
        : bar === undefined ? <Composer ref={ref} conversation={conversation} quoted={quoted} onQuoteEnd={onQuoteEnd} />
          : <ComposerBlocked bar={bar} actions={actions} />}
    </>
  )
}

function Tabs({ conversation, mode, onMode }: Pick<PanelProps, 'conversation' | 'mode' | 'onMode'>) {
  const words = useWords().desk.notes
  const { drafts } = useWorkspace()
  const begun = { reply: mode !== 'reply' && drafts.read(conversation.id) !== '', note: mode !== 'note' && drafts.read(`note.${conversation.id}`) !== '' }
  const tab = (each: ComposerMode) => (
    <button type="button" role="tab" aria-selected={mode === each} data-mode={each} onClick={() => onMode(each)}>
      {each === 'reply' ? <MessageOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />} {words.modes[each]}{begun[each] && <i title={words.draft} />}
    </button>
  )
  return <div className="desk-composer-tabs" data-mode={mode} role="tablist" aria-label={words.modesLabel}>{tab('reply')}{tab('note')}</div>
}
