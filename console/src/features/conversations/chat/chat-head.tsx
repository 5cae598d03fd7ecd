import { ArrowLeftOutlined, CheckOutlined, IdcardOutlined, SafetyCertificateFilled, SwapOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Button } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { ContactAvatar } from '../../contacts/contact-avatar.tsx'
import type { Actions } from '../actions/use-actions.ts'
import { OriginLine } from '../origin/origin-line.tsx'
import { usePlace } from '../place.ts'
import type { Room } from '../resizing/use-room.ts'
import { useAgentName } from '../use-colleagues.ts'
import { useMayMove } from '../use-may-write.ts'
import { useWorkspace } from '../workspace.ts'
import { ChatMenu } from './chat-menu.tsx'
import type { Dialogs } from './use-dialogs.ts'

interface HeadProps {
  conversation: Conversation
  room: Room
  actions: Actions
  onBlock: () => void
  dialogs: Dialogs
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
  const { state, agent, elsewhere } = conversation
  const mine = state === 'assigned' && agent === viewer.id
  const name = nameOf(agent)
  const text = elsewhere !== undefined ? words.elsewhere(elsewhere) : state !== 'assigned' ? words[state] : mine ? words.you : name === undefined ? words.unknown : words.other(name)
  return <p className="desk-owner" data-state={mine ? 'mine' : state}><span className="desk-owner-dot" /><span className="desk-owner-name">{text}</span><OriginLine inbox={conversation.inbox} /></p>
}

function HeadActions({ conversation, room, actions, dialogs, onBlock }: HeadProps) {
  const words = useWords().conversations.act
  const { viewer } = useWorkspace()
  const mine = conversation.state === 'assigned' && conversation.agent === viewer.id
  const mayMove = useMayMove(conversation)
  const compact = room === 'narrow'
  if (!viewer.mayReply) return null
  return (
    <>
      {!compact && mayMove && conversation.offer === undefined && <Button icon={<SwapOutlined />} onClick={() => dialogs.show('transfer')} title="M">{words.transfer}</Button>}
      {mine && <Button icon={<CheckOutlined />} loading={actions.busy} onClick={actions.close} title="E">{words.close}</Button>}
      <ChatMenu conversation={conversation} compact={compact} actions={actions} dialogs={dialogs} onBlock={onBlock} />
    </>
  )
}
