import type { Message } from '@yanshu/contract/messages.ts'
import { momentText, timeText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useAgentName, useGroups } from '../use-colleagues.ts'
import { noticeNames } from './notice-names.ts'

/** Something that happened, worded here from its code. */
export function NoticeLine({ message }: { message: Message }) {
  const words = useWords().conversations
  const language = useLanguage()
  const agentName = useAgentName()
  const groups = useGroups()
  const nameOf = (id: string): string | undefined => agentName(id) ?? groups.find((each) => each.id === id)?.name
  const texts = message.parts.flatMap((part) => {
    if (part.type !== 'notice') return []
    if (part.code === 'recalled') return [words.notices.recalled({ agent: part.values?.['by'] === 'contact' ? words.contact : words.agent })]
    return [words.notices[part.code](noticeNames(part.values ?? {}, message.author?.name, nameOf))]
  })
  return (
    <p className="desk-notice">
      <span>{texts.join(' · ')}</span> <time title={momentText(message.at, language)}>{timeText(message.at, language)}</time>
    </p>
  )
}
