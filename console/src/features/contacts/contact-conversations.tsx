import { useInfiniteQuery } from '@tanstack/react-query'
import { listConversations } from '@yanshu/contract/conversations.ts'
import { Button, Skeleton } from 'antd'
import { call } from '../../lib/api.ts'
import { momentText } from '../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { Blank } from '../../ui/blank.tsx'
import { Failure } from '../../ui/failure.tsx'
import { sayLine } from '../conversations/line.ts'
import { OriginLine } from '../conversations/origin/origin-line.tsx'
import { stateText } from '../conversations/state-text.ts'

/** Every conversation with a contact that one may see, the latest first. `present` is the one on screen. */
export function ContactConversations({ contact, present, onOpen }: { contact: string; present?: string; onOpen: (id: string) => void }) {
  const words = useWords()
  const language = useLanguage()
  const query = useInfiniteQuery({
    queryKey: ['conversations', 'of-contact', contact], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => call(listConversations, { query: { contact, limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) } }),
    getNextPageParam: (last) => last.next,
  })
  if (query.isPending) return <Skeleton active paragraph={{ rows: 3 }} />
  if (query.isError) return <Failure error={query.error} retry={() => query.refetch()} />
  const items = query.data.pages.flatMap((page) => page.items)
  if (items.every((each) => each.id === present)) return <Blank title={words.contacts.noConversations} />
  return (
    <ul className="contact-conversations">
      {items.map((each) => (
        <li key={each.id}>
          <button type="button" disabled={each.id === present} onClick={() => onOpen(each.id)} title={words.contacts.openConversation}>
            <span className="contact-conversation-line">
              <time>{momentText(each.openedAt, language)}</time>
              <span className="desk-tag" data-state={each.state}>{each.id === present ? words.contacts.current : stateText(each, words.conversations)}</span>
            </span>
            <span className="contact-conversation-text">{each.lastMessage === undefined ? words.contacts.noMessages : sayLine(each.lastMessage.text, words.desk.kinds)}</span>
            <OriginLine inbox={each.inbox} />
          </button>
        </li>
      ))}
      {query.hasNextPage && <li className="more"><Button type="link" size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{words.contacts.more}</Button></li>}
    </ul>
  )
}
