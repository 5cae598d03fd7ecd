import { QuestionCircleOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { Skeleton } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isRefusal } from '../../../lib/api-error.ts'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useActions } from '../actions/use-actions.ts'
import { useConfirmed } from '../actions/use-confirmed.ts'
import { useViewing } from '../company/use-viewing.ts'
import { composerBar } from '../composer/composer-bar.ts'
import type { ComposerHandle } from '../composer/composer-handle.ts'
import { ComposerPanel } from '../composer/composer-panel.tsx'
import type { ComposerMode } from '../composer/composer-panel.tsx'
import { DropZone } from '../composer/drop-zone.tsx'
import { onInsertion } from '../composer/insertions.ts'
import { useForms } from '../forms/use-forms.ts'
import { loadSnapshot } from '../loading.ts'
import { useSeenMentions } from '../notes/use-seen-mentions.ts'
import { usePlace } from '../place.ts'
import type { Room } from '../resizing/use-room.ts'
import { useConversation, useWorkspace } from '../workspace.ts'
import { WrapUpPanel } from '../wrapping-up/wrap-up-panel.tsx'
import { ChatDialogs } from './chat-dialogs.tsx'
import { ChatHead } from './chat-head.tsx'
import { ChatStrip } from './chat-strip.tsx'
import { MessageList } from './message-list.tsx'
import { useChatCommands } from './use-chat-commands.ts'
import { useChatShortcuts } from './use-chat-shortcuts.ts'
import { useDialogs } from './use-dialogs.ts'

/** One conversation: its head, its messages, the reply field. */
export function ChatPane({ id, room }: { id: string; room: Room }) {
  const words = useWords().conversations.chat
  const workspace = useWorkspace()
  const conversation = useConversation(id)
  const query = useQuery({ queryKey: ['conversations', 'one', id], queryFn: () => loadSnapshot(workspace, id), retry: (failures, error) => failures < 2 && !isRefusal(error, 'absent', 'forbidden', 'malformed') })
  if (conversation !== undefined) return <Chat conversation={conversation} room={room} />
  // Read before, and since then taken off this screen.
  const hidden = query.isSuccess && !query.isFetching
  if (hidden || (query.isError && isRefusal(query.error, 'absent', 'forbidden', 'malformed'))) return <section className="desk-chat desk-chat-gone"><Blank icon={<QuestionCircleOutlined />} title={words.gone} /></section>
  if (query.isError) return <section className="desk-chat desk-chat-note"><Failure error={query.error} retry={() => query.refetch()} /></section>
  return <section className="desk-chat desk-chat-note" aria-busy="true"><Skeleton active avatar paragraph={{ rows: 6 }} /></section>
}

function Chat({ conversation, room }: { conversation: Conversation; room: Room }) {
  const words = useWords().conversations.chat
  const { viewer } = useWorkspace()
  const dialogs = useDialogs()
  const wrapUpForms = useForms('wrap-up', conversation.inbox)
  const actions = useActions(conversation, () => { if (wrapUpForms.length > 0) dialogs.show('wrap-up') })
  const confirmed = useConfirmed(conversation, actions, () => dialogs.show('block'))
  const [quoted, setQuoted] = useState<Message>()
  const [mode, setMode] = useState<ComposerMode>('reply')
  const composer = useRef<ComposerHandle>(null)
  const bar = composerBar(conversation, viewer)
  useViewing(conversation.id)
  useSeenMentions(conversation.id)
  const write = useCallback((next: ComposerMode): void => { setMode(next); requestAnimationFrame(() => composer.current?.focus()) }, [])
  const inReply = useCallback((act: (handle: ComposerHandle) => void): void => { setMode('reply'); requestAnimationFrame(() => { if (composer.current !== null) act(composer.current) }) }, [])
  // The same with every message that comes, or all rows would be drawn again.
  const onQuote = useCallback((message: Message): void => { setQuoted(message); write('reply') }, [write])
  const onEdit = useCallback((text: string): void => inReply((handle) => { handle.insert(text); handle.focus() }), [inReply])
  useChatShortcuts({ conversation, bar, actions, confirmed, dialogs, write })
  useChatCommands({ conversation, bar, actions, confirmed, dialogs, wrapUp: wrapUpForms.length > 0, write, putCanned: (reply) => inReply((handle) => handle.putCanned?.(reply)) })
  const { setDetails } = usePlace()
  useEffect(() => onInsertion(conversation.id, (piece) => { setDetails(false); inReply((handle) => { handle.insert(piece); handle.focus() }) }), [conversation.id, setDetails])
  const owned = conversation.agent === viewer.id && wrapUpForms.length > 0
  return (
    <section className="desk-chat" aria-label={words.label(conversation.contact.name)}>
      <ChatHead conversation={conversation} room={room} actions={actions} onBlock={confirmed.block} dialogs={dialogs} />
      <ChatStrip conversation={conversation} dialogs={dialogs} onWrapUp={owned && dialogs.shown !== 'wrap-up' ? () => dialogs.show('wrap-up') : undefined} />
      <DropZone open={bar === undefined} onFiles={(files) => inReply((handle) => handle.addFiles?.(files))} onPart={(part) => inReply((handle) => handle.insert(part))}>
        <MessageList conversation={conversation} {...(bar === undefined && { onQuote, onEdit })} />
        {dialogs.shown === 'wrap-up' && <WrapUpPanel conversation={conversation} onClose={dialogs.close} />}
        <ComposerPanel ref={composer} conversation={conversation} bar={bar} actions={actions} mode={mode} onMode={write} quoted={quoted} onQuoteEnd={() => setQuoted(undefined)} />
      </DropZone>
      <ChatDialogs conversation={conversation} dialogs={dialogs} />
    </section>
  )
}
