import { CopyOutlined, EllipsisOutlined, RollbackOutlined, UndoOutlined } from '@ant-design/icons'
import type { Message } from '@yanshu/contract/messages.ts'
import { App, Button, Dropdown, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../lib/language.ts'
import { usePhone } from '../../../ui/phone.ts'
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
  const phone = usePhone()
  const { message: notices } = App.useApp()
  const text = copyableText(message.parts)
  const copy = (): void => void copyText(text).then(() => notices.success(words.act.copied))
  const tools = [
    ...(onQuote === undefined ? [] : [{ key: 'quote', label: words.conversations.message.quote, icon: <RollbackOutlined />, onClick: () => onQuote(message) }]),
    ...(text === '' ? [] : [{ key: 'copy', label: words.conversations.message.copy, icon: <CopyOutlined />, onClick: copy }]),
    ...(onRecall === undefined ? [] : [{ key: 'recall', label: words.conversations.message.recall, icon: <UndoOutlined />, onClick: onRecall }]),
  ]
  if (tools.length === 0) return null
  // A finger needs room: one button that opens them all.
  if (phone) {
    return (
      <Dropdown menu={{ items: tools }} trigger={['click']}>
        <Button type="text" className="desk-tools-button" icon={<EllipsisOutlined />} aria-label={words.conversations.message.more} />
      </Dropdown>
    )
  }
  return <div className="desk-tools">{tools.map((each) => <Tool key={each.key} label={each.label} icon={each.icon} onClick={each.onClick} />)}</div>
}

function Tool({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return <Tooltip title={label} mouseEnterDelay={0.4}><Button type="text" size="small" icon={icon} aria-label={label} onClick={onClick} /></Tooltip>
}
