import { BookOutlined, BulbOutlined, DownloadOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useCallback, useState } from 'react'
import { listCategories, listEntries } from '@yanshu/contract/knowledge.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { call } from '../../lib/api.ts'
import { useKeyset } from '../../lib/keyset.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { KeysetRows } from '../../ui/keyset-rows.tsx'
import { Page } from '../../ui/page.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { useAct } from '../../ui/use-act.ts'
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
  const [opened, setOpened] = useState<Opened>()
  const list = useEntries(text, category)
  const search = useCallback((next: string) => setText(next), [])
  const close = (): void => setOpened(undefined)
  const language = useLanguage()
  const save = useAct({ do: readAll, then: (all) => saveFile(entriesFile(all, language), words.exportName) })
  const filtered = text !== '' || category !== everything
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

function useEntries(text: string, category: string) {
  return useKeyset<Entry>(['knowledge', 'list', text, category], (cursor) => call(listEntries, {
    query: { limit: 50, ...(text === '' ? {} : { text }), ...(category === everything ? {} : { category }), ...(cursor === undefined ? {} : { cursor }) },
  }))
}

async function readAll(): Promise<Entry[]> {
  const all: Entry[] = []
  let page = await call(listEntries, { query: { limit: 200 } })
  for (;;) {
    all.push(...page.items)
    if (page.next === undefined) return all
    page = await call(listEntries, { query: { limit: 200, cursor: page.next } })
  }
}

function CategoryFilter({ value, onChange }: { value: string; onChange: (category: string) => void }) {
  const words = useWords().knowledge
  const categories = useQuery({ queryKey: ['knowledge', 'categories'], queryFn: () => call(listCategories) })
  const options = [{ value: everything, label: words.allCategories }, ...(categories.data?.items.map((each) => ({ value: each.name, label: `${each.name || words.uncategorised} (${each.entries})` })) ?? [])]
  return <Select className="category-filter" value={value} onChange={onChange} options={options} aria-label={words.category} showSearch={{ optionFilterProp: 'label' }} />
}
