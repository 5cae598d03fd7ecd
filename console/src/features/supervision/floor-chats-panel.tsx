import { MessageOutlined } from '@ant-design/icons'
import { Select, Switch } from 'antd'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { SlaClock } from '@yanshu/contract/sla.ts'
import type { FloorAgent } from '@yanshu/contract/supervision.ts'
import { durationText, waitTone } from '../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useColleagues, useGroups, useInboxes } from '../../lib/reading.ts'
import { Blank } from '../../ui/blank.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Rows } from '../../ui/rows.tsx'
import type { Column } from '../../ui/rows.tsx'
import { sayLine } from '../conversations/line.ts'
import { OriginLine } from '../conversations/origin/origin-line.tsx'
import { wantedLine } from '../conversations/views.ts'
import { MoodMark } from '../emotion/mood-mark.tsx'
import { useNow } from '../conversations/use-now.ts'
import type { FloorFilter } from './floor-chats.ts'
import { pressing, waitsSince } from './floor-chats.ts'
import { SlaChip } from './sla-chip.tsx'
import { useFloorChats } from './use-floor.ts'

interface ChatsProps { agents: FloorAgent[]; clocks: readonly SlaClock[]; filter: FloorFilter; onFilter: (filter: FloorFilter) => void; onWatch: (id: string) => void }

/** Conversations that wait or that agents have, the longest unanswered first. */
export function FloorChats({ agents, clocks, filter, onFilter, onWatch }: ChatsProps) {
  const words = useWords().floor
  const chats = useFloorChats(filter)
  return (
    <section className="panel">
      <div className="panel-head"><h2>{words.chats}</h2></div>
      <Filters agents={agents} filter={filter} onFilter={onFilter} />
      <Loaded query={chats}>
        {({ items, more }) => (
          <>
            {items.length === 0 ? <Blank icon={<MessageOutlined />} title={words.noChats} help={words.noChatsHelp} /> : <ChatRows chats={items} clocks={clocks} stale={chats.isPlaceholderData} onWatch={onWatch} />}
            {more && <p className="more">{words.more}</p>}
          </>
        )}
      </Loaded>
    </section>
  )
}

function Filters({ agents, filter, onFilter }: Pick<ChatsProps, 'agents' | 'filter' | 'onFilter'>) {
  const words = useWords().floor
  const groups = useGroups().data?.items ?? []
  const inboxes = useInboxes().data?.items ?? []
  const choose = (key: 'group' | 'agent' | 'inbox') => (value: string): void => {
    const { [key]: _gone, ...rest } = filter
    onFilter(value === '' ? rest : { ...rest, [key]: value })
  }
  const list = (all: string, items: { id: string; name: string }[]) => [{ value: '', label: all }, ...items.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <div className="toolbar">
      <Select className="floor-filter" value={filter.group ?? ''} onChange={choose('group')} options={list(words.allGroups, groups)} aria-label={words.group} />
      <Select className="floor-filter" value={filter.agent ?? ''} onChange={choose('agent')} options={list(words.allAgents, agents.map((each) => ({ id: each.agent, name: each.name })))} aria-label={words.agent} showSearch={{ optionFilterProp: 'label' }} />
      {inboxes.length > 1 && <Select className="floor-filter" value={filter.inbox ?? ''} onChange={choose('inbox')} options={list(words.allInboxes, inboxes)} aria-label={words.allInboxes} />}
      <label className="floor-switch"><Switch size="small" checked={filter.waiting === true} onChange={(on) => { const { waiting: _gone, ...rest } = filter; onFilter(on ? { ...rest, waiting: true } : rest) }} /> {words.onlyWaiting}</label>
    </div>
  )
}

function ChatRows({ chats, clocks, stale, onWatch }: { chats: Conversation[]; clocks: readonly SlaClock[]; stale: boolean; onWatch: (id: string) => void }) {
  const all = useWords()
  const words = all.floor
  const now = useNow(1000)
  const groups = useGroups().data?.items ?? []
  const colleagues = useColleagues().data?.items ?? []
  const agentOf = (chat: Conversation): string => colleagues.find((each) => each.id === chat.agent)?.name ?? '…'
  const columns: Column<Conversation>[] = [
    { key: 'contact', title: words.contact, width: 170, phone: 'head', cell: (chat) => <span className="floor-contact"><button type="button" className="link-button" aria-label={words.open(chat.contact.name)} onClick={() => onWatch(chat.id)}>{chat.contact.name}</button><OriginLine inbox={chat.inbox} /></span> },
    { key: 'mood', title: all.emotion.title, width: 80, cell: (chat) => <MoodMark conversation={chat.id} /> },
    { key: 'agent', title: words.agent, width: 130, cell: (chat) => (chat.state === 'waiting' ? <span className="chip" data-tone="warn">{words.inQueue}</span> : agentOf(chat)) },
    { key: 'group', title: words.group, width: 130, phone: 'hidden', cell: (chat) => <span className="soft">{groups.find((each) => each.id === chat.group)?.name}</span> },
    { key: 'waits', title: words.waits, width: 120, cell: (chat) => <Wait chat={chat} now={now} /> },
    { key: 'sla', title: words.sla, width: 170, cell: (chat) => { const clock = pressing(clocks, chat.id); return clock && <SlaChip clock={clock} now={now} /> } },
    { key: 'said', title: words.lastSaid, cell: (chat) => <span className="floor-said soft">{sayLine(wantedLine(chat) ?? chat.lastMessage?.text ?? '', all.desk.kinds)}</span> },
  ]
  return <Rows label={words.chats} columns={columns} rows={chats} rowKey={(chat) => chat.id} stale={stale} onOpen={(chat) => onWatch(chat.id)} />
}

function Wait({ chat, now }: { chat: Conversation; now: number }) {
  const words = useWords().floor
  const language = useLanguage()
  const since = waitsSince(chat)
  if (since === undefined) return <span className="faint">{words.answered}</span>
  const ms = Math.max(0, now - since)
  return <span className="floor-wait" data-tone={waitTone(ms)}>{durationText(ms, language)}</span>
}
