import { SearchOutlined, TeamOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { listContacts } from '@yanshu/contract/contacts.ts'
import { Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { Blank } from '../../ui/blank.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { ContactDrawer } from './contact-drawer.tsx'
import { ContactTable } from './contact-table.tsx'
import { useSettled } from './use-settled.ts'
import './contacts.css'

/** `/contacts/:contact?`: everyone who has written. */
export function Contacts() {
  const words = useWords().contacts
  const { contact } = useParams()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const asked = useSettled(text.trim(), 250)
  const show = (id?: string): void => void navigate(id === undefined ? '/contacts' : `/contacts/${id}`)
  return (
    <Page title={words.title} about={words.about} actions={<Input allowClear value={text} prefix={<SearchOutlined />} placeholder={words.search} aria-label={words.search} className="contact-search" onChange={(event) => setText(event.target.value)} />}>
      <Found text={asked} onOpen={show} />
      <ContactDrawer id={contact} onClose={() => show()} />
    </Page>
  )
}

function Found({ text, onOpen }: { text: string; onOpen: (id: string) => void }) {
  const words = useWords().contacts
  const query = useInfiniteQuery({
    queryKey: ['contacts', 'list', text], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => call(listContacts, { query: { limit: 50, ...(text === '' ? {} : { text }), ...(pageParam === undefined ? {} : { cursor: pageParam }) } }),
    getNextPageParam: (last) => last.next,
  })
  if (query.isPending) return <div className="panel panel-body"><Skeleton active paragraph={{ rows: 8 }} /></div>
  if (query.isError) return <Failure error={query.error} retry={() => query.refetch()} />
  const items = query.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <div className="panel"><Blank icon={<TeamOutlined />} title={text === '' ? words.none : words.noneFound} help={text === '' ? words.noneHelp : words.noneFoundHelp} /></div>
  return (
    <>
      <div className="panel"><ContactTable contacts={items} onOpen={onOpen} /></div>
      {query.hasNextPage && <p className="more"><Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{words.more}</Button></p>}
    </>
  )
}
