import { QuestionCircleOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Message } from '@yanshu/contract/messages.ts'
import { Skeleton } from 'antd'
import { useRef, useState } from 'react'
import { isRefusal } from '../../../lib/api-error.ts'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { TransferDialog } from '../actions/transfer-dialog.tsx'
import { useActions } from '../actions/use-actions.ts'
import { useConfirmed } from '../actions/use-confirmed.ts'
import { composerBar } from '../composer/composer-bar.ts'
import { Composer } from '../composer/composer.tsx'
import type { ComposerHandle } from '../composer/composer.tsx'
import { ComposerBlocked } from '../composer/composer-blocked.tsx'
import { loadSnapshot } from '../loading.ts'
import type { Room } from '../resizing/use-room.ts'
import { useMayMove } from '../use-may-write.ts'
import { useShortcuts } from '../use-shortcuts.ts'
import { useConversation, useWorkspace } from '../workspace.ts'
import { ChatHead } from './chat-head.tsx'
import { MessageList } from './message-list.tsx'

/** One conversation: its head, its messages, the reply field. */
export function ChatPane({ id, room }: { id: string; room: Room }) {
  const words = useWords().conversations.chat
  const workspace = useWorkspace()
  const conversation = useConversation(id)
  const query = useQuery({ queryKey: ['conversations', 'one', id], queryFn: () => loadSnapshot(workspace, id), retry: (failures, error) => failures < 2 && !isRefusal(error, 'absent', 'forbidden', 'malformed') })
  if (conversation !== undefined) return <Chat conversation={conversation} room={room} />
  if (query.isError && isRefusal(query.error, 'absent', 'forbidden', 'malformed')) return <section className="desk-chat desk-chat-gone"><Blank icon={<QuestionCircleOutlined />} title={words.gone} /></section>
  if (query.isError) return <section className="desk-chat desk-chat-note"><Failure error={query.error} retry={() => query.refetch()} /></section>
  return <section className="desk-chat desk-chat-note" aria-busy="true"><Skeleton active avatar paragraph={{ rows: 6 }} /></section>
}

function Chat({ conversation, room }: { conversation: Conversation; room: Room }) {
  const words = useWords().conversations.chat
  const { viewer } = useWorkspace()
  const actions = useActions(conversation)
  const confirmed = useConfirmed(conversation, actions)
  const [transferring, setTransferring] = useState(false)
  const [quoted, setQuoted] = useState<Message>()
  const composer = useRef<ComposerHandle>(null)
  const bar = composerBar(conversation, viewer)
  const mine = conversation.state === 'assigned' && conversation.agent === viewer.id
  const mayMove = useMayMove(conversation)
  useShortcuts({
    ...(bar === undefined ? { reply: () => composer.current?.focus() } : {}),
    ...(bar?.act === 'take' ? { take: actions.take } : {}),
    ...(bar?.act === 'reopen' ? { reopen: actions.reopen } : {}),
    ...(mine ? { close: confirmed.close } : {}),
    ...(mayMove ? { transfer: () => setTransferring(true) } : {}),
  })
  const quote = (message: Message): void => { setQuoted(message); composer.current?.focus() }
  return (
    <section className="desk-chat" aria-label={words.label(conversation.contact.name)}>
      <ChatHead conversation={conversation} room={room} actions={actions} onBlock={confirmed.block} onTransfer={() => setTransferring(true)} />
      <MessageList conversation={conversation} {...(bar === undefined ? { onQuote: quote, onEdit: (text: string) => composer.current?.insert(text) } : {})} />
      {bar === undefined
        ? <Composer ref={composer} conversation={conversation} quoted={quoted} onQuoteEnd={() => setQuoted(undefined)} />
        : <ComposerBlocked bar={bar} actions={actions} />}
      <TransferDialog conversation={conversation} open={transferring} onClose={() => setTransferring(false)} />
    </section>
  )
}
