import { ArrowLeftOutlined, CheckOutlined, EllipsisOutlined, IdcardOutlined, SafetyCertificateFilled, StopOutlined, SwapOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { MenuProps } from 'antd'
import { Button, Dropdown } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { ContactAvatar } from '../../contacts/contact-avatar.tsx'
import type { Actions } from '../actions/use-actions.ts'
import { usePlace } from '../place.ts'
import type { Room } from '../resizing/use-room.ts'
import { useAgentName } from '../use-colleagues.ts'
import { useMayMove } from '../use-may-write.ts'
import { useWorkspace } from '../workspace.ts'

interface HeadProps {
  conversation: Conversation
  room: Room
  actions: Actions
  onBlock: () => void
  onTransfer: () => void
}

/** Who it is, who has it, and what can be done. */
export function ChatHead(props: HeadProps) {
  const { conversation, room } = props
  const words = useWords().conversations
  const place = usePlace()
  const { contact } = conversation
  return (
    <header className="desk-chat-head">
      {room === 'narrow' && <Button type="text" icon={<ArrowLeftOutlined />} aria-label={words.act.back} onClick={place.leave} />}
      <ContactAvatar id={contact.id} name={contact.name} size={36} blocked={contact.blocked} />
      <div className="desk-chat-who">
        <h2>{contact.name}{contact.known && <SafetyCertificateFilled className="desk-known" aria-label={words.list.verified} title={words.list.verified} />}{contact.blocked && <span className="desk-tag" data-state="blocked">{words.list.blocked}</span>}</h2>
        <Owner conversation={conversation} />
      </div>
      <div className="desk-chat-acts">
        <HeadActions {...props} />
        {room !== 'wide' && <Button type="text" icon={<IdcardOutlined />} aria-label={words.act.details} title={words.act.details} onClick={() => place.setDetails(true)} />}
      </div>
    </header>
  )
}

/** Two agents never answer unaware of each other: whoever has the conversation is always named. */
function Owner({ conversation }: { conversation: Conversation }) {
  const words = useWords().conversations.owner
  const nameOf = useAgentName()
  const { viewer } = useWorkspace()
  const { state, agent } = conversation
  const mine = state === 'assigned' && agent === viewer.id
  const name = nameOf(agent)
  const text = state !== 'assigned' ? words[state] : mine ? words.you : name === undefined ? words.unknown : words.other(name)
  return <p className="desk-owner" data-state={mine ? 'mine' : state}><span className="desk-owner-dot" />{text}</p>
}

function HeadActions({ conversation, room, actions, onBlock, onTransfer }: HeadProps) {
  const words = useWords().conversations.act
  const { viewer } = useWorkspace()
  const mayBlock = useMay('contacts.block')
  const { state } = conversation
  const mine = state === 'assigned' && conversation.agent === viewer.id
  const mayMove = useMayMove(conversation)
  const compact = room === 'narrow'
  const items: MenuProps['items'] = [
    ...(compact && mayMove ? [{ key: 'transfer', icon: <SwapOutlined />, label: words.transfer, onClick: onTransfer }] : []),
    ...(!mine && mayMove ? [{ key: 'close', icon: <CheckOutlined />, label: words.close, onClick: actions.close }] : []),
    ...(conversation.followUp ? [{ key: 'follow', icon: <CheckOutlined />, label: words.followedUp, onClick: actions.followUp }] : []),
    ...(mayBlock ? [{ key: 'block', icon: <StopOutlined />, danger: !conversation.contact.blocked, label: conversation.contact.blocked ? words.unblock : words.block, onClick: onBlock }] : []),
  ]
  if (!viewer.mayReply) return null
  return (
    <>
      {!compact && mayMove && <Button icon={<SwapOutlined />} onClick={onTransfer} title="M">{words.transfer}</Button>}
      {mine && <Button icon={<CheckOutlined />} loading={actions.busy} onClick={actions.close} title="E">{words.close}</Button>}
      {items.length > 0 && <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight"><Button type="text" icon={<EllipsisOutlined />} aria-label={words.more} /></Dropdown>}
    </>
  )
}
