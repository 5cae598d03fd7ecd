import { FilterOutlined, InboxOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { usePlace } from '../place.ts'
import { useUngrouped } from '../use-ungrouped.ts'
import type { ViewList } from '../use-view-list.ts'
import { ConversationRow } from './conversation-row.tsx'

interface ListProps {
  list: ViewList
  searching: boolean
  filtered: boolean
  /** Takes the filter away. */
  onClear: () => void
  chosen: string | undefined
  /** Where the arrow keys are. */
  marked: string | undefined
  onOpen: (id: string) => void
}

/** The rows of a view; only those on screen are drawn. */
export function ConversationList(props: ListProps) {
  const { list } = props
  if (list.loading) return <LoadingRows />
  if (list.error !== undefined && list.error !== null) return <div className="desk-list-note"><Failure error={list.error} retry={list.retry} /></div>
  if (list.rows.length === 0 && !list.more) return props.filtered && !props.searching ? <NothingPasses onClear={props.onClear} /> : <NoRows searching={props.searching} />
  return <Rows {...props} />
}

const rowHeight = 78

function Rows({ list, chosen, marked, onOpen }: ListProps) {
  const words = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: list.rows.length, getScrollElement: () => frame.current, estimateSize: () => rowHeight, overscan: 8,
    getItemKey: (index) => list.rows[index]?.id ?? index,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const { more, loadMore } = list
  useEffect(() => { if (more && last >= list.rows.length - 6) loadMore() }, [more, last, list.rows.length, loadMore])
  const markedAt = marked === undefined ? -1 : list.rows.findIndex((each) => each.id === marked)
  useEffect(() => { if (markedAt >= 0) virtual.scrollToIndex(markedAt) }, [markedAt, virtual])
  return (
    <div className="desk-rows" ref={frame} role="list" aria-label={words.conversations.list.label}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {items.map((item) => {
          const row = list.rows[item.index]
          if (row === undefined) return null
          return (
            <div key={item.key} role="listitem" className="desk-row-place" style={{ height: item.size, transform: `translateY(${item.start}px)` }}>
              <ConversationRow conversation={row} chosen={row.id === chosen} marked={row.id === marked} onOpen={onOpen} />
            </div>
          )
        })}
      </div>
      {more && <div className="more">{words.act.loading}</div>}
    </div>
  )
}

function LoadingRows() {
  return (
    <div className="desk-rows" aria-busy="true">
      {Array.from({ length: 7 }, (_, at) => (
        <div key={at} className="desk-row-loading"><Skeleton active avatar={{ size: 38 }} title={{ width: '40%' }} paragraph={{ rows: 1, width: '80%' }} /></div>
      ))}
    </div>
  )
}

function NothingPasses({ onClear }: { onClear: () => void }) {
  const words = useWords().desk.filters
  return <Blank icon={<FilterOutlined />} title={words.none} help={words.noneHelp} action={<Button onClick={onClear}>{words.clear}</Button>} />
}

function NoRows({ searching }: { searching: boolean }) {
  const words = useWords().conversations
  const { view } = usePlace()
  const ungrouped = useUngrouped()
  if (searching) return <Blank icon={<SearchOutlined />} title={words.list.nothingFound} help={words.list.nothingFoundHelp} />
  const mayGroup = useMay('groups.manage')
  if (view === 'mine' && ungrouped && mayGroup) return <Blank icon={<InboxOutlined />} title={words.noGroup[0] ?? ''} help={words.joinGroupHelp} action={<Link to="/groups"><Button>{words.joinGroup}</Button></Link>} />
  const [title, help] = view === 'mine' && ungrouped ? words.noGroup : words.empty[view]
  return <Blank icon={<InboxOutlined />} title={title ?? ''} help={help} />
}
