import { TeamOutlined, UserAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCallback, useState } from 'react'
import { listPeople } from '@yanshu/contract/people.ts'
import type { Person } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { useKeyset } from '../../lib/keyset.ts'
import { useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { Blank } from '../../ui/blank.tsx'
import { KeysetRows } from '../../ui/keyset-rows.tsx'
import { Page } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Invite } from './invite.tsx'
import { PeopleTabs } from './people-tabs.tsx'
import { PeopleRows } from './people-rows.tsx'
import { PersonDrawer } from './person-drawer.tsx'

/** Who works here: search, invite, edit, disable, reset, unlock. */
export function People() {
  const words = useWords().people
  const may = useMay('people.manage')
  const [text, setText] = useState('')
  const [inviting, setInviting] = useState(false)
  const [opened, setOpened] = useState<Person>()
  const list = useKeyset(['people', text], (cursor) => call(listPeople, { query: { limit: 50, ...(text === '' ? {} : { text }), ...(cursor === undefined ? {} : { cursor }) } }))
  const search = useCallback((next: string) => setText(next), [])
  const invite = may && <Button type="primary" icon={<UserAddOutlined />} onClick={() => setInviting(true)}>{words.invite}</Button>
  return (
    <Page title={words.title} about={words.about} actions={invite} tabs={<PeopleTabs />}>
      <div className="panel">
        <div className="toolbar"><SearchBox value={text} onSearch={search} hint={words.searchHint} /></div>
        <KeysetRows list={list} blank={<Blank icon={<TeamOutlined />} title={text === '' ? words.nobody : words.nobodyFound} help={text === '' ? words.nobodyHelp : words.nobodyFoundHelp} action={text === '' ? invite : undefined} />}>
          {(people) => <PeopleRows people={people} stale={list.stale} onOpen={may ? setOpened : undefined} />}
        </KeysetRows>
      </div>
      {inviting && <Invite onClose={() => setInviting(false)} />}
      {opened !== undefined && <PersonDrawer person={opened} onClose={() => setOpened(undefined)} />}
    </Page>
  )
}
