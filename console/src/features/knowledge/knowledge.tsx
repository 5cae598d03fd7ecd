import { BookOutlined, BulbOutlined, DownloadOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useSearchParams } from 'react-router'
import { useCallback, useState } from 'react'
import { entryKinds, listCategories, listEntries } from '@yanshu/contract/knowledge.ts'
import type { Entry, EntryKind } from '@yanshu/contract/knowledge.ts'
import { call } from '../../lib/api.ts'
import { readEvery, useKeyset } from '../../lib/keyset.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { KeysetRows } from '../../ui/keyset-rows.tsx'
import { Page } from '../../ui/page.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { useAct } from '../../ui/use-act.ts'
import { IntentSelect } from '../understanding/intent-select.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import { EntryRows } from './entry-rows.tsx'
import { ImportEntries } from './import-entries.tsx'
import { entriesFile } from './import-template.ts'
import { TryBot } from './try-bot.tsx'
import './knowledge.css'

const everything = ''
type Opened = 'import' | 'try' | 'new' | { entry: string } | undefined

/** What the bot knows: search, edit, import, and try a question. */
export function Knowledge() {
  const words = useWords().knowledge
  const may = useMay('knowledge.edit')
  const [text, setText] = useState('')
  const [category, setCategory] = useState(everything)
  const [kind, setKind] = useState<EntryKind>()
  const [intent, setIntent] = useIntentInAddress()
  const [opened, setOpened] = useState<Opened>()
  const list = useEntries({ text, category, kind, intent })
  const search = useCallback((next: string) => setText(next), [])
  const close = (): void => setOpened(undefined)
  const language = useLanguage()
  const save = useAct({ do: readAll, then: (all) => saveFile(entriesFile(all, language), words.exportName) })
  const filtered = text !== '' || category !== everything || kind !== undefined || intent !== undefined
  const add = may && <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>{words.add}</Button>
  const actions = (
    <>
      <Button icon={<BulbOutlined />} onClick={() => setOpened('try')}>{words.tryIt}</Button>
      <Button icon={<DownloadOutlined />} loading={save.isPending} onClick={() => save.mutate()}>{words.export}</Button>
      {may && <Button icon={<ImportOutlined />} onClick={() => setOpened('import')}>{words.import}</Button>}
      {add}
    </>
  )
  return (
    <Page title={words.title} about={words.about} actions={actions}>
      <div className="panel">
        <div className="toolbar">
          <SearchBox value={text} onSearch={search} hint={words.searchHint} />
          <CategoryFilter value={category} onChange={setCategory} />
          <KindFilter value={kind} onChange={setKind} />
          <IntentFilter value={intent} onChange={setIntent} />
        </div>
        <KeysetRows list={list} blank={<Blank icon={<BookOutlined />} title={filtered ? words.nothingFound : words.none} help={filtered ? words.nothingFoundHelp : words.noneHelp} action={filtered ? undefined : add} />}>
          {(entries) => <EntryRows entries={entries} stale={list.stale} onOpen={(entry) => setOpened({ entry: entry.id })} />}
        </KeysetRows>
      </div>
      {opened === 'import' && <ImportEntries onClose={close} />}
      {opened === 'try' && <TryBot onClose={close} onOpen={(entry) => setOpened({ entry })} />}
      {opened === 'new' && <EntryDrawer id={undefined} category={category} onClose={close} />}
      {typeof opened === 'object' && <EntryDrawer key={opened.entry} id={opened.entry} category={category} onClose={close} />}
    </Page>
  )
}

interface Filter { text: string; category: string; kind: EntryKind | undefined; intent: string | undefined }

function useEntries({ text, category, kind, intent }: Filter) {
  const chosen = { ...(text !== '' && { text }), ...(category !== everything && { category }), ...(kind && { kind }), ...(intent !== undefined && { intent }) }
  return useKeyset<Entry>(['knowledge', 'list', text, category, kind ?? everything, intent ?? everything], (cursor) => call(listEntries, { query: { limit: 50, ...chosen, ...(cursor === undefined ? {} : { cursor }) } }))
}

/** The intent stands in the address, so that its own page can lead here. */
function useIntentInAddress(): [string | undefined, (intent: string | undefined) => void] {
  const [address, setAddress] = useSearchParams()
  const set = (intent: string | undefined): void => setAddress(intent === undefined ? {} : { intent }, { replace: true })
  return [address.get('intent') ?? undefined, set]
}

function readAll(): Promise<Entry[]> {
  return readEvery((cursor) => call(listEntries, { query: { limit: 200, ...(cursor !== undefined && { cursor }) } }))
}

function KindFilter({ value, onChange }: { value: EntryKind | undefined; onChange: (kind: EntryKind | undefined) => void }) {
  const words = useWords().knowledge
  const options = [{ value: everything, label: words.allKinds }, ...entryKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))]
  return <Select<string> className="kind-filter" value={value ?? everything} onChange={(kind) => onChange(entryKinds.find((each) => each === kind))} options={options} aria-label={words.kind} />
}

function IntentFilter({ value, onChange }: { value: string | undefined; onChange: (intent: string | undefined) => void }) {
  const words = useWords().knowledge
  const mayRead = useMay('understanding.read')
  return mayRead && <span className="category-filter"><IntentSelect value={value} onChange={onChange} onClear={() => onChange(undefined)} placeholder={words.allIntents} label={words.intent} /></span>
}

function CategoryFilter({ value, onChange }: { value: string; onChange: (category: string) => void }) {
  const words = useWords().knowledge
  const categories = useQuery({ queryKey: ['knowledge', 'categories'], queryFn: () => call(listCategories) })
  const options = [{ value: everything, label: words.allCategories }, ...(categories.data?.items.map((each) => ({ value: each.name, label: `${each.name || words.uncategorised} (${each.entries})` })) ?? [])]
  return <Select className="category-filter" value={value} onChange={onChange} options={options} aria-label={words.category} showSearch={{ optionFilterProp: 'label' }} />
}
