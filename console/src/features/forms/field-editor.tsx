import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, HolderOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Select } from 'antd'
import { useId } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useWords } from '../../lib/language.ts'
import { fieldKinds, hasOptions } from './form-draft.ts'
import type { FieldDraft, FieldProblem, FieldProblems } from './form-draft.ts'
import type { Dragging } from './use-dragging.ts'

interface EditorProps {
  field: FieldDraft
  at: number
  count: number
  problems: FieldProblems
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (next: Partial<FieldDraft>) => void
  onMove: (to: number) => void
  onRemove: () => void
  dragging: Dragging
}

/** One field: a line that says what it asks, and below it, once opened, all that can be set. */
export function FieldEditor({ field, at, count, problems, open, onOpen, onChange, onMove, onRemove, dragging }: EditorProps) {
  const words = useWords().forms
  const name = words.fieldName(at + 1, field.label)
  const arrow = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    onMove(at + step)
  }
  return (
    <li className="field" aria-label={name} data-open={open} data-dragged={dragging.from === at} data-over={dragging.over === at && dragging.from !== at ? (at < (dragging.from ?? 0) ? 'above' : 'below') : undefined} {...dragging.row(at)}>
      <div className="field-head">
        <button type="button" className="field-handle" data-handle={field.place} aria-label={`${words.drag} ${name}`} title={words.dragHelp} onKeyDown={arrow} {...dragging.handle(at)}><HolderOutlined /></button>
        <button type="button" className="field-name" aria-expanded={open} onClick={() => onOpen(!open)}>
          <span>{field.label.trim() === '' ? <span className="faint">{words.untitled}</span> : field.label}{field.required && <em aria-hidden="true"> *</em>}</span>
          <span className="chip">{words.kinds[field.kind]}</span>
          <DownOutlined aria-hidden="true" />
        </button>
        <Button type="text" size="small" icon={<ArrowUpOutlined />} disabled={at === 0} aria-label={`${words.up} ${name}`} onClick={() => onMove(at - 1)} />
        <Button type="text" size="small" icon={<ArrowDownOutlined />} disabled={at === count - 1} aria-label={`${words.down} ${name}`} onClick={() => onMove(at + 1)} />
        <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${words.removeField} ${name}`} onClick={onRemove} />
      </div>
      {open && <FieldBody field={field} problems={problems} onChange={onChange} />}
    </li>
  )
}

function FieldBody({ field, problems, onChange }: Pick<EditorProps, 'field' | 'problems' | 'onChange'>) {
  const words = useWords().forms
  return (
    <div className="field-body">
      <div className="field-pair">
        <Asked label={words.label} problem={problems.label}>
          {(rest) => <Input {...rest} value={field.label} maxLength={200} autoFocus={field.label === ''} placeholder={words.labelHint} onChange={(event) => onChange({ label: event.target.value })} />}
        </Asked>
        <Asked label={words.kind}>
          {({ id }) => <Select id={id} value={field.kind} options={fieldKinds.map((value) => ({ value, label: words.kinds[value] }))} onChange={(kind) => onChange({ kind })} />}
        </Asked>
      </div>
      {hasOptions(field.kind) && (
        <Asked label={words.options} help={words.optionsHelp} problem={problems.options}>
          {(rest) => <Input.TextArea {...rest} value={field.options} autoSize={{ minRows: 3, maxRows: 10 }} placeholder={words.optionsHint} onChange={(event) => onChange({ options: event.target.value })} />}
        </Asked>
      )}
      <div className="field-pair">
        <Asked label={words.help}>
          {(rest) => <Input {...rest} value={field.help} maxLength={200} placeholder={words.helpHint} onChange={(event) => onChange({ help: event.target.value })} />}
        </Asked>
        <Asked label={words.key} help={words.keyHelp} problem={problems.key}>
          {(rest) => <Input {...rest} value={field.key} maxLength={32} className="mono" autoCapitalize="none" spellCheck={false} onChange={(event) => onChange({ key: event.target.value })} />}
        </Asked>
      </div>
      <Checkbox checked={field.required} onChange={(event) => onChange({ required: event.target.checked })}>{words.required}</Checkbox>
    </div>
  )
}

interface Rest { id: string; status: '' | 'error'; 'aria-invalid': boolean; 'aria-describedby': string }

/** A field of the editor with its label, and help or what is wrong below it. */
function Asked({ label, help, problem, children }: { label: string; help?: string; problem?: FieldProblem | undefined; children: (rest: Rest) => ReactNode }) {
  const words = useWords().forms
  const id = useId()
  return (
    <div className="asked">
      <label htmlFor={id}>{label}</label>
      {children({ id, status: problem === undefined ? '' : 'error', 'aria-invalid': problem !== undefined, 'aria-describedby': `${id}-help` })}
      <small id={`${id}-help`} {...(problem === undefined ? { className: 'faint' } : { className: 'asked-problem', role: 'alert' })}>{problem === undefined ? help : words.problems[problem]}</small>
    </div>
  )
}
