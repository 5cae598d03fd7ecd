import { ThunderboltOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCallback, useState } from 'react'
import type { Canned } from '@yanshu/contract/canned.ts'
import { listCanned } from '@yanshu/contract/canned.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { rankCanned } from '../../canned/ranking.ts'
import { ReplyRow } from './reply-row.tsx'

const atOnce = 30

/** The canned replies that one may use, found as in the workspace, each to be sent as it is or after a change. */
export function RepliesTab() {
  const { canned, sidebar: words } = useWords()
  const [text, setText] = useState('')
  const [most, setMost] = useState(atOnce)
  const search = useCallback((next: string) => {
    setText(next)
    setMost(atOnce)
  }, [])
  const query = useQuery({ queryKey: ['canned'], queryFn: () => call(listCanned), staleTime: 5 * 60_000 })
  const show = (items: readonly Canned[]) => {
    if (items.length === 0) return <Blank icon={<ThunderboltOutlined />} title={canned.none} help={words.noRepliesHelp} />
    const found = rankCanned(items, text)
    if (found.length === 0) return <Blank icon={<ThunderboltOutlined />} title={canned.nothingFound} help={words.nothingFoundHelp} />
    return (
      <>
        <ul className="sidebar-replies">{found.slice(0, most).map((each) => <ReplyRow key={each.id} reply={each} />)}</ul>
        {found.length > most && <p className="more"><Button size="small" onClick={() => setMost(most + atOnce)}>{words.moreReplies(found.length - most)}</Button></p>}
      </>
    )
  }
  return (
    <div className="sidebar-list">
      <SearchBox value="" onSearch={search} hint={words.searchReplies} />
      <Loaded query={query}>{({ items }) => show(items)}</Loaded>
    </div>
  )
}
