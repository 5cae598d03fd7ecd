import { BulbOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useWords } from '../../../lib/language.ts'
import { insertAtCaret } from '../composer/insertions.ts'
import { usePlace } from '../place.ts'
import { useThinking } from './use-thinking.ts'
import './thinking.css'

/** Less sure than this, it would only be in the way. */
const leastShown = 0.3

/** Above the reply field, while the contact waits for an answer: what the bot would say, one click from the draft; to who is angry, first some words of regret. */
export function SuggestionStrip({ conversation }: { conversation: Conversation }) {
  const words = useWords().thinking
  const { showTab } = usePlace()
  const { data } = useThinking(conversation)
  const waits = conversation.lastMessage?.from === 'contact'
  const calming = data?.calming
  const fitting = (waits ? data?.suggestions ?? [] : []).filter(({ confidence }) => confidence >= leastShown)
  if (fitting.length === 0 && calming === undefined) return null
  return (
    <div className="thinking-strip" role="group" aria-label={words.suggestions}>
      <button type="button" className="thinking-strip-why" onClick={() => showTab('thinking')} title={words.why}><BulbOutlined aria-hidden /> {words.suggestions}</button>
      {calming !== undefined && <button type="button" className="chip" data-tone="warn" title={calming} onClick={() => insertAtCaret(conversation.id, calming)}>{words.calmFirst}</button>}
      {fitting.map(({ entry, title, text }) => (
        <button key={entry} type="button" className="chip" title={text} onClick={() => insertAtCaret(conversation.id, text)}>{title}</button>
      ))}
    </div>
  )
}
