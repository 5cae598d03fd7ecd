import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { sidebarMessages } from '@yanshu/contract/sidebar.ts'
import { call } from '../../../lib/api.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { Failure } from '../../../ui/failure.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { useBeside } from '../beside.ts'
import { WorkspaceLink } from '../who/workspace-link.tsx'
import { Said } from './said.tsx'

const atOnce = 50

/** One conversation to be read, the oldest above; Esc leads back. */
export function Reading({ conversation, onBack }: { conversation: Conversation; onBack: () => void }) {
  const { sidebar: words } = useWords()
  const language = useLanguage()
  const frame = useRef<HTMLElement>(null)
  useEffect(() => frame.current?.focus(), [])
  return (
    <section ref={frame} className="sidebar-reading" tabIndex={-1} onKeyDown={(event) => { if (event.key === 'Escape') onBack() }} aria-label={words.conversationOf(momentText(conversation.openedAt, language))}>
      <p className="sidebar-reading-head">
        <Button size="small" type="text" icon={<ArrowLeftOutlined />} onClick={onBack}>{words.back}</Button>
        <WorkspaceLink conversation={conversation} />
      </p>
      <Messages conversation={conversation} />
    </section>
  )
}

function Messages({ conversation }: { conversation: Conversation }) {
  const words = useWords()
  const { inbox, chat: { external } } = useBeside()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['said', external, conversation.id], initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) => call(sidebarMessages, { params: { inbox }, input: { external, conversation: conversation.id, limit: atOnce, ...(pageParam === undefined ? {} : { before: pageParam }) } }),
    getNextPageParam: ({ messages }) => (messages.length < atOnce || messages[0]?.seq === 1 ? undefined : messages[0]?.seq),
  })
  if (data === undefined) return error === null ? <SkeletonRows /> : <Failure error={error} retry={refetch} />
  const messages = [...data.pages].reverse().flatMap((page) => page.messages)
  return (
    <>
      {hasNextPage && <p className="more"><Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{words.sidebar.earlier}</Button></p>}
      {messages.length === 0 ? <p className="faint">{words.contacts.noMessages}</p> : <ol className="sidebar-said-list">{messages.map((each) => <Said key={each.id} message={each} contact={conversation.contact.name} />)}</ol>}
    </>
  )
}
