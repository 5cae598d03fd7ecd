import { SettingOutlined, StarOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useHref, useNavigate } from 'react-router'
import { listRatings } from '@yanshu/contract/satisfaction.ts'
import { call } from '../../lib/api.ts'
import { useKeyset } from '../../lib/keyset.ts'
import { useWords } from '../../lib/language.ts'
import { useColleagues } from '../../lib/reading.ts'
import { useMay } from '../../lib/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { KeysetRows } from '../../ui/keyset-rows.tsx'
import { Page } from '../../ui/page.tsx'
import { RatingRows } from './rating-rows.tsx'
import type { ListedRating } from './rating-rows.tsx'
import { RatingSummary } from './rating-summary.tsx'
import './ratings.css'

const everything = ''
const scores = ['5', '4', '3', '2', '1'] as const
type Score = (typeof scores)[number]

/** `/ratings`: what contacts said of their conversations. */
export function Ratings() {
  const words = useWords().ratings
  const [agent, setAgent] = useState(everything)
  const [score, setScore] = useState<Score | ''>(everything)
  const colleagues = useColleagues().data?.items ?? []
  const list = useKeyset<ListedRating>(['ratings', agent, score], (cursor) => call(listRatings, {
    query: { limit: 50, ...(agent !== everything && { agent }), ...(score !== '' && { score }), ...(cursor !== undefined && { cursor }) },
  }))
  const filtered = agent !== everything || score !== everything
  const blank = <Blank icon={<StarOutlined />} title={filtered ? words.nothing : words.none} help={filtered ? words.nothingHelp : words.noneHelp} />
  return (
    <Page title={words.title} about={words.about} actions={<SettingsLink />}>
      <div className="panel">
        <div className="toolbar">
          <Select className="rating-select" value={agent} onChange={setAgent} showSearch={{ optionFilterProp: 'label' }} aria-label={words.agent} options={[{ value: everything, label: words.allAgents }, ...colleagues.map((each) => ({ value: each.id, label: each.name }))]} />
          <Select className="rating-select" value={score} onChange={setScore} aria-label={words.score} options={[{ value: everything, label: words.allScores }, ...scores.map((value) => ({ value, label: `${words.scoreOf(Number(value))} · ${words.names[Number(value) - 1]}` }))]} />
        </div>
        <KeysetRows list={list} blank={blank}>
          {(items) => <><RatingSummary ratings={items} hasMore={list.hasMore} scored={score !== everything} /><RatingRows ratings={items} stale={list.stale} /></>}
        </KeysetRows>
      </div>
    </Page>
  )
}

/** Where it is set who is asked, and in which words. */
function SettingsLink() {
  const words = useWords().ratings
  const navigate = useNavigate()
  const address = useHref('/settings')
  if (!useMay('settings.manage')) return null
  return <Button icon={<SettingOutlined />} href={address} onClick={(event) => { event.preventDefault(); void navigate('/settings') }}>{words.settings}</Button>
}
