import { AimOutlined } from '@ant-design/icons'
import { Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { listHits } from '@yanshu/contract/moderation.ts'
import type { WordAction, WordHit } from '@yanshu/contract/moderation.ts'
import { call } from '../../lib/api.ts'
import { useKeyset } from '../../lib/keyset.ts'
import { useWords } from '../../lib/language.ts'
import { Blank } from '../../ui/blank.tsx'
import { KeysetRows } from '../../ui/keyset-rows.tsx'
import { Page } from '../../ui/page.tsx'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { When } from '../../ui/when.tsx'
import { ModerationTabs } from './moderation-tabs.tsx'
import { ActionChip, useWordName } from './word-name.tsx'
import './moderation.css'

type Side = 'contact' | 'agent'

/** `/moderation/hits`: where words were found, with the way to the conversation. */
export function Hits() {
  const words = useWords().moderation
  const [side, setSide] = useState<Side | ''>('')
  const [action, setAction] = useState<WordAction | ''>('')
  const list = useKeyset<WordHit>(['moderation-hits', side, action], (cursor) => call(listHits, {
    query: { limit: 50, ...(side !== '' && { direction: side }), ...(action !== '' && { action }), ...(cursor !== undefined && { cursor }) },
  }))
  return (
    <Page title={words.tabs.hits} about={words.hitsAbout} tabs={<ModerationTabs />}>
      <div className="panel">
        <div className="toolbar">
          <Select className="category-select" value={side} onChange={setSide} aria-label={words.side} options={[{ value: '', label: words.allSides }, ...(['contact', 'agent'] as const).map((value) => ({ value, label: words.directions[value] }))]} />
          <Select className="category-select" value={action} onChange={setAction} aria-label={words.action} options={[{ value: '', label: words.allActions }, ...(['warn', 'mask', 'block'] as const).map((value) => ({ value, label: words.actions[value] }))]} />
        </div>
        <KeysetRows list={list} blank={<Blank icon={<AimOutlined />} title={words.noHits} help={words.noHitsHelp} />}>{(hits) => <HitRows hits={hits} stale={list.stale} />}</KeysetRows>
      </div>
    </Page>
  )
}

function HitRows({ hits, stale }: { hits: WordHit[]; stale: boolean }) {
  const words = useWords().moderation
  const nameOf = useWordName()
  const navigate = useNavigate()
  const open = (hit: WordHit): void => { if (hit.conversation !== undefined) void navigate(`/workspace/all/${hit.conversation.id}`) }
  const columns: Column<WordHit>[] = [
    { key: 'word', title: words.word, phone: 'head', cell: (hit) => (hit.word === undefined ? <span className="faint">{words.gone}</span> : <span>{nameOf(hit.word)}{hit.word.category !== '' && <> <span className="chip">{hit.word.category}</span></>}</span>) },
    { key: 'action', title: words.action, width: 100, phone: 'corner', cell: (hit) => <ActionChip action={hit.action} /> },
    { key: 'side', title: words.side, width: 150, cell: (hit) => hit.author?.name ?? words.directions[hit.direction] },
    { key: 'conversation', title: words.conversation, cell: (hit) => (hit.conversation === undefined ? <span className="faint">{words.unseen}</span> : <><button type="button" className="link-button" onClick={() => open(hit)}>{hit.conversation.contactName}</button>{hit.message === undefined && <span className="faint"> · {words.refused}</span>}</>) },
    { key: 'when', title: words.when, width: 130, cell: (hit) => <span className="soft"><When at={hit.at} ago /></span> },
  ]
  return <Rows label={words.tabs.hits} columns={columns} rows={hits} rowKey={(hit) => hit.id} stale={stale} onOpen={open} />
}
