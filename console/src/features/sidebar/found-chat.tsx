import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { openSidebar } from '@yanshu/contract/sidebar.ts'
import type { SidebarContact } from '@yanshu/contract/sidebar.ts'
import { call } from '../../lib/api.ts'
import { ApiError, isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { failureText } from '../../ui/failure.tsx'
import { BesideContext } from './beside.ts'
import { Notice, Waiting } from './notice.tsx'
import { PersonView } from './person-view.tsx'
import { readRefusal } from './refusals.ts'
import type { Chat, Wecom } from './wecom.ts'

/** Finds out whose chat is open, anew whenever the page comes to sight again: on a computer it stays while the chats change. */
export function FoundChat({ inbox, wecom }: { inbox: string; wecom: Wecom }) {
  const words = useWords().sidebar
  const { data: chat, error, isFetching, refetch } = useQuery({
    queryKey: ['chat', inbox], retry: false, staleTime: 0, refetchOnWindowFocus: 'always', queryFn: async () => (await wecom.chat()) ?? null,
  })
  const client = useQueryClient()
  const lookAgain = (): void => {
    void refetch()
    void client.invalidateQueries({ predicate: ({ queryKey: [topic] }) => topic !== 'sidebar' && topic !== 'wecom' && topic !== 'chat' })
  }
  const again = <Button loading={isFetching} onClick={() => void refetch()}>{words.again}</Button>
  const refused = error === null || error instanceof ApiError ? undefined : readRefusal(error)
  if (chat === null || refused?.trouble === 'no_chat') return <Notice icon="chat" {...words.noChat} action={again} />
  if (chat !== undefined) return <Opened key={chat.external} inbox={inbox} chat={chat} wecom={wecom} lookAgain={lookAgain} />
  if (error === null) return <Waiting text={words.opening} />
  if (refused === undefined) return <Notice icon="broken" title={failureText(error)} action={again} />
  return <Notice icon={refused.trouble === 'no_permission' ? 'refused' : 'broken'} {...words.troubles[refused.trouble]} said={refused.said} action={again} />
}

/** Asks the server who the contact is. Each look is put on record, so it is asked once. */
function Opened({ inbox, chat, wecom, lookAgain }: { inbox: string; chat: Chat; wecom: Wecom; lookAgain: () => void }) {
  const words = useWords().sidebar
  const client = useQueryClient()
  const key = ['person', inbox, chat.external]
  const { data: person, error, isFetching, refetch } = useQuery({
    queryKey: key, staleTime: 5 * 60_000, queryFn: () => call(openSidebar, { params: { inbox }, input: { external: chat.external } }),
  })
  const take = (next: SidebarContact): void => {
    client.setQueryData(key, next)
    void client.invalidateQueries({ queryKey: ['orders', chat.external] })
  }
  const notYours = isRefusal(error, 'office_not_yours')
  // Whoever lost the contact in the meantime sees no more of it.
  if (person !== undefined && !notYours) return <BesideContext value={{ inbox, chat, wecom, person, lookAgain, take }}><PersonView /></BesideContext>
  if (error === null) return <Waiting text={words.opening} />
  return (
    <Notice
      icon={notYours ? 'refused' : 'broken'} title={notYours ? words.notYours.title : failureText(error)} help={notYours ? words.notYours.help : undefined}
      action={<Button loading={isFetching} onClick={() => void refetch()}>{words.again}</Button>}
    />
  )
}
