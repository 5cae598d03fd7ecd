import { MessageOutlined } from '@ant-design/icons'
import { useState } from 'react'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { sidebarConversations } from '@yanshu/contract/sidebar.ts'
import { call } from '../../../lib/api.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useKeyset } from '../../../lib/keyset.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useInboxes } from '../../../lib/reading.ts'
import { Blank } from '../../../ui/blank.tsx'
import { KeysetRows } from '../../../ui/keyset-rows.tsx'
import { sayLine } from '../../conversations/line.ts'
import { stateText } from '../../conversations/state-text.ts'
import { ChannelMark } from '../../inboxes/connecting/channel-mark.tsx'
import { useBeside } from '../beside.ts'
import { Reading } from './reading.tsx'

/** What was said with the contact on every channel, the latest first; one conversation opens in place of the list. */
export function HistoryTab() {
  const words = useWords().contacts
  const { inbox, chat: { external } } = useBeside()
  const [read, setRead] = useState<Conversation>()
  const [last, setLast] = useState<string>()
  const list = useKeyset<Conversation>(['history', external], (cursor) => call(sidebarConversations, { params: { inbox }, input: { external, limit: 20, ...(cursor === undefined ? {} : { cursor }) } }))
  if (read !== undefined) return <Reading conversation={read} onBack={() => { setLast(read.id); setRead(undefined) }} />
  return (
    <KeysetRows list={list} blank={<Blank icon={<MessageOutlined />} title={words.noMessages} />}>
      {(items) => <ul className="sidebar-history">{items.map((each) => <li key={each.id}><Row conversation={each} isLast={each.id === last} onRead={setRead} /></li>)}</ul>}
    </KeysetRows>
  )
}

/** `isLast`: it was read last, so whoever comes back from it goes on from here. */
function Row({ conversation, isLast, onRead }: { conversation: Conversation; isLast: boolean; onRead: (conversation: Conversation) => void }) {
  const words = useWords()
  const language = useLanguage()
  const inbox = useInboxes().data?.items.find(({ id }) => id === conversation.inbox)
  const { lastMessage, state } = conversation
  return (
    <button type="button" autoFocus={isLast} onClick={() => onRead(conversation)}>
      <span className="sidebar-history-head">
        {inbox !== undefined && <ChannelMark channel={inbox.channel} />}
        <b>{inbox?.name}</b>
        <span className="desk-tag" data-state={state}>{stateText(conversation, words.conversations)}</span>
      </span>
      <span className="sidebar-history-text">{lastMessage === undefined ? words.contacts.noMessages : sayLine(lastMessage.text, words.desk.kinds)}</span>
      <time className="faint">{momentText(conversation.activeAt, language)}</time>
    </button>
  )
}
