import { EditOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { useWords } from '../../lib/language.ts'

interface FactProps {
  label: string
  value: string | undefined
  /** Said where there is no value yet. */
  empty: string
  editable: boolean
  strong?: boolean
  long?: boolean
  /** What is wrong with a text, if anything. */
  check?: (text: string) => string | undefined
  onSave: (text: string) => Promise<unknown>
}

/** A value that is changed where it stands: a click or Enter opens it, Enter saves, Escape leaves it as it was. */
export function EditableFact(props: FactProps) {
  const words = useWords().contacts
  const [editing, setEditing] = useState(false)
  const { label, value, empty, editable, strong } = props
  if (editing) return <Field {...props} onEnd={() => setEditing(false)} />
  const shown = value === undefined || value === '' ? undefined : value
  if (!editable) return <span className={strong === true ? 'contact-fact strong' : 'contact-fact'}>{shown ?? '—'}</span>
  return (
    <button type="button" className="contact-fact" data-strong={strong === true} data-empty={shown === undefined} aria-label={`${words.edit} ${label}`} onClick={() => setEditing(true)}>
      {shown ?? empty}<EditOutlined />
    </button>
  )
}

function Field({ label, value = '', long, check, onSave, onEnd }: FactProps & { onEnd: () => void }) {
  const [text, setText] = useState(value)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string>()
  const save = async (): Promise<void> => {
    const next = text.trim()
    if (next === value || saving) return onEnd()
    const wrong = check?.(next)
    if (wrong !== undefined) return setProblem(wrong)
    setSaving(true)
    // A refusal is shown by the act itself; what was typed stays.
    await onSave(next).then(onEnd, () => setSaving(false))
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onEnd()
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void save()
    }
  }
  const shared = { 'aria-label': label, value: text, disabled: saving, autoFocus: true, onKeyDown: press, onBlur: () => void save(), ...(problem === undefined ? {} : { status: 'error' as const }) }
  return (
    <span className="contact-field">
      {long === true
        ? <Input.TextArea {...shared} maxLength={2000} rows={4} onChange={(event) => setText(event.target.value)} />
        : <Input {...shared} size="small" maxLength={200} onChange={(event) => setText(event.target.value)} />}
      {problem !== undefined && <small role="alert">{problem}</small>}
    </span>
  )
}
