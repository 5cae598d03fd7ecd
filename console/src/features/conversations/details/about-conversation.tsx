import type { Conversation } from '@yanshu/contract/conversations.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useGroups } from '../use-colleagues.ts'
import { OriginLine, useOrigin } from '../origin/origin-line.tsx'
import { Facts, Section } from './section.tsx'

/** The plain facts of the conversation itself. */
export function AboutConversation({ conversation }: { conversation: Conversation }) {
  const all = useWords()
  const words = all.conversations
  const language = useLanguage()
  const group = useGroups().find((each) => each.id === conversation.group)?.name
  const origin = useOrigin(conversation.inbox)
  const reason = words.reasons[conversation.handedOver ?? conversation.reason ?? '']
  return (
    <Section title={words.details.about}>
      <Facts facts={[
        origin === undefined ? undefined : [all.desk.filters.inbox, <OriginLine key="origin" inbox={conversation.inbox} />],
        [words.details.openedAt, momentText(conversation.openedAt, language)],
        conversation.closedAt === undefined ? undefined : [words.details.closedAt, momentText(conversation.closedAt, language)],
        group === undefined ? undefined : [words.details.group, group],
        reason === undefined ? undefined : [words.details.reason, reason],
        [words.details.language, words.details.languages[conversation.language]],
      ]} />
    </Section>
  )
}
