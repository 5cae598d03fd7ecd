import { RobotOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Drawer, Input } from 'antd'
import { useState } from 'react'
import { tryBot } from '@yanshu/contract/knowledge.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { Blank } from '../../ui/blank.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { SkeletonRows } from '../../ui/skeleton-rows.tsx'

/** Asks the bot without a conversation: what it would do, which entries it found and how sure it is. */
export function TryBot({ onClose, onOpen }: { onClose: () => void; onOpen: (entry: string) => void }) {
  const words = useWords().knowledge
  const [text, setText] = useState('')
  return (
    <Drawer open title={words.tryIt} size={460} onClose={onClose}>
      <Input.Search
        autoFocus maxLength={500} placeholder={words.tryHint} aria-label={words.tryHint} enterButton={words.ask}
        onSearch={(asked, event) => !isComposing(event) && setText(asked.trim())}
      />
      <div className="try-quick">{words.tryExamples.map((each) => <button key={each} type="button" className="chip" onClick={() => setText(each)}>{each}</button>)}</div>
      {text === '' ? <Blank icon={<RobotOutlined />} title={words.tryTitle} help={words.tryHelp} /> : <Outcome text={text} onOpen={onOpen} />}
    </Drawer>
  )
}

function Outcome({ text, onOpen }: { text: string; onOpen: (entry: string) => void }) {
  const words = useWords().knowledge
  const answer = useQuery({ queryKey: ['knowledge', 'try', text], queryFn: () => call(tryBot, { query: { text, limit: 5 } }), staleTime: 0 })
  return (
    <Loaded query={answer} waiting={<SkeletonRows rows={3} />}>
      {({ act, hits }) => (
        <div className="outcome">
          <p className="outcome-question">{text}</p>
          <p className="outcome-act"><span className="chip" data-tone={act === 'answer' ? 'good' : act === 'unknown' ? 'bad' : 'warn'}>{words.acts[act].name}</span>{words.acts[act].why}</p>
          <ol className="hits">
            {hits.map((hit, rank) => (
              <li key={hit.id} data-first={rank === 0 && act === 'answer'}>
                <button type="button" className="link-button" onClick={() => onOpen(hit.id)}>{hit.title}</button>
                <span className="faint">{words.matched(hit.matched)}</span>
                <span className="meter" role="meter" aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent(hit.confidence)} aria-label={words.confidence}><i style={{ width: `${percent(hit.confidence)}%` }} /></span>
                <b>{percent(hit.confidence)}%</b>
              </li>
            ))}
          </ol>
          {hits.length === 0 && <p className="faint">{words.noHits}</p>}
        </div>
      )}
    </Loaded>
  )
}

function percent(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 100)
}

/** Enter while an input method composes chooses a word, it does not ask. */
function isComposing(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'nativeEvent' in event && (event.nativeEvent as KeyboardEvent).isComposing === true
}
