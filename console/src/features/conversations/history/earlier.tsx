import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { Failure } from '../../../ui/failure.tsx'
import { ContactConversations } from '../../contacts/contact-conversations.tsx'
import { MessageList } from '../chat/message-list.tsx'
import { loadSnapshot } from '../loading.ts'
import { useConversation, useWorkspace } from '../workspace.ts'
import './history.css'

/** The other conversations of a contact. Each opens beside, to be read only, so that the one at hand stays where it is. */
export function Earlier({ conversation, onOpen }: { conversation: Conversation; onOpen: (id: string) => void }) {
  const [read, setRead] = useState<string>()
  return (
    <>
      <ContactConversations contact={conversation.contact.id} present={conversation.id} onOpen={setRead} />
      <EarlierDrawer id={read} onClose={() => setRead(undefined)} onOpen={onOpen} />
    </>
  )
}

function EarlierDrawer({ id, onClose, onOpen }: { id: string | undefined; onClose: () => void; onOpen: (id: string) => void }) {
  const words = useWords().desk.history
  const language = useLanguage()
  const held = useConversation(id)
  return (
    <Drawer
      open={id !== undefined} onClose={onClose} size={Math.min(520, window.innerWidth)} className="desk-earlier" destroyOnHidden mask={{ blur: false }}
      title={held === undefined ? words.readOnly : <>{words.title(momentText(held.openedAt, language))} <span className="desk-tag" data-state="closed">{words.readOnly}</span></>}
      extra={id !== undefined && <Button onClick={() => { onClose(); onOpen(id) }}>{words.open}</Button>}
    >
      {id !== undefined && <Reading id={id} />}
    </Drawer>
  )
}

function Reading({ id }: { id: string }) {
  const workspace = useWorkspace()
  const conversation = useConversation(id)
  const query = useQuery({ queryKey: ['conversations', 'one', id], queryFn: () => loadSnapshot(workspace, id) })
  if (conversation !== undefined) return <MessageList conversation={conversation} />
  if (query.isError) return <Failure error={query.error} retry={() => query.refetch()} />
  return <Skeleton active avatar paragraph={{ rows: 5 }} />
}
