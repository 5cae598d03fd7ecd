import type { Message } from '@yanshu/contract/messages.ts'
import { useWords } from '../../../lib/language.ts'

/** The mark that a text was made by a machine, which entry it comes from and how sure the bot was. */
export function BotMark({ mark }: { mark: NonNullable<Message['bot']> }) {
  const words = useWords().conversations.message
  return (
    <p className="desk-bot-mark">
      <span className="desk-ai">{words.aiLabel}</span>
      {mark.title !== undefined && <span className="desk-bot-source" title={mark.title}>{words.source} · {mark.title}</span>}
      {mark.confidence !== undefined && <span>{words.confidence(Math.round(mark.confidence * 100))}</span>}
    </p>
  )
}
