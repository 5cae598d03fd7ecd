import { BulbOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { tryUnderstanding } from '@yanshu/contract/understanding.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { UnderstandingTabs } from '../understanding-tabs.tsx'
import { Reading } from './reading.tsx'
import './trying.css'

/** `/understanding/try`: what is made of a text, and why. The text is kept in the place in the history, never in the address. */
export function TryPage() {
  const words = useWords()
  const own = words.trying
  const { state } = useLocation() as { state: { text?: unknown } | null }
  const navigate = useNavigate()
  const asked = typeof state?.text === 'string' ? state.text : ''
  const [text, setText] = useState(asked)
  const ask = (next: string): void => {
    setText(next)
    void navigate('.', { replace: true, state: { text: next.trim() } })
  }
  return (
    <Page title={words.understanding.tabs.try} about={own.about} tabs={<UnderstandingTabs />}>
      <div className="try-ask">
        <Input.Search
          autoFocus size="large" value={text} maxLength={500} allowClear placeholder={own.hint} aria-label={own.hint} enterButton={own.run} onChange={(event) => setText(event.target.value)}
          onSearch={(next, event) => !isComposing(event) && next.trim() !== '' && ask(next)}
        />
        <div className="try-examples">{own.examples.map((each) => <button key={each} type="button" className="chip" onClick={() => ask(each)}>{each}</button>)}</div>
      </div>
      {asked === '' ? <div className="panel"><Blank icon={<BulbOutlined />} title={own.start} help={own.startHelp} /></div> : <Result text={asked} />}
    </Page>
  )
}

/** Another model may think otherwise: nothing that was thought before is shown as if it still held. */
function Result({ text }: { text: string }) {
  const reading = useQuery({ queryKey: ['understanding', 'try', text], queryFn: () => call(tryUnderstanding, { query: { text } }), staleTime: 0, gcTime: 0, placeholderData: (before) => before })
  return <Loaded query={reading} waiting={<div className="panel"><SkeletonRows rows={5} /></div>}>{(data) => <Reading text={text} reading={data} stale={reading.isFetching} />}</Loaded>
}

/** Enter while an input method composes chooses a word, it does not ask. */
function isComposing(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'nativeEvent' in event && (event.nativeEvent as KeyboardEvent).isComposing === true
}
