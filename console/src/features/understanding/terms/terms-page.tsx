import { PlusOutlined, ReadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useCallback, useState } from 'react'
import { listTerms, slotTypes } from '@yanshu/contract/understanding.ts'
import type { SlotType, Term } from '@yanshu/contract/understanding.ts'
import { call } from '../../../lib/api.ts'
import { useKeyset } from '../../../lib/keyset.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { Blank } from '../../../ui/blank.tsx'
import { KeysetRows } from '../../../ui/keyset-rows.tsx'
import { Page } from '../../../ui/page.tsx'
import { Rows } from '../../../ui/rows.tsx'
import type { Column } from '../../../ui/rows.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { When } from '../../../ui/when.tsx'
import { UnderstandingTabs } from '../understanding-tabs.tsx'
import { TermDrawer } from './term-drawer.tsx'
import './terms.css'

const everything = ''

/** `/understanding/terms`: what the shop calls its goods, and what else they are called. */
export function TermsPage() {
  const words = useWords()
  const own = words.terms
  const may = useMay('understanding.edit')
  const [text, setText] = useState('')
  const [type, setType] = useState<SlotType | ''>(everything)
  const [opened, setOpened] = useState<Term | 'new'>()
  const search = useCallback((next: string) => setText(next), [])
  const list = useKeyset<Term>(['understanding', 'terms', text, type], (cursor) => call(listTerms, {
    query: { limit: 50, ...(text === '' ? {} : { text }), ...(type === '' ? {} : { type }), ...(cursor === undefined ? {} : { cursor }) },
  }))
  const filtered = text !== '' || type !== everything
  const add = may && <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>{own.add}</Button>
  const blank = <Blank icon={<ReadOutlined />} title={filtered ? own.nothing : own.none} help={filtered ? own.nothingHelp : own.noneHelp} action={filtered ? undefined : add} />
  return (
    <Page title={words.understanding.tabs.terms} about={own.about} tabs={<UnderstandingTabs />} actions={add}>
      <div className="panel">
        <div className="toolbar">
          <SearchBox value={text} onSearch={search} hint={own.searchHint} />
          <Select className="term-filter" value={type} onChange={setType} aria-label={own.type} options={[{ value: everything, label: own.allTypes }, ...slotTypes.map((each) => ({ value: each, label: words.understanding.slots[each] }))]} />
        </div>
        <KeysetRows list={list} blank={blank}>{(terms) => <TermRows terms={terms} stale={list.stale} onOpen={setOpened} />}</KeysetRows>
      </div>
      {opened !== undefined && <TermDrawer key={opened === 'new' ? 'new' : opened.id} term={opened === 'new' ? undefined : opened} type={type === '' ? 'product' : type} onClose={() => setOpened(undefined)} />}
    </Page>
  )
}

function TermRows({ terms, stale, onOpen }: { terms: Term[]; stale: boolean; onOpen: (term: Term) => void }) {
  const words = useWords()
  const own = words.terms
  const columns: Column<Term>[] = [
    { key: 'name', title: own.name, width: '26%', phone: 'head', cell: (term) => <button type="button" className="link-button" onClick={() => onOpen(term)}>{term.name}</button> },
    { key: 'aliases', title: own.aliases, phone: 'plain', cell: (term) => (term.aliases.length === 0 ? <span className="faint">{own.noAliases}</span> : <span className="chips">{term.aliases.map((each) => <span key={each} className="chip">{each}</span>)}</span>) },
    { key: 'type', title: own.type, width: 110, cell: (term) => words.understanding.slots[term.type] },
    { key: 'code', title: own.code, width: 150, cell: (term) => term.code !== undefined && <code>{term.code}</code> },
    { key: 'updated', title: own.updated, width: 120, cell: (term) => <span className="soft"><When at={term.updatedAt} ago /></span> },
  ]
  return <Rows label={words.understanding.tabs.terms} columns={columns} rows={terms} rowKey={(term) => term.id} stale={stale} onOpen={onOpen} />
}
