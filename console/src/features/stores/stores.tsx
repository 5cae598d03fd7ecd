import { AimOutlined, DownloadOutlined, ImportOutlined, PlusOutlined, ShopOutlined } from '@ant-design/icons'
import { Alert, Button, Select } from 'antd'
import { useCallback, useState } from 'react'
import { listStores, undoStoreImport } from '@yanshu/contract/stores.ts'
import type { Store } from '@yanshu/contract/stores.ts'
import { call } from '../../lib/api.ts'
import { readEvery, useKeyset } from '../../lib/keyset.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useBrands } from '../../lib/reading.ts'
import { useMay } from '../../lib/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { KeysetRows } from '../../ui/keyset-rows.tsx'
import { Page } from '../../ui/page.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { useAct } from '../../ui/use-act.ts'
import { ImportStores } from './import-stores.tsx'
import type { Imported } from './import-stores.tsx'
import { storesFile } from './import-template.ts'
import { StoreDrawer } from './store-drawer.tsx'
import { StoreRows } from './store-rows.tsx'
import { TryPlace } from './try-place.tsx'
import './stores.css'

const everything = ''
type Opened = 'import' | 'try' | 'new' | Store | undefined

/** `/stores`: what contacts are told who send a location. */
export function Stores() {
  const words = useWords().stores
  const may = useMay('stores.manage')
  const [text, setText] = useState('')
  const [brand, setBrand] = useState(everything)
  const [state, setState] = useState(everything)
  const [opened, setOpened] = useState<Opened>()
  const [imported, setImported] = useState<Imported>()
  const brands = useBrands().data?.items ?? []
  const language = useLanguage()
  const list = useStores({ text, brand, state })
  const search = useCallback((next: string) => setText(next), [])
  const save = useAct({ do: readAll, then: (all) => saveFile(storesFile(all, (id) => brands.find((each) => each.id === id)?.name, language), words.exportName) })
  const close = (): void => setOpened(undefined)
  const filtered = text !== '' || brand !== everything || state !== everything
  const add = may && <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>{words.add}</Button>
  const actions = (
    <>
      <Button icon={<AimOutlined />} onClick={() => setOpened('try')}>{words.tryIt}</Button>
      <Button icon={<DownloadOutlined />} loading={save.isPending} onClick={() => save.mutate()}>{words.export}</Button>
      {may && <Button icon={<ImportOutlined />} onClick={() => setOpened('import')}>{words.import}</Button>}
      {add}
    </>
  )
  return (
    <Page title={words.title} about={words.about} actions={actions}>
      {imported !== undefined && <UndoImport imported={imported} onClose={() => setImported(undefined)} />}
      <div className="panel">
        <div className="toolbar">
          <SearchBox value={text} onSearch={search} hint={words.searchHint} />
          {brands.length > 1 && (
            <Select className="store-filter" value={brand} onChange={setBrand} aria-label={words.brand} options={[{ value: everything, label: words.allBrands }, ...brands.map((each) => ({ value: each.id, label: each.name }))]} />
          )}
          <Select className="store-filter" value={state} onChange={setState} aria-label={words.enabled} options={[{ value: everything, label: words.anyState }, { value: 'on', label: words.onlyOn }, { value: 'off', label: words.onlyOff }]} />
        </div>
        <KeysetRows list={list} blank={<Blank icon={<ShopOutlined />} title={filtered ? words.nothingFound : words.none} help={filtered ? words.nothingFoundHelp : words.noneHelp} action={filtered ? undefined : add} />}>
          {(stores) => <StoreRows stores={stores} stale={list.stale} onOpen={setOpened} />}
        </KeysetRows>
      </div>
      {opened === 'import' && <ImportStores onClose={close} onDone={setImported} />}
      {opened === 'try' && <TryPlace onClose={close} />}
      {opened === 'new' && <StoreDrawer store={undefined} onClose={close} />}
      {typeof opened === 'object' && <StoreDrawer key={opened.id} store={opened} onClose={close} />}
    </Page>
  )
}

/** What an import did, and the way to take it back, until it is closed. */
function UndoImport({ imported: { id, added, changed }, onClose }: { imported: Imported; onClose: () => void }) {
  const words = useWords().stores
  const undo = useAct({ do: () => call(undoStoreImport, { params: { id } }), changes: ['stores'], said: (output) => words.undone(output.undone, output.kept), then: onClose })
  return (
    <Alert
      className="store-imported" type="success" showIcon title={words.imported(added, changed)} closable={{ onClose }}
      action={<Button size="small" loading={undo.isPending} onClick={() => undo.mutate()}>{words.undoImport}</Button>}
    />
  )
}

function useStores({ text, brand, state }: { text: string; brand: string; state: string }) {
  const chosen = { ...(text !== '' && { text }), ...(brand !== everything && { brand }), ...(state !== everything && { enabled: state === 'on' }) }
  return useKeyset<Store>(['stores', 'list', text, brand, state], (cursor) => call(listStores, { query: { limit: 50, ...chosen, ...(cursor === undefined ? {} : { cursor }) } }))
}

function readAll(): Promise<Store[]> {
  return readEvery((cursor) => call(listStores, { query: { limit: 200, ...(cursor !== undefined && { cursor }) } }))
}
