import { FileSearchOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useWords } from '../../lib/language.ts'
import { Blank } from '../../ui/blank.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SkeletonRows } from '../../ui/skeleton-rows.tsx'
import { HitRow } from './hit-row.tsx'
import { questionFrom } from './question.ts'
import type { Question } from './question.ts'
import { SearchFilters } from './search-filters.tsx'
import { useFound } from './use-found.ts'
import type { Finding } from './use-found.ts'
import './message-search.css'

/** `/search`: what was said in any conversation. The question is kept in the place in the history, never in the address. */
export function SearchPage() {
  const words = useWords().finding.messages
  const location = useLocation()
  const navigate = useNavigate()
  const question = questionFrom(location.state)
  const found = useFound(question)
  const ask = (next: Question): void => void navigate('.', { replace: true, state: { ...next, given: given(location.state) } })
  return (
    <Page title={words.title} about={words.about} width="read">
      <div className="found-page" onKeyDown={moveAmongHits}>
        <div className="found-ask">
          <SearchBox key={given(location.state)} value={question.text} autoFocus hint={words.hint} onSearch={(text) => ask({ ...question, text })} />
          <SearchFilters question={question} onChange={ask} />
        </div>
        {found.indexing && <Alert type="info" showIcon title={words.indexing} />}
        <Hits question={question} found={found} />
      </div>
    </Page>
  )
}

function Hits({ question: { text }, found }: { question: Question; found: Finding }) {
  const words = useWords()
  const own = words.finding.messages
  if (text === '') return <Blank icon={<FileSearchOutlined />} title={own.start} help={own.startHelp} />
  if (found.items === undefined) return found.error === null ? <SkeletonRows /> : <Failure error={found.error} retry={found.retry} />
  const older = found.more && <Button onClick={found.loadMore} loading={found.loadingMore}>{found.items.length === 0 ? own.older : words.act.more}</Button>
  if (found.items.length === 0) return <Blank icon={<FileSearchOutlined />} title={own.nothing} help={found.more ? own.goOn : own.nothingHelp} action={older || undefined} />
  return (
    <>
      <p className="found-keys faint">{own.keys}</p>
      <ol className="found-hits" data-stale={found.stale} aria-busy={found.stale}>{found.items.map((each) => <HitRow key={each.message?.id ?? each.note?.id} found={each} text={text} />)}</ol>
      {older !== false && <p className="more">{older}</p>}
    </>
  )
}

/** Which question from elsewhere, as the command bar's, this page was opened with; the box begins anew with each. */
function given(state: unknown): string {
  return typeof state === 'object' && state !== null && 'given' in state ? String(state.given) : ''
}

/** The arrow keys go from the box to the hits and among them. */
function moveAmongHits(event: KeyboardEvent<HTMLElement>): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.nativeEvent.isComposing) return
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>('.found-hit')]
  const box = event.currentTarget.querySelector<HTMLElement>('.search-box input')
  const at = hits.findIndex((each) => each === document.activeElement)
  if (at < 0 && document.activeElement !== box) return
  const next = event.key === 'ArrowDown' ? hits[at + 1] : at > 0 ? hits[at - 1] : at === 0 ? box : undefined
  if (next === undefined || next === null) return
  event.preventDefault()
  next.focus()
}
