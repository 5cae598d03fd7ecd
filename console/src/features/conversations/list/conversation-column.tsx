import { BulbOutlined, FileSearchOutlined, SearchOutlined } from '@ant-design/icons'
import type { InputRef } from 'antd'
import { Button, Input, Tooltip } from 'antd'
import { useDeferredValue, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useWords } from '../../../lib/language.ts'
import { useMe } from '../../../lib/session.ts'
import { usePlace } from '../place.ts'
import { step } from '../shortcuts.ts'
import { useShortcuts } from '../use-shortcuts.ts'
import { useViewList } from '../use-view-list.ts'
import { MentionsButton } from '../notes/mentions-button.tsx'
import { FilterBar } from '../saved-views/filter-bar.tsx'
import { useListFilter } from '../saved-views/use-saved-views.ts'
import { ConversationList } from './conversation-list.tsx'
import { useSettled } from '../../contacts/use-settled.ts'
import { FilterButton } from './filter-button.tsx'
import { ViewChips } from './view-chips.tsx'

/** The left column: the views with their numbers, the search, the list. */
export function ConversationColumn({ onHelp }: { onHelp: () => void }) {
  const all = useWords()
  const words = all.conversations
  const finds = useMe().modules.includes('message-search')
  const place = usePlace()
  const [text, setText] = useState('')
  const asked = useSettled(text.trim(), 250)
  const narrowed = useListFilter()
  const { filter } = narrowed
  const list = useViewList({ view: place.view, filter }, asked)
  const search = useRef<InputRef>(null)
  const [marked, setMarked] = useState<string | undefined>(undefined)
  const rows = useDeferredValue(list.rows)
  const cursor = marked ?? place.conversation
  const move = (by: 1 | -1): void => setMarked(rows[step(rows.findIndex((each) => each.id === cursor), by, rows.length)]?.id)
  const open = (id: string): void => { setMarked(undefined); place.open(id) }
  useShortcuts({ next: () => move(1), previous: () => move(-1), open: () => { if (cursor !== undefined) open(cursor) }, search: () => search.current?.focus() })
  return (
    <section className="desk-list" aria-label={words.list.label}>
      <div className="desk-list-head">
        <Input
          ref={search} value={text} allowClear prefix={<SearchOutlined />} placeholder={words.list.search} aria-label={words.list.search} variant="filled"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => { if (event.key === 'Escape') { setText(''); search.current?.blur() } }}
        />
        <FilterButton filter={filter} onFilter={(next) => { setMarked(undefined); place.setFilter(next) }} />
        <MentionsButton />
        <Tooltip title={`${words.keys.open} ?`}><Button type="text" icon={<BulbOutlined />} aria-label={words.keys.open} onClick={onHelp} className="desk-only-wide" /></Tooltip>
      </div>
      <ViewChips view={place.saved === undefined ? place.view : undefined} onView={(view) => { setMarked(undefined); place.showView(view) }} onSaved={() => setMarked(undefined)} />
      <FilterBar state={narrowed} />
      {asked !== '' && finds && <Link className="desk-list-find" to="/search" state={{ text: asked, given: asked }}><FileSearchOutlined /> {all.finding.bar.search(asked)}</Link>}
      <ConversationList list={{ ...list, rows, loading: list.loading || narrowed.pending }} searching={asked !== ''} filtered={Object.keys(filter).length > 0} onClear={() => place.setFilter({})} chosen={place.conversation} marked={marked} onOpen={open} />
    </section>
  )
}
