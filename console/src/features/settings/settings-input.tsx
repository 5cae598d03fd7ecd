import { Input, InputNumber, Select, Switch } from 'antd'
import { useWords } from '../../lib/language.ts'
import type { SchemaField } from './schema-fields.ts'

interface SettingsInputProps {
  field: SchemaField
  // The form passes these by name; their types are those of the field's kind.
  value?: never
  checked?: boolean
  onChange?: (value: unknown) => void
  id?: string
}

/** The control of one field. */
export function SettingsInput({ field, onChange, ...given }: SettingsInputProps) {
  const words: Record<string, string> = useWords().settings.choices
  const change = (value: unknown): void => onChange?.(value)
  const options = (list: string[]) => list.map((each) => ({ value: each, label: words[each] ?? each }))
  switch (field.kind) {
    case 'flag':
      return <Switch {...given} onChange={change} />
    case 'number':
      return <InputNumber {...given} onChange={change} {...(field.min === undefined ? {} : { min: field.min })} {...(field.max === undefined ? {} : { max: field.max })} {...(field.whole ? { precision: 0 } : {})} className="settings-number" />
    case 'choice':
      return <Select {...given} onChange={change} options={options(field.options)} />
    case 'texts':
      return field.options === undefined
        ? <Select {...given} onChange={change} mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '\n', ';']} {...(field.most === undefined ? {} : { maxCount: field.most })} />
        : <Select {...given} onChange={change} mode="multiple" options={options(field.options)} />
    case 'text':
      if (field.secret) return <Input.Password {...given} onChange={(event) => change(event.target.value)} maxLength={field.maxLength} autoComplete="new-password" visibilityToggle={false} />
      return field.long
        ? <Input.TextArea {...given} onChange={(event) => change(event.target.value)} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={field.maxLength} />
        : <Input {...given} onChange={(event) => change(event.target.value)} maxLength={field.maxLength} />
    case 'other':
      return null
  }
}
