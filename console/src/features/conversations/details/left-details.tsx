import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Button } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { useActions } from '../actions/use-actions.ts'
import { useWorkspace } from '../workspace.ts'
import { Facts, Section } from './section.tsx'

/** What the contact left when nobody was there, until somebody has dealt with it. */
export function LeftDetails({ conversation, left }: { conversation: Conversation; left: NonNullable<Conversation['left']> }) {
  const words = useWords().conversations
  const { viewer } = useWorkspace()
  const actions = useActions(conversation)
  const state = conversation.followUp ? words.details.followUp : words.details.followedUp
  return (
    <Section title={words.details.left} extra={<span className="desk-tag" data-state={conversation.followUp ? 'left' : 'closed'}>{state}</span>}>
      <Facts facts={[
        left.name === undefined ? undefined : [words.details.leftName, left.name],
        left.phone === undefined ? undefined : [words.details.leftPhone, <a key="phone" href={`tel:${left.phone.replace(/[^+\d]/g, '')}`}>{left.phone}</a>],
        left.email === undefined ? undefined : [words.details.leftEmail, <a key="email" href={`mailto:${left.email}`}>{left.email}</a>],
        left.text === undefined ? undefined : [words.details.leftText, <span key="text" className="desk-text">{left.text}</span>],
      ]} />
      {conversation.followUp && viewer.mayReply && <Button size="small" onClick={actions.followUp}>{words.act.followedUp}</Button>}
    </Section>
  )
}
