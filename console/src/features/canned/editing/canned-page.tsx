import { DeleteOutlined, PictureOutlined, PlusOutlined, ShoppingOutlined, ThunderboltOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { listCanned } from '@yanshu/contract/canned.ts'
import type { Canned } from '@yanshu/contract/canned.ts'
import { Button, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useGroups } from '../../../lib/reading.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { fillVariables } from '../filling.ts'
import { textOf } from '../ranking.ts'
import { CannedDrawer } from './canned-drawer.tsx'
import { foldersOf } from './folders.ts'
import type { ScopeChoice } from './folders.ts'
import { useRemoveCanned } from './use-remove-canned.ts'
import './editing.css'

/** The canned replies that one may use, under their headings: searched, made, changed, removed. */
export function CannedPage() {
  const words = useWords().canned
  const list = useQuery({ queryKey: ['canned'], queryFn: () => call(listCanned) })
  const [text, setText] = useState('')
  const [scope, setScope] = useState<ScopeChoice>('all')
  const [opened, setOpened] = useState<string>()
  const search = useCallback((next: string) => setText(next), [])
  const replies = list.data?.items ?? []
  const names = [...new Set(replies.map((each) => each.folder).filter((each) => each !== ''))]
  const add = <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened('new')}>{words.add}</Button>
  const reply = replies.find((each) => each.id === opened)
  return (
    <Page title={words.title} about={words.about} actions={add}>
      <div className="canned-toolbar">
        <SearchBox value={text} onSearch={search} hint={words.search} />
        <Segmented<ScopeChoice> value={scope} onChange={setScope} aria-label={words.scopeFilter} options={(['all', 'everyone', 'group', 'own'] as const).map((value) => ({ value, label: words.scopes[value] }))} />
      </div>
      <Loaded query={list}>{({ items }) => <Folders replies={items} text={text} scope={scope} add={add} onOpen={setOpened} />}</Loaded>
      {(opened === 'new' || reply !== undefined) && <CannedDrawer key={opened} reply={reply} folders={names} onClose={() => setOpened(undefined)} />}
    </Page>
  )
}

interface FoldersProps { replies: readonly Canned[]; text: string; scope: ScopeChoice; add: ReactNode; onOpen: (id: string) => void }

function Folders({ replies, text, scope, add, onOpen }: FoldersProps) {
  const words = useWords().canned
  const folders = foldersOf(replies, text, scope)
  if (folders.length === 0) {
    const narrowed = replies.length > 0
    return <div className="panel"><Blank icon={<ThunderboltOutlined />} title={narrowed ? words.nothingFound : words.none} help={narrowed ? words.nothingFoundHelp : words.noneHelp} action={narrowed ? undefined : add} /></div>
  }
  return folders.map((folder) => (
    <section key={folder.name} className="panel" aria-label={folder.name || words.noFolder}>
      <div className="panel-head"><h2>{folder.name || words.noFolder}</h2><span className="faint">{words.useCount(folder.replies.length)}</span></div>
      <ul className="canned-rows">{folder.replies.map((each) => <Row key={each.id} reply={each} onOpen={onOpen} />)}</ul>
    </section>
  ))
}

function Row({ reply, onOpen }: { reply: Canned; onOpen: (id: string) => void }) {
  const words = useWords().canned
  const remove = useRemoveCanned()
  const holds = (type: string): boolean => reply.parts.some((part) => part.type === type)
  return (
    <li>
      <button type="button" className="canned-row" aria-label={words.open(reply.title)} onClick={() => onOpen(reply.id)}>
        <span className="canned-row-head"><b>{reply.title}</b><kbd>{reply.shortcut === undefined ? reply.initials : `/${reply.shortcut}`}</kbd><Scope reply={reply} /></span>
        <span className="canned-row-text">{holds('image') && <PictureOutlined aria-label={words.pictures} />} {holds('goods') && <ShoppingOutlined aria-label={words.goods} />} {fillVariables(textOf(reply), {}, words.variables)}</span>
      </button>
      {reply.editable && <Button type="text" icon={<DeleteOutlined />} aria-label={words.remove(reply.title)} loading={remove.isPending} onClick={() => remove.mutate(reply)} />}
    </li>
  )
}

function Scope({ reply: { scope } }: { reply: Canned }) {
  const words = useWords().canned
  const groups = useGroups()
  const name = scope.kind === 'group' ? groups.data?.items.find((each) => each.id === scope.group)?.name ?? words.scopes.group : words.scopes[scope.kind]
  return <span className="chip" data-tone={scope.kind === 'own' ? 'brand' : undefined}>{name}</span>
}
