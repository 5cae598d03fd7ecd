import type { FormField, FormValues } from '@yanshu/contract/forms.ts'
import { Checkbox, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { useId } from 'react'
import './forms.css'

interface FieldsProps {
  fields: readonly FormField[]
  values: FormValues
  /** Keys of fields that still need something. */
  missing: readonly string[]
  onChange: (key: string, value: string | string[]) => void
}

/** The fields of a form that was made in the console, to be filled in. */
export function FormFields({ fields, values, missing, onChange }: FieldsProps) {
  return <div className="form-fields">{fields.map((each) => <Field key={each.key} field={each} value={values[each.key]} missing={missing.includes(each.key)} onChange={(value) => onChange(each.key, value)} />)}</div>
}

interface FieldProps { field: FormField; value: string | string[] | undefined; missing: boolean; onChange: (value: string | string[]) => void }

function Field({ field, value, missing, onChange }: FieldProps) {
  const id = useId()
  // Several boxes to tick are named together by the label that no one of them has.
  const grouped = field.kind === 'choices' || (field.kind === 'choice' && (field.options ?? []).length <= fewOptions)
  return (
    <div className="form-field" data-missing={missing} {...(grouped ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}>
      <label id={`${id}-label`} {...(grouped ? {} : { htmlFor: id })}>{field.label}{field.required && <span className="desk-needed"> *</span>}</label>
      {inputOf({ field, value, missing, onChange }, id)}
      {field.help !== undefined && <small className="faint">{field.help}</small>}
    </div>
  )
}

const fewOptions = 5
const kinds = { phone: 'tel', email: 'email', number: 'text', day: 'date', text: 'text' } as const

function inputOf({ field, value, missing, onChange }: FieldProps, id: string): ReactNode {
  const status = missing ? 'error' : ''
  const text = typeof value === 'string' ? value : ''
  const options = (field.options ?? []).map((each) => ({ value: each, label: each }))
  switch (field.kind) {
    case 'paragraph':
      return <Input.TextArea id={id} value={text} rows={3} maxLength={2000} status={status} onChange={(event) => onChange(event.target.value)} />
    case 'choices':
      return <Checkbox.Group options={options} value={Array.isArray(value) ? value : []} onChange={onChange} />
    case 'choice':
      return options.length <= fewOptions
        ? <Radio.Group options={options} value={text} onChange={(event) => onChange(String(event.target.value))} />
        : <Select id={id} showSearch allowClear options={options} status={status} value={text === '' ? null : text} onChange={(chosen: string | null) => onChange(chosen ?? '')} />
    default:
      return <Input id={id} type={kinds[field.kind]} inputMode={field.kind === 'number' ? 'decimal' : undefined} value={text} maxLength={200} status={status} onChange={(event) => onChange(event.target.value)} />
  }
}
