import { CheckOutlined, SendOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ToolbarMessage } from '@yanshu/contract/sidebar.ts'
import { useWords } from '../../../lib/language.ts'
import { useSend } from './use-send.ts'

interface SendButtonProps {
  /** What the button says; 「发送」 unless told otherwise. */
  name?: string
  /** For ears, where several buttons say the same. */
  label?: string
  prepare: () => Promise<readonly ToolbarMessage[]>
}

/** Sends something into the chat, and says for a moment that it is there; a second press meanwhile was a slip. */
export function SendButton({ name, label, prepare }: SendButtonProps) {
  const words = useWords().sidebar
  const { busy, done, send } = useSend()
  return (
    <Button size="small" type={name === undefined ? 'primary' : 'link'} ghost={name === undefined} icon={done ? <CheckOutlined /> : <SendOutlined />} loading={busy} aria-label={label} onClick={() => { if (!done) void send(prepare) }}>
      {done ? words.sentShort : name ?? words.send}
    </Button>
  )
}
