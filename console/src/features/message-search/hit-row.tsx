import type { Found } from '@yanshu/contract/message-search.ts'
import { Link } from 'react-router'
import { useWords } from '../../lib/language.ts'
import { When } from '../../ui/when.tsx'
import { ContactAvatar } from '../contacts/contact-avatar.tsx'
import { OriginLine } from '../conversations/origin/origin-line.tsx'
import { stateText } from '../conversations/state-text.ts'
import { useAgentName } from '../conversations/use-colleagues.ts'
import { excerpt, highlight } from './highlight.ts'
import { addressOf, saidIn } from './said.ts'

/** One hit: the contact, who said it and when, the words marked; it leads to its place. */
export function HitRow({ found, text }: { found: Found; text: string }) {
  const all = useWords()
  const words = all.conversations
  const nameOf = useAgentName()
  const { message, note, conversation } = found
  const said = note?.text ?? (message === undefined ? '' : saidIn(message))
  const who = note?.author.name ?? (message?.from === 'contact' ? conversation.contact.name : message?.author?.name ?? words[message?.from ?? 'system'])
  const agent = nameOf(conversation.agent)
  return (
    <li>
      <Link className="found-hit" to={addressOf(found)} data-note={note !== undefined}>
        <ContactAvatar id={conversation.contact.id} name={conversation.contact.name} size={34} />
        <span className="found-body">
          <span className="found-head"><b>{conversation.contact.name}</b><span className="chip">{stateText(conversation, words)}{agent === undefined ? '' : ` · ${agent}`}</span><OriginLine inbox={conversation.inbox} /><span className="faint"><When at={note?.at ?? message?.at ?? 0} /></span></span>
          <span className="found-said"><span className="faint">{who}{note === undefined ? '' : ` · ${all.finding.messages.note}`}</span> <Marked text={excerpt(said, text)} query={text} /></span>
        </span>
      </Link>
    </li>
  )
}

/** A text with the words that were looked for marked. */
export function Marked({ text, query }: { text: string; query: string }) {
  return highlight(text, query).map((each, at) => (each.hit ? <mark key={at}>{each.text}</mark> : each.text))
}
