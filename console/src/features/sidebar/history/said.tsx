import { useState } from 'react'
import type { Message, Part } from '@yanshu/contract/messages.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { NoticeLine } from '../../conversations/chat/notice-line.tsx'
import { Text } from '../../conversations/chat/parts.tsx'
import { lineOf, sayLine } from '../../conversations/line.ts'

/** One message as it was said: who, when, what. Cards stand in one line each, as there is no room for more. */
export function Said({ message, contact }: { message: Message; contact: string }) {
  const { conversations: words } = useWords()
  const language = useLanguage()
  if (message.parts.length > 0 && message.parts.every(({ type }) => type === 'notice')) return <li className="sidebar-happened"><NoticeLine message={message} /></li>
  const name = message.from === 'contact' ? contact : message.author?.name ?? words[message.from]
  return (
    <li data-side={message.from === 'contact' ? 'theirs' : 'ours'}>
      <small className="faint">{name} · <time>{momentText(message.at, language)}</time></small>
      {message.recalledAt !== undefined
        ? <p className="faint">{words.notices.recalled({ agent: name })}</p>
        : <div className="sidebar-bubble">{message.parts.map((part, at) => <SaidPart key={at} part={part} />)}</div>}
    </li>
  )
}

function SaidPart({ part }: { part: Part }) {
  const { kinds } = useWords().desk
  const [broken, setBroken] = useState(false)
  if (part.type === 'text') return <Text text={part.text} />
  if (part.type === 'image' && !broken) return <img className="sidebar-picture" src={`/api/files/${part.file}`} alt={part.name} loading="lazy" onError={() => setBroken(true)} />
  return <p>{sayLine(lineOf({ parts: [part] }), kinds)}</p>
}
