import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { openSidebar } from '@yanshu/contract/sidebar.ts'
import type { SidebarContact } from '@yanshu/contract/sidebar.ts'
import { call } from '../../lib/api.ts'
import { ApiError, isRefusal } from '../../lib/api-error.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { BesideContext } from './beside.ts'
import { Notice, Waiting } from './notice.tsx'
import { PersonView } from './person-view.tsx'
import { readRefusal } from './refusals.ts'
import { sayTrouble } from './say-trouble.ts'
import type { Chat, Wecom } from './wecom.ts'

/** Finds out whose chat is open, anew whenever the page comes to sight again: on a computer it stays while the chats change. */
export function FoundChat({ inbox, wecom }: { inbox: string; wecom: Wecom }) {
  const words = useWords()
  const language = useLanguage()
  const { data: chat, error, isFetching, refetch } = useQuery({
    queryKey: ['chat', inbox], retry: false, staleTime: 0, refetchOnWindowFocus: 'always', queryFn: async () => (await wecom.chat()) ?? null,
  })
  const client = useQueryClient()
  const lookAgain = (): void => {
    void refetch()
    void client.invalidateQueries({ predicate: ({ queryKey: [topic] }) => topic !== 'sidebar' && topic !== 'wecom' && topic !== 'chat' })
  }
  const again = <Button loading={isFetching} onClick={() => void refetch()}>{words.sidebar.again}</Button>
  const refused = error === null || error instanceof ApiError ? undefined : readRefusal(error)
  const notice = chat === null || refused?.trouble === 'no_chat' ? <Notice icon="chat" {...words.sidebar.noChat} action={again} />
    : error === null ? undefined
      : refused === undefined ? <Notice icon="broken" {...sayTrouble(error, words, language)} action={again} />
        : <Notice icon={refused.trouble === 'no_permission' ? 'refused' : 'broken'} {...words.sidebar.troubles[refused.trouble]} said={refused.said} action={again} />
  if (!chat) return notice ?? <Waiting text={words.sidebar.opening} />
  return <Covered notice={notice}><Opened key={chat.external} inbox={inbox} chat={chat} wecom={wecom} lookAgain={lookAgain} /></Covered>
}

/** While it is not sure whose chat is open, or who may see it, what was on the page stays out of sight; what was begun there is kept. */
function Covered({ notice, children }: { notice: ReactNode; children: ReactNode }) {
  return <>{notice}<div className="sidebar-beside" hidden={notice !== undefined}>{children}</div></>
}

/** Asks the server who the contact is. Each look is put on record, so it is asked once. */
function Opened({ inbox, chat, wecom, lookAgain }: { inbox: string; chat: Chat; wecom: Wecom; lookAgain: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const client = useQueryClient()
  const key = ['person', inbox, chat.external]
  const { data: person, error, isFetching, refetch } = useQuery({
    queryKey: key, staleTime: 5 * 60_000, queryFn: () => call(openSidebar, { params: { inbox }, input: { external: chat.external } }),
  })
  const take = (next: SidebarContact): void => {
    client.setQueryData(key, next)
    void client.invalidateQueries({ queryKey: ['orders', chat.external] })
  }
  const again = <Button loading={isFetching} onClick={() => void refetch()}>{words.sidebar.again}</Button>
  const notYours = isRefusal(error, 'office_not_yours')
  const notice = error === null ? undefined : <Notice icon={notYours ? 'refused' : 'broken'} {...(notYours ? words.sidebar.notYours : sayTrouble(error, words, language))} action={again} />
  // Whoever lost the contact in the meantime sees no more of it.
  if (person === undefined || notYours) return notice ?? <Waiting text={words.sidebar.opening} />
  return <Covered notice={notice}><BesideContext value={{ inbox, chat, wecom, person, lookAgain, take }}><PersonView /></BesideContext></Covered>
}
