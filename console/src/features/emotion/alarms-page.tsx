import { FrownOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { alarmStates, listAlarms } from '@yanshu/contract/emotion.ts'
import type { MoodAlarm } from '@yanshu/contract/emotion.ts'
import { call } from '../../lib/api.ts'
import { useKeyset } from '../../lib/keyset.ts'
import { useWords } from '../../lib/language.ts'
import { useBrands, useColleagues, useGroups } from '../../lib/reading.ts'
import { Blank } from '../../ui/blank.tsx'
import { KeysetRows } from '../../ui/keyset-rows.tsx'
import { Page } from '../../ui/page.tsx'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { When } from '../../ui/when.tsx'
import { FloorTabs } from '../supervision/floor-tabs.tsx'
import { AlarmState } from './alarm-state.tsx'
import { Face } from './mood-mark.tsx'
import { drivingOf, reasonText } from './moods.ts'
import { useMarking } from './use-marking.ts'
import '../supervision/floor.css'
import './emotion.css'

type Shown = MoodAlarm & { contactName: string }
type State = MoodAlarm['state'] | ''
const mostNamed = 3

/** `/floor/alarms`: when contacts grew angry, and which of these alarms were none. */
export function AlarmsPage() {
  const words = useWords().emotion
  const [state, setState] = useState<State>('')
  const [brand, setBrand] = useState('')
  const brands = useBrands().data?.items ?? []
  const list = useKeyset<Shown>(['alarms', state, brand], (cursor) => call(listAlarms, {
    query: { limit: 50, ...(state !== '' && { state }), ...(brand !== '' && { brand }), ...(cursor !== undefined && { cursor }) },
  }))
  return (
    <Page title={words.list.tab} about={words.list.about} tabs={<FloorTabs />}>
      <div className="panel">
        <div className="toolbar">
          <Select<State> className="floor-filter" value={state} onChange={setState} aria-label={words.list.state} options={[{ value: '', label: words.list.allStates }, ...alarmStates.map((each) => ({ value: each, label: words.alarm[each] }))]} />
          {brands.length > 1 && <Select className="floor-filter" value={brand} onChange={setBrand} aria-label={words.list.brand} options={[{ value: '', label: words.list.allBrands }, ...brands.map((each) => ({ value: each.id, label: each.name }))]} />}
        </div>
        <KeysetRows list={list} blank={<Blank icon={<FrownOutlined />} title={words.list.none} help={words.list.noneHelp} />}>
          {(alarms) => <AlarmRows alarms={alarms} stale={list.stale} />}
        </KeysetRows>
      </div>
    </Page>
  )
}

function AlarmRows({ alarms, stale }: { alarms: Shown[]; stale: boolean }) {
  const words = useWords().emotion
  const navigate = useNavigate()
  const open = (alarm: Shown): void => void navigate(`/workspace/all/${alarm.conversation}?at=${alarm.seq}`)
  const columns: Column<Shown>[] = [
    { key: 'contact', title: words.list.contact, width: 150, phone: 'head', cell: (each) => <button type="button" className="link-button" onClick={() => open(each)}>{each.contactName}</button> },
    { key: 'index', title: words.index, width: 96, cell: (each) => <span className="mood-mark" data-level={each.state === 'raised' ? 'alarm' : 'calm'}><Face level="alarm" />{each.index}</span> },
    { key: 'why', title: words.list.why, cell: (each) => <Why alarm={each} /> },
    { key: 'who', title: words.list.who, width: 160, cell: (each) => <Who alarm={each} /> },
    { key: 'when', title: words.list.when, width: 120, cell: (each) => <When at={each.raisedAt} ago /> },
    { key: 'state', title: words.list.state, width: 120, phone: 'corner', cell: (each) => <AlarmState alarm={each} /> },
    { key: 'act', title: '', width: 110, align: 'right', phone: 'plain', cell: (each) => <Act alarm={each} /> },
  ]
  return <Rows label={words.list.tab} columns={columns} rows={alarms} rowKey={(each) => each.id} stale={stale} onOpen={open} quiet={(each) => each.state === 'false'} />
}

/** The words that drove it. */
export function Why({ alarm }: { alarm: Pick<MoodAlarm, 'reasons'> }) {
  const words = useWords().emotion
  return <span className="chips">{drivingOf(alarm.reasons, mostNamed).map((each) => <span key={`${each.kind}:${each.text}`} className="chip" title={words.kinds[each.kind]}>{reasonText(each, words)}</span>)}</span>
}

/** Who had it, and where it went. */
function Who({ alarm }: { alarm: Shown }) {
  const words = useWords().emotion
  const colleagues = useColleagues().data?.items ?? []
  const groups = useGroups().data?.items ?? []
  const nameOf = (group: string | undefined): string | undefined => groups.find((each) => each.id === group)?.name
  const moved = nameOf(alarm.movedTo)
  if (moved !== undefined) return <span title={words.alarm.movedTo(moved)}>→ {moved}</span>
  return <>{colleagues.find((each) => each.id === alarm.agent)?.name ?? nameOf(alarm.group) ?? words.list.bot}</>
}

function Act({ alarm }: { alarm: Shown }) {
  const words = useWords().emotion.alarm
  const marking = useMarking()
  if (alarm.state === 'false') return <Button size="small" type="text" loading={marking.isBusy} onClick={() => marking.unmark(alarm.id)}>{words.unmark}</Button>
  return <Button size="small" loading={marking.isBusy} title={words.markHelp} onClick={() => marking.mark(alarm.id)}>{words.markFalse}</Button>
}
