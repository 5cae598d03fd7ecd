import { LockOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWords } from '../../../lib/language.ts'
import { useAgo } from './ago.ts'

interface SecretInputProps {
  /** Given by the form's item, as are the next two. */
  value?: string | undefined
  onChange?: (value: string | undefined) => void
  id?: string
  /** When the one that is there was entered; absent while there is none. */
  setAt: number | undefined
  title: string
}

/** A secret: entered, never shown again, and replaced only on purpose. */
export function SecretInput({ value, onChange, id, setAt, title }: SecretInputProps) {
  const words = useWords().connecting
  const ago = useAgo()
  const [replacing, setReplacing] = useState(false)
  const keep = (): void => {
    setReplacing(false)
    onChange?.(undefined)
  }
  if (setAt !== undefined && !replacing) {
    return <span className="secret-kept" id={id}><LockOutlined aria-hidden="true" /><span>{words.setAt(ago(setAt))}</span><Button size="small" aria-label={`${words.replace} ${title}`} onClick={() => setReplacing(true)}>{words.replace}</Button></span>
  }
  return (
    <span className="secret-new">
      <Input.Password {...(id !== undefined && { id })} value={value} onChange={(event) => onChange?.(event.target.value)} maxLength={500} autoComplete="new-password" spellCheck={false} autoFocus={replacing} />
      {setAt !== undefined && <Button onClick={keep}>{words.keep}</Button>}
    </span>
  )
}
