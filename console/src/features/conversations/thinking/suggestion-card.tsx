import type { Suggestion } from '@yanshu/contract/bot.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { piecesOf } from '../../knowledge/inserting/pieces.ts'
import { insertAtCaret } from '../composer/insertions.ts'
import { useMayWrite } from '../use-may-write.ts'
import { ShareBar, toneOf } from './share-bar.tsx'

const longText = 120

/** An answer that may be put into the reply, with or without its cards. */
export function SuggestionCard({ suggestion, conversation }: { suggestion: Suggestion; conversation: Conversation }) {
  const words = useWords().thinking
  const mayWrite = useMayWrite(conversation)
  const [open, setOpen] = useState(false)
  const { title, text, goods, links, confidence } = suggestion
  const cards = goods.length + links.length
  const insert = (all: boolean): void => { for (const piece of all ? piecesOf({ answer: text, goods, links }) : [text]) insertAtCaret(conversation.id, piece) }
  return (
    <li className="thinking-card">
      <p className="thinking-card-head"><b>{title}</b><ShareBar share={confidence} tone={toneOf(confidence)} /></p>
      <p className="thinking-answer" data-open={open || undefined}>{text}</p>
      <p className="thinking-acts">
        {mayWrite && <Button size="small" type="primary" onClick={() => insert(false)}>{words.insert}</Button>}
        {mayWrite && cards > 0 && <Button size="small" onClick={() => insert(true)}>{words.insertAll(cards)}</Button>}
        {text.length > longText && <Button size="small" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.less : words.more}</Button>}
      </p>
    </li>
  )
}

/** What to say first to a contact who is angry. */
export function CalmingCard({ text, conversation }: { text: string; conversation: Conversation }) {
  const words = useWords().thinking
  const mayWrite = useMayWrite(conversation)
  return (
    <li className="thinking-card" data-tone="warn">
      <p className="thinking-card-head"><b>{words.calmFirst}</b></p>
      <p className="thinking-answer" data-open="true">{text}</p>
      {mayWrite && <p className="thinking-acts"><Button size="small" type="primary" onClick={() => insertAtCaret(conversation.id, text)}>{words.insert}</Button></p>}
    </li>
  )
}
