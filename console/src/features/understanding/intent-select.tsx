import { Select } from 'antd'
import { useLanguage, useWords } from '../../lib/language.ts'
import { groupName, nameOf, useIntents } from './intent-names.ts'
import './understanding.css'

interface IntentSelectProps {
  value: string | undefined
  onChange: (id: string) => void
  /** Not offered, such as the intent that something is to leave. */
  except?: string
  autoFocus?: boolean
  label?: string
  placeholder?: string
  disabled?: boolean
  /** Where no intent at all is a choice, too. */
  onClear?: () => void
}

/** One intent of all, under their groups; found by name or id. */
export function IntentSelect({ value, onChange, except, autoFocus = false, label, placeholder, disabled, onClear }: IntentSelectProps) {
  const words = useWords().understanding
  const language = useLanguage()
  const intents = useIntents()
  const groups = Map.groupBy((intents.data?.items ?? []).filter((each) => each.id !== except), (each) => each.group)
  const options = [...groups].map(([group, all]) => ({
    label: groupName(group, words), options: all.map((each) => ({ value: each.id, label: nameOf(each, language), found: `${each.name} ${each.nameEn ?? ''} ${each.id}`.toLowerCase() })),
  }))
  return (
    <Select<string | null>
      className="intent-select" value={value ?? null} onChange={(id) => id !== null && onChange(id)} options={options} loading={intents.isPending} autoFocus={autoFocus} placeholder={placeholder ?? words.chooseIntent} aria-label={label ?? words.intent}
      {...(disabled !== undefined && { disabled })} {...(onClear && { allowClear: true, onClear })}
      showSearch={{ filterOption: (text, option) => option !== undefined && 'found' in option && String(option.found).includes(text.trim().toLowerCase()) }}
    />
  )
}
