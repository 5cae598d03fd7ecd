import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../lib/language.ts'
import { copyText } from './copy.ts'

/** Text to copy: a link on one line, or code over several. */
export function CopyBox({ text, label, code = false }: { text: string; label: string; code?: boolean }) {
  const words = useWords().act
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await copyText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <div className="copy-box" data-code={code}>
      <pre tabIndex={0} aria-label={label}>{text}</pre>
      <Button size="small" icon={copied ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void copy()}>{copied ? words.copied : words.copy}</Button>
    </div>
  )
}
