import { RobotOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useWords } from '../../../lib/language.ts'

/** What the bot knew when it handed over: its summary, and why. */
export function HandedOver({ conversation }: { conversation: Conversation }) {
  const words = useWords().conversations
  const { summary, reason } = conversation
  if (summary === undefined) return null
  return (
    <section className="desk-handed">
      <h3><RobotOutlined /> {words.details.handedOver}</h3>
      <p className="desk-text">{summary}</p>
      {reason !== undefined && words.reasons[reason] !== undefined && <p className="desk-handed-why">{words.details.reason}: {words.reasons[reason]}</p>}
    </section>
  )
}
