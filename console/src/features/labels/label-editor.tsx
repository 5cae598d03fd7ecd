import { Button, Input } from 'antd'
import type { InputRef } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import type { Label } from '@yanshu/contract/labels.ts'
import { useWords } from '../../lib/language.ts'
import { failureText } from '../../ui/failure.tsx'
import { LabelChip } from '../conversations/labels/label-chip.tsx'
import { labelColors } from './fresh-color.ts'

interface EditorProps {
  title: string
  help?: string
  label: Omit<Label, 'id'>
  error: unknown
  saving: boolean
  onSave: (label: Omit<Label, 'id'>) => void
  onClose: () => void
}

/** Name and colour of one label. Enter saves, Escape leaves it as it was. */
export function LabelEditor({ title, help, label, error, saving, onSave, onClose }: EditorProps) {
  const words = useWords()
  const id = useId()
  const field = useRef<InputRef>(null)
  const [name, setName] = useState(label.name)
  const [color, setColor] = useState(label.color)
  const [blank, setBlank] = useState(false)
  useEffect(() => field.current?.focus(), [])
  const save = (): void => {
    setBlank(name.trim() === '')
    if (name.trim() === '') field.current?.focus()
    else onSave({ name: name.trim(), color })
  }
  const problem = blank ? words.labels.needed : error === null ? undefined : failureText(error, words)
  return (
    <form className="label-editor" aria-label={title} onSubmit={(event) => { event.preventDefault(); save() }} onKeyDown={(event) => { if (event.key === 'Escape') onClose() }}>
      <div className="label-editor-name">
        <Input ref={field} value={name} maxLength={64} status={problem === undefined ? '' : 'error'} placeholder={words.labels.nameHint} aria-label={words.labels.name} aria-describedby={`${id}-said`} onChange={(event) => { setName(event.target.value); setBlank(false) }} />
        <span aria-hidden="true"><LabelChip label={{ id: '', name: name.trim() === '' ? words.labels.name : name, color }} /></span>
      </div>
      <fieldset className="label-colors">
        <legend className="only-read">{words.labels.color}</legend>
        {labelColors.map((each) => (
          <label key={each} data-color={each} title={words.labels.colors[each]}>
            <input type="radio" name={`${id}-color`} checked={color === each} aria-label={words.labels.colors[each]} onChange={() => setColor(each)} /><span aria-hidden="true" />
          </label>
        ))}
      </fieldset>
      <p id={`${id}-said`} className={problem === undefined ? 'faint' : 'label-problem'} role={problem === undefined ? undefined : 'alert'}>{problem ?? help}</p>
      <div className="drawer-foot"><Button onClick={onClose}>{words.act.cancel}</Button><Button type="primary" htmlType="submit" loading={saving}>{words.act.save}</Button></div>
    </form>
  )
}
