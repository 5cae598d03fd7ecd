import { BulbOutlined, DownloadOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useCallback, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Intent } from '@yanshu/contract/understanding.ts'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { groupName, useIntents } from '../intent-names.ts'
import { TrainHint } from '../train-hint.tsx'
import { UnderstandingTabs } from '../understanding-tabs.tsx'
import { groupIntents, groupsOf } from './grouping.ts'
import { ImportPhrasings } from './import-phrasings.tsx'
import { IntentDrawer } from './intent-drawer.tsx'
import { IntentList } from './intent-list.tsx'
import { PhrasingHits } from './phrasing-hits.tsx'
import './intents.css'

const everything = '*'

/** `/understanding`: what contacts may want, and how they say it. The intent that is open stands in the address. */
export function IntentsPage() {
  const words = useWords()
  const may = useMay('understanding.edit')
  const intents = useIntents()
  const [place, setPlace] = useSearchParams()
  const [opened, setOpened] = useState<'new' | 'import'>()
  const open = (id: string): void => setPlace({ intent: id })
  const close = (): void => {
    setOpened(undefined)
    setPlace({}, { replace: true })
  }
  const add = may && <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>{words.intents.add}</Button>
  const actions = (
    <>
      <Button icon={<DownloadOutlined />} href="/api/understanding/export" download={words.intents.exportName}>{words.intents.export}</Button>
      {may && <Button icon={<ImportOutlined />} onClick={() => setOpened('import')}>{words.intents.import}</Button>}
      {add}
    </>
  )
  const shown = place.get('intent')
  return (
    <Page title={words.understanding.title} about={words.intents.about} tabs={<UnderstandingTabs />} actions={actions}>
      <TrainHint />
      <Loaded query={intents}>
        {({ items }) => (items.length === 0
          ? <div className="panel"><Blank icon={<BulbOutlined />} title={words.intents.none} help={words.intents.noneHelp} action={add} /></div>
          : <Finding intents={items} onOpen={open} />)}
      </Loaded>
      {opened === 'import' && <ImportPhrasings onClose={() => setOpened(undefined)} />}
      {opened === 'new' && <IntentDrawer id={undefined} onClose={close} onMade={(id) => { setOpened(undefined); open(id) }} />}
      {shown !== null && opened === undefined && <IntentDrawer key={shown} id={shown} onClose={close} onMade={open} />}
    </Page>
  )
}

function Finding({ intents, onOpen }: { intents: Intent[]; onOpen: (id: string) => void }) {
  const words = useWords()
  const [text, setText] = useState('')
  const [group, setGroup] = useState(everything)
  const search = useCallback((next: string) => setText(next), [])
  const groups = groupIntents(intents, text, group === everything ? undefined : group)
  const options = [{ value: everything, label: words.intents.allGroups }, ...groupsOf(intents).map((each) => ({ value: each, label: groupName(each, words.understanding) }))]
  return (
    <div className="panel">
      <div className="toolbar">
        <SearchBox value={text} onSearch={search} hint={words.intents.searchHint} />
        <Select className="intent-group-filter" value={group} onChange={setGroup} options={options} aria-label={words.intents.group} />
        <span className="toolbar-space" />
        <span className="faint intent-sum">{words.intents.summary(intents.length, intents.reduce((sum, each) => sum + each.phrasings, 0))}</span>
      </div>
      {groups.map((each) => <IntentList key={each.group} group={each.group} intents={each.intents} onOpen={onOpen} />)}
      {text === '' ? null : <PhrasingHits text={text} foundIntents={groups.length > 0} onOpen={onOpen} />}
    </div>
  )
}
