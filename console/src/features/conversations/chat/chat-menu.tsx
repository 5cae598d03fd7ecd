import { CheckOutlined, ClockCircleOutlined, EllipsisOutlined, FileDoneOutlined, FileSearchOutlined, MergeCellsOutlined, SmileOutlined, StopOutlined, SwapOutlined, UserAddOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { MenuProps } from 'antd'
import { Button, Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import { useWords } from '../../../lib/language.ts'
import { useMay, useMe } from '../../../lib/session.ts'
import type { Actions } from '../actions/use-actions.ts'
import { useForms } from '../forms/use-forms.ts'
import { useMayMove } from '../use-may-write.ts'
import { useInviteRating } from '../wrapping-up/use-invite-rating.ts'
import { useWorkspace } from '../workspace.ts'
import type { Dialogs } from './use-dialogs.ts'

interface MenuParts {
  conversation: Conversation
  compact: boolean
  actions: Actions
  dialogs: Dialogs
  onBlock: () => void
}

/** Everything that can be done with a conversation and has no button of its own. */
export function ChatMenu({ conversation, compact, actions, dialogs, onBlock }: MenuParts) {
  const all = useWords()
  const words = all.conversations.act
  const { viewer } = useWorkspace()
  const mayBlock = useMay('contacts.block')
  const mayMove = useMayMove(conversation)
  const wrapUpForms = useForms('wrap-up', conversation.inbox)
  const inviteRating = useInviteRating(conversation)
  const finds = useMe().modules.includes('message-search')
  const navigate = useNavigate()
  const { state } = conversation
  const owned = state === 'assigned' && conversation.agent === viewer.id
  const invitable = owned || (state === 'closed' && conversation.agent === viewer.id)
  const items: (NonNullable<MenuProps['items']>[number] | false)[] = [
    compact && mayMove && conversation.offer === undefined && { key: 'transfer', icon: <SwapOutlined />, label: words.transfer, onClick: () => dialogs.show('transfer') },
    owned && { key: 'invite', icon: <UserAddOutlined />, label: all.desk.helping.title, onClick: () => dialogs.show('invite') },
    owned && conversation.snoozedUntil === undefined && { key: 'snooze', icon: <ClockCircleOutlined />, label: all.desk.snooze.title, onClick: () => dialogs.show('snooze') },
    owned && { key: 'merge', icon: <MergeCellsOutlined />, label: all.desk.merging.title, onClick: () => dialogs.show('merge') },
    invitable && { key: 'rating', icon: <SmileOutlined />, label: all.desk.rating.invite, onClick: inviteRating },
    invitable && wrapUpForms.length > 0 && { key: 'wrap-up', icon: <FileDoneOutlined />, label: conversation.wrappedUp ? all.desk.wrapUp.change : all.desk.wrapUp.fill, onClick: () => dialogs.show('wrap-up') },
    !owned && mayMove && { key: 'close', icon: <CheckOutlined />, label: words.close, onClick: actions.close },
    finds && { key: 'find', icon: <FileSearchOutlined />, label: all.finding.messages.ofContact, onClick: () => void navigate('/search', { state: { text: '', contact: { id: conversation.contact.id, name: conversation.contact.name }, given: Date.now() } }) },
    conversation.followUp && { key: 'follow', icon: <CheckOutlined />, label: words.followedUp, onClick: actions.followUp },
    mayBlock && { key: 'block', icon: <StopOutlined />, danger: !conversation.contact.blocked, label: conversation.contact.blocked ? words.unblock : words.block, onClick: onBlock },
  ]
  const shown = items.filter((each) => each !== false)
  if (shown.length === 0) return null
  return <Dropdown menu={{ items: shown }} trigger={['click']} placement="bottomRight"><Button type="text" icon={<EllipsisOutlined />} aria-label={words.more} title={words.more} /></Dropdown>
}
