import { FieldTimeOutlined } from '@ant-design/icons'
import { Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { listSlaBreaches, slaKind } from '@yanshu/contract/sla.ts'
import type { SlaBreach, SlaKind } from '@yanshu/contract/sla.ts'
import { call } from '../../lib/api.ts'
import { spanText } from '../../lib/clock-words.ts'
import { useKeyset } from '../../lib/keyset.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useColleagues, useGroups } from '../../lib/reading.ts'
import { Blank } from '../../ui/blank.tsx'
import { KeysetRows } from '../../ui/keyset-rows.tsx'
import { Page } from '../../ui/page.tsx'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { When } from '../../ui/when.tsx'
import { FloorTabs } from './floor-tabs.tsx'
import './floor.css'

/** `/floor/breaches`: where service levels were exceeded. */
export function Breaches() {
  const words = useWords()
  const [kind, setKind] = useState<SlaKind | ''>('')
  const [group, setGroup] = useState('')
  const groups = useGroups().data?.items ?? []
  const list = useKeyset<SlaBreach>(['sla', 'breaches', kind, group], (cursor) => call(listSlaBreaches, {
    query: { limit: 50, ...(kind !== '' && { kind }), ...(group !== '' && { group }), ...(cursor !== undefined && { cursor }) },
  }))
  return (
    <Page title={words.floor.tabs.breaches} about={words.sla.breachesAbout} tabs={<FloorTabs />}>
      <div className="panel">
        <div className="toolbar">
          <Select className="floor-filter" value={kind} onChange={setKind} aria-label={words.sla.allKinds} options={[{ value: '', label: words.sla.allKinds }, ...slaKind.options.map((each) => ({ value: each, label: words.sla.kinds[each] }))]} />
          <Select className="floor-filter" value={group} onChange={setGroup} aria-label={words.floor.group} options={[{ value: '', label: words.floor.allGroups }, ...groups.map((each) => ({ value: each.id, label: each.name }))]} />
        </div>
        <KeysetRows list={list} blank={<Blank icon={<FieldTimeOutlined />} title={words.sla.noBreaches} help={words.sla.noBreachesHelp} />}>
          {(breaches) => <BreachRows breaches={breaches} stale={list.stale} />}
        </KeysetRows>
      </div>
    </Page>
  )
}

function BreachRows({ breaches, stale }: { breaches: SlaBreach[]; stale: boolean }) {
  const words = useWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const colleagues = useColleagues().data?.items ?? []
  const open = (breach: SlaBreach): void => { if (breach.contactName !== undefined) void navigate(`/workspace/all/${breach.conversation}`) }
  const columns: Column<SlaBreach>[] = [
    { key: 'contact', title: words.floor.contact, phone: 'head', cell: (each) => (each.contactName === undefined ? <span className="faint">{words.sla.noContact}</span> : <button type="button" className="link-button" onClick={() => open(each)}>{each.contactName}</button>) },
    { key: 'kind', title: words.sla.title, width: 190, cell: (each) => <>{words.sla.kinds[each.kind]}{each.policyName !== undefined && <span className="faint"> · {each.policyName}</span>}</> },
    { key: 'agent', title: words.floor.agent, width: 120, cell: (each) => colleagues.find((one) => one.id === each.agent)?.name },
    { key: 'when', title: words.sla.when, width: 130, cell: (each) => <When at={each.breachedAt} ago /> },
    { key: 'took', title: words.sla.took, width: 170, cell: (each) => (each.stoppedAt === undefined ? <span className="chip" data-tone="bad">{words.sla.stillOpen}</span> : words.sla.lateBy(spanText(each.stoppedAt - each.dueAt, language))) },
  ]
  return <Rows label={words.floor.tabs.breaches} columns={columns} rows={breaches} rowKey={(each) => each.id} stale={stale} onOpen={open} />
}
