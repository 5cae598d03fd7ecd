import { SolutionOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useWords } from '../../../lib/language.ts'

/** What to know before answering: a colleague's note, or what the bot summed up. */
export function HandedOver({ conversation }: { conversation: Conversation }) {
  const words = useWords().conversations
  const { summary } = conversation
  if (summary === undefined) return null
  return (
    <section className="desk-handed">
      <h3><SolutionOutlined /> {words.details.handedOver}</h3>
      <p className="desk-text">{summary}</p>
    </section>
  )
}
