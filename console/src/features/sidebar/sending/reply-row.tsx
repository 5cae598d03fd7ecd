import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Canned } from '@yanshu/contract/canned.ts'
import type { Goods } from '@yanshu/contract/messages.ts'
import { sidebarCard } from '@yanshu/contract/sidebar.ts'
import type { ToolbarMessage } from '@yanshu/contract/sidebar.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { gapsIn } from '../../canned/filling.ts'
import { useBeside } from '../beside.ts'
import { piecesOfReply } from '../reply-pieces.ts'
import { ReplyEditor } from './reply-editor.tsx'
import { SendButton } from './send-button.tsx'
import { useReplyFacts } from './use-reply-facts.ts'

/** One canned reply. With places to be filled in it opens before it is sent. */
export function ReplyRow({ reply }: { reply: Canned }) {
  const { canned, sidebar: words } = useWords()
  const { inbox } = useBeside()
  const facts = useReplyFacts()
  const [editing, setEditing] = useState(false)
  const [wasEditing, setWasEditing] = useState(false)
  const close = (): void => {
    setEditing(false)
    setWasEditing(true)
  }
  const { text, goods, pictures } = piecesOfReply(reply, facts, canned.variables, location.origin)
  const hasGaps = gapsIn(text, canned.variables).length > 0
  const nothing = text === '' && goods.length === 0
  const prepare = (said: string): Promise<ToolbarMessage[]> => messagesOf(inbox, said, goods)
  if (editing) return <li data-open="true"><ReplyEditor title={reply.title} text={text} prepare={prepare} onClose={close} /></li>
  return (
    <li>
      <p className="sidebar-reply-head"><b>{reply.title}</b>{reply.folder !== '' && <span className="chip">{reply.folder}</span>}</p>
      {text !== '' && <p className="sidebar-reply-text">{text}</p>}
      {goods.map((each, at) => <p key={`${at}-${each.id}`} className="chip">{each.title}</p>)}
      {pictures > 0 && <p className="faint">{words.picturesStay(pictures)}</p>}
      {!nothing && (
        <p className="sidebar-acts">
          {text !== '' && <Button size="small" type="text" icon={<EditOutlined />} aria-label={words.editOf(reply.title)} autoFocus={wasEditing} onClick={() => setEditing(true)}>{hasGaps ? words.fillIn : words.edit}</Button>}
          {!hasGaps && <SendButton label={words.sendOf(reply.title)} prepare={() => prepare(text)} />}
        </p>
      )}
    </li>
  )
}

async function messagesOf(inbox: string, text: string, goods: readonly Goods[]): Promise<ToolbarMessage[]> {
  const cards = await Promise.all(goods.map((each) => call(sidebarCard, { params: { inbox }, input: { kind: 'goods', goods: each } })))
  return text === '' ? cards : [{ msgtype: 'text', text: { content: text } }, ...cards]
}
