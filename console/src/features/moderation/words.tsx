import { BulbOutlined, DownloadOutlined, ImportOutlined, PlusOutlined, SafetyOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select, Switch } from 'antd'
import { useCallback, useState } from 'react'
import { editWord, listWordCategories, listWords } from '@yanshu/contract/moderation.ts'
import type { Word } from '@yanshu/contract/moderation.ts'
import { call } from '../../lib/api.ts'
import { readEvery, useKeyset } from '../../lib/keyset.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { Blank } from '../../ui/blank.tsx'
import { KeysetRows } from '../../ui/keyset-rows.tsx'
import { Page } from '../../ui/page.tsx'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { useAct } from '../../ui/use-act.ts'
import { ImportWords } from './import-words.tsx'
import { ModerationTabs } from './moderation-tabs.tsx'
import { TryWords } from './try-words.tsx'
import { WordDrawer } from './word-drawer.tsx'
import { ActionChip, useWordName } from './word-name.tsx'
import { wordsFile } from './words-file.ts'
import './moderation.css'

const everything = ''
type Opened = 'new' | 'import' | 'try' | Word | undefined

/** `/moderation`: the words that are looked for in what both sides write. */
export function Words() {
  const words = useWords().moderation
  const language = useLanguage()
  const [text, setText] = useState('')
  const [category, setCategory] = useState(everything)
  const [opened, setOpened] = useState<Opened>()
  const list = useKeyset<Word>(['moderation', 'words', text, category], (cursor) => readPage(text, category, cursor, 50))
  const categories = useQuery({ queryKey: ['moderation', 'categories'], queryFn: () => call(listWordCategories) })
  const search = useCallback((next: string) => setText(next), [])
  const close = (): void => setOpened(undefined)
  const save = useAct({ do: readAll, then: (all) => saveFile(wordsFile(all, language), words.exportName) })
  const filtered = text !== '' || category !== everything
  const add = <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>{words.add}</Button>
  const actions = (
    <>
      <Button icon={<BulbOutlined />} onClick={() => setOpened('try')}>{words.tryIt}</Button>
      <Button icon={<ImportOutlined />} onClick={() => setOpened('import')}>{words.import}</Button>
      <Button icon={<DownloadOutlined />} loading={save.isPending} onClick={() => save.mutate()}>{words.export}</Button>
      {add}
    </>
  )
  const blank = <Blank icon={<SafetyOutlined />} title={filtered ? words.nothingFound : words.none} help={filtered ? words.nothingFoundHelp : words.noneHelp} action={filtered ? undefined : add} />
  return (
    <Page title={words.title} about={words.about} actions={actions} tabs={<ModerationTabs />}>
      <div className="panel">
        <div className="toolbar">
          <SearchBox value={text} onSearch={search} hint={words.searchHint} />
          <Select className="category-select" value={category} onChange={setCategory} aria-label={words.category} options={[{ value: everything, label: words.allCategories }, ...(categories.data?.items ?? []).map((each) => ({ value: each, label: each }))]} />
        </div>
        <KeysetRows list={list} blank={blank}>{(items) => <WordRows items={items} stale={list.stale} onOpen={setOpened} />}</KeysetRows>
      </div>
      {opened === 'import' && <ImportWords onClose={close} />}
      {opened === 'try' && <TryWords onClose={close} />}
      {opened === 'new' && <WordDrawer word={undefined} onClose={close} />}
      {typeof opened === 'object' && <WordDrawer key={opened.id} word={opened} onClose={close} />}
    </Page>
  )
}

function readPage(text: string, category: string, cursor: string | undefined, limit: number) {
  return call(listWords, { query: { limit, ...(text !== '' && { text }), ...(category !== everything && { category }), ...(cursor !== undefined && { cursor }) } })
}

function readAll(): Promise<Word[]> {
  return readEvery((cursor) => readPage('', everything, cursor, 200))
}

function WordRows({ items, stale, onOpen }: { items: Word[]; stale: boolean; onOpen: (word: Word) => void }) {
  const words = useWords().moderation
  const nameOf = useWordName()
  const columns: Column<Word>[] = [
    { key: 'word', title: words.word, phone: 'head', cell: (each) => <button type="button" className="link-button" onClick={() => onOpen(each)}>{nameOf(each)}</button> },
    { key: 'category', title: words.category, width: 150, cell: (each) => each.category !== '' && <span className="chip">{each.category}</span> },
    { key: 'kind', title: words.kind, width: 110, phone: 'hidden', cell: (each) => <span className="soft">{words.kinds[each.kind]}</span> },
    { key: 'direction', title: words.direction, width: 130, cell: (each) => words.directions[each.direction] },
    { key: 'action', title: words.action, width: 100, cell: (each) => <ActionChip action={each.action} /> },
    { key: 'enabled', title: words.enabled, width: 80, phone: 'corner', cell: (each) => <Enable word={each} /> },
  ]
  return <Rows label={words.tabs.words} columns={columns} rows={items} rowKey={(each) => each.id} stale={stale} onOpen={onOpen} quiet={(each) => !each.enabled} />
}

function Enable({ word }: { word: Word }) {
  const words = useWords().moderation
  const nameOf = useWordName()
  const { id, updatedAt: _at, ...input } = word
  const turn = useAct({ do: (enabled: boolean) => call(editWord, { params: { id }, input: { ...input, enabled } }), changes: ['moderation'] })
  return <Switch size="small" checked={turn.isPending ? turn.variables : word.enabled} loading={turn.isPending} onChange={(on) => turn.mutate(on)} aria-label={words.enableLabel(nameOf(word))} />
}
