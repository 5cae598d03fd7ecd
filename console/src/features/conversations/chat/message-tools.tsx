import { CopyOutlined, RollbackOutlined, UndoOutlined } from '@ant-design/icons'
import type { Message } from '@yanshu/contract/messages.ts'
import { App, Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../lib/language.ts'
import { copyText } from '../../../ui/copy.ts'
import { copyableText } from './part-text.ts'

interface ToolsProps {
  message: Message
  onQuote: ((message: Message) => void) | undefined
  onRecall: (() => void) | undefined
}

/** What can be done with one message; shown while the pointer or the keyboard is on it. */
export function MessageTools({ message, onQuote, onRecall }: ToolsProps) {
  const words = useWords()
  const { message: notices } = App.useApp()
  const text = copyableText(message.parts)
  const copy = (): void => void copyText(text).then(() => notices.success(words.act.copied))
  return (
    <div className="desk-tools">
      {onQuote !== undefined && <Tool label={words.conversations.message.quote} icon={<RollbackOutlined />} onClick={() => onQuote(message)} />}
      {text !== '' && <Tool label={words.conversations.message.copy} icon={<CopyOutlined />} onClick={copy} />}
      {onRecall !== undefined && <Tool label={words.conversations.message.recall} icon={<UndoOutlined />} onClick={onRecall} />}
    </div>
  )
}

function Tool({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return <Tooltip title={label} mouseEnterDelay={0.4}><Button type="text" size="small" icon={icon} aria-label={label} onClick={onClick} /></Tooltip>
}
