import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { listEntries } from '@yanshu/contract/knowledge.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'

export interface ChosenEntry { id: string; title: string }

/** One knowledge entry, found by what is in it. */
export function EntrySelect({ value, onChange }: { value: ChosenEntry | undefined; onChange: (entry: ChosenEntry) => void }) {
  const words = useWords().learning.lessons
  const [text, setText] = useState('')
  const found = useQuery({ queryKey: ['knowledge', 'choice', text], queryFn: () => call(listEntries, { query: { limit: 20, ...(text === '' ? {} : { text: text.slice(0, 200) }) } }), placeholderData: (before) => before })
  const options = found.data?.items.map((each) => ({ value: each.id, label: each.title })) ?? []
  const held = value !== undefined && options.every((each) => each.value !== value.id) ? [{ value: value.id, label: value.title }, ...options] : options
  return (
    <Select<string | null, { value: string; label: string }>
      className="intent-select" showSearch={{ filterOption: false, onSearch: setText }} value={value?.id ?? null} loading={found.isFetching} options={held} placeholder={words.chooseEntry} aria-label={words.asEntry}
      onChange={(id, option) => { if (id !== null && option !== undefined && !Array.isArray(option)) onChange({ id, title: option.label }) }}
    />
  )
}
