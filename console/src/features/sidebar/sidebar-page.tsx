import { QueryCache, QueryClient, QueryClientProvider, MutationCache } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { isWorthRetrying } from '../../lib/queries.ts'
import { useTitle } from '../../ui/title.ts'
import { Arriving } from './arriving.tsx'
import { Notice } from './notice.tsx'
import { SignedIn } from './signed-in.tsx'
import { isInWecom } from './wecom.ts'
import '../contacts/contacts.css'
import '../conversations/workspace.css'
import './sidebar.css'

/** The page in the toolbar of WeCom's chats. It stands outside the shell: no menu, no socket, and the width of a phone. */
export function SidebarPage() {
  const words = useWords().sidebar
  const [search] = useSearchParams()
  const [client] = useState(makeClient)
  useTitle(words.title)
  const [inbox, code, state] = ['inbox', 'code', 'state'].map((name) => search.get(name) ?? '') as [string, string, string]
  return (
    <QueryClientProvider client={client}>
      {/* One word at a time: there is no room for a pile of them. */}
      <App className="sidebar" component="main" message={{ maxCount: 1 }}>
        {inbox === '' ? <Notice icon="link" {...words.noInbox} />
          : code !== '' && state !== '' ? <Arriving inbox={inbox} code={code} state={state} />
            : isInWecom() ? <SignedIn inbox={inbox} /> : <Outside />}
      </App>
    </QueryClientProvider>
  )
}

function Outside() {
  const words = useWords().sidebar.outside
  return <Notice icon="wecom" title={words.title} help={words.help} action={<a href="/console/">{words.toConsole}</a>} />
}

/** A cache of its own: a session that has ended sends this page to WeCom, not to the form of the console. */
function makeClient(): QueryClient {
  const noticeEnd = (error: unknown): void => {
    if (isRefusal(error, 'unauthenticated', 'other_person')) void client.resetQueries({ queryKey: ['sidebar'] })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => { if (query.queryKey[0] !== 'sidebar') noticeEnd(error) } }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: { queries: { staleTime: 60_000, retry: isWorthRetrying, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always' }, mutations: { retry: false, networkMode: 'always' } },
  })
  return client
}
