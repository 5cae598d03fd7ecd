import { BookOutlined } from '@ant-design/icons'
import { listEntries } from '@yanshu/contract/knowledge.ts'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Button } from 'antd'
import { Suspense, lazy, useCallback, useState } from 'react'
import { call } from '../../../lib/api.ts'
import { useKeyset } from '../../../lib/keyset.ts'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { KeysetRows } from '../../../ui/keyset-rows.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { insertAtCaret } from '../../conversations/composer/insertions.ts'
import { useMayWrite } from '../../conversations/use-may-write.ts'
import { Marked } from '../../message-search/hit-row.tsx'
import { Cases } from './cases.tsx'
import { piecesOf } from './pieces.ts'
import './knowledge-tab.css'

const EntryDrawer = lazy(async () => ({ default: (await import('../entry-drawer.tsx')).EntryDrawer }))

/** The knowledge beside a chat: what fits the contact's last message, or a search; answers go to the caret. */
export function KnowledgeTab({ conversation, begun }: { conversation: Conversation; begun: string }) {
  const words = useWords().finding.knowledge
  const [text, setText] = useState(begun)
  const [opened, setOpened] = useState<string>()
  const search = useCallback((next: string) => setText(next), [])
  const last = conversation.lastMessage
  const question = last?.from === 'contact' ? last.text.trim() : ''
  const asked = text === '' ? question : text
  return (
    <div className="knowledge-find">
      <SearchBox value={begun} onSearch={search} hint={words.hint} />
      {asked === '' ? <Blank icon={<BookOutlined />} title={words.start} help={words.startHelp} /> : (
        <>
          {text === '' && <p className="faint knowledge-for">{words.forQuestion(asked)}</p>}
          <Entries text={asked} conversation={conversation} onOpen={setOpened} />
        </>
      )}
      {opened !== undefined && <Suspense fallback={null}><EntryDrawer id={opened} category="" onClose={() => setOpened(undefined)} /></Suspense>}
    </div>
  )
}

function Entries({ text, conversation, onOpen }: { text: string; conversation: Conversation; onOpen: (entry: string) => void }) {
  const words = useWords().finding.knowledge
  const list = useKeyset<Entry>(['knowledge', 'beside', text], (cursor) => call(listEntries, { query: { limit: 10, text: text.slice(0, 200), ...(cursor === undefined ? {} : { cursor }) } }))
  return (
    <KeysetRows list={list} blank={<Blank icon={<BookOutlined />} title={words.none} help={words.noneHelp} />}>
      {(entries) => <ul className="knowledge-entries">{entries.map((each) => <Row key={each.id} entry={each} text={text} conversation={conversation} onOpen={onOpen} />)}</ul>}
    </KeysetRows>
  )
}

function Row({ entry, text, conversation, onOpen }: { entry: Entry; text: string; conversation: Conversation; onOpen: (entry: string) => void }) {
  const words = useWords().finding.knowledge
  const mayWrite = useMayWrite(conversation)
  const cards = entry.links.length + entry.goods.length
  const insert = (all: boolean): void => { for (const piece of all ? piecesOf(entry) : [entry.answer]) insertAtCaret(conversation.id, piece) }
  return (
    <li>
      <b><Marked text={entry.title} query={text} /></b>
      <p className="knowledge-answer"><Marked text={entry.answer} query={text} /></p>
      {entry.variants && <Cases variants={entry.variants} onInsert={mayWrite ? (answer) => insertAtCaret(conversation.id, answer) : undefined} />}
      <p className="chips">{entry.category !== '' && <span className="chip">{entry.category}</span>}{!entry.enabled && <span className="chip" data-tone="warn">{words.disabled}</span>}{cards > 0 && <span className="chip">{words.cards(cards)}</span>}</p>
      <p className="knowledge-acts">
        {mayWrite && <Button size="small" type="primary" onClick={() => insert(false)}>{words.insert}</Button>}
        {mayWrite && cards > 0 && <Button size="small" onClick={() => insert(true)}>{words.insertAll}</Button>}
        <Button size="small" type="text" onClick={() => onOpen(entry.id)}>{words.open}</Button>
      </p>
    </li>
  )
}
