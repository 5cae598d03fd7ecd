import { CloseOutlined } from '@ant-design/icons'
import type { Message } from '@yanshu/contract/messages.ts'
import { Button } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { lineOf, sayLine } from '../line.ts'

/** The message that the reply will quote. */
export function QuotedBar({ message, onEnd }: { message: Message; onEnd: () => void }) {
  const all = useWords()
  const words = all.conversations
  const name = message.author?.name || words[message.from]
  return (
    <div className="desk-quoted">
      <span className="desk-quoted-text"><strong>{words.composer.quoting(name)}</strong> {sayLine(lineOf(message), all.desk.kinds)}</span>
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={words.composer.cancelQuote} onClick={onEnd} />
    </div>
  )
}
