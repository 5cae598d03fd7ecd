import { HistoryOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { listStates } from '@yanshu/contract/routing.ts'
import type { StateSpan } from '@yanshu/contract/routing.ts'
import { call } from '../../lib/api.ts'
import { durationText, momentText } from '../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useColleagues } from '../../lib/reading.ts'
import { Blank } from '../../ui/blank.tsx'
import { Face } from '../../ui/face.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { Rows, type Column } from '../../ui/rows.tsx'
import { SkeletonRows } from '../../ui/skeleton-rows.tsx'
import { RoutingTabs } from './routing-tabs.tsx'

/** When agents were in which state. */
export function States() {
  const words = useWords()
  const text = words.routing.states
  const language = useLanguage()
  const colleagues = useColleagues().data?.items ?? []
  const [agent, setAgent] = useState<string>()
  const query = useInfiniteQuery({
    queryKey: ['presence', 'log', agent], initialPageParam: undefined as string | undefined, getNextPageParam: (page: Answered<typeof listStates.shape>) => page.next,
    queryFn: ({ pageParam }) => call(listStates, { query: { limit: 50, ...(agent === undefined ? {} : { agent }), ...(pageParam === undefined ? {} : { cursor: pageParam }) } }),
  })
  const rows = query.data?.pages.flatMap((page) => page.items)
  const nameOf = (id: string): string => colleagues.find((each) => each.id === id)?.name ?? '…'
  const columns: Column<StateSpan>[] = [
    { key: 'agent', title: text.agent, phone: 'head', cell: (row) => <span className="who"><Face id={row.agent} name={nameOf(row.agent)} size={26} />{nameOf(row.agent)}</span> },
    { key: 'state', title: text.state, cell: (row) => <span><span className="dot" data-state={row.state} /> {words.presence.states[row.state]}</span> },
    { key: 'reason', title: text.reason, cell: (row) => (row.reason === undefined ? undefined : text.reasons[row.reason] ?? row.reason) },
    { key: 'from', title: text.from, cell: (row) => momentText(row.from, language) },
    { key: 'for', title: text.duration, cell: (row) => (row.to === undefined ? text.still : durationText(row.to - row.from, language)) },
  ]
  return (
    <Page title={text.title} about={text.about} tabs={<RoutingTabs />}>
      <div className="panel">
        <div className="toolbar">
          <Select allowClear showSearch optionFilterProp="label" value={agent ?? null} placeholder={text.all} aria-label={text.agent} style={{ minWidth: 180 }} onChange={(id: string | null | undefined) => setAgent(id ?? undefined)} options={colleagues.map((each) => ({ value: each.id, label: each.name }))} />
        </div>
        {query.error !== null && rows === undefined && <Failure error={query.error} retry={query.refetch} />}
        {rows === undefined && query.error === null && <SkeletonRows />}
        {rows?.length === 0 && <Blank icon={<HistoryOutlined />} title={text.none} help={text.noneHelp} />}
        {rows !== undefined && rows.length > 0 && <Rows label={text.title} columns={columns} rows={rows} rowKey={(row) => row.id} />}
        {query.hasNextPage && <div className="more"><Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{words.act.more}</Button></div>}
      </div>
    </Page>
  )
}
