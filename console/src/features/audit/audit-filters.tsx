import { FilterOutlined } from '@ant-design/icons'
import { Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useCallback, useState } from 'react'
import { useWords } from '../../lib/language.ts'
import { usePhone } from '../../ui/phone.ts'
import { noFilter } from './audit-filter.ts'
import type { AuditFilter } from './audit-filter.ts'

const results = ['success', 'denied', 'failed'] as const

/** The filters of the audit page; on a phone behind a button. */
export function AuditFilters({ filter, onChange }: { filter: AuditFilter; onChange: (filter: AuditFilter) => void }) {
  const words = useWords()
  const phone = usePhone()
  const [open, setOpen] = useState(false)
  const set = useCallback((part: Partial<AuditFilter>) => onChange({ ...filter, ...part }), [filter, onChange])
  const used = JSON.stringify(filter) !== JSON.stringify(noFilter)
  if (phone && !open) return <div className="toolbar"><Button icon={<FilterOutlined />} onClick={() => setOpen(true)} type={used ? 'primary' : 'default'} ghost={used}>{words.audit.filter}</Button></div>
  return (
    <div className="toolbar audit-filters" role="search">
      {(['actor', 'object'] as const).map((key) => (
        <Late key={`${key}:${filter[key]}`} value={filter[key]} hint={words.audit.hints[key]} onChange={(value) => set({ [key]: value })} />
      ))}
      <Select
        allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={words.audit.action} aria-label={words.audit.action} className="audit-event-filter"
        value={filter.action === '' ? null : filter.action} onChange={(value: string | null | undefined) => set({ action: value ?? '' })}
        options={Object.entries(words.auditEvents).map(([value, label]) => ({ value, label }))}
      />
      <Select allowClear placeholder={words.audit.result} aria-label={words.audit.result} value={filter.result ?? null} onChange={(value: AuditFilter['result'] | null | undefined) => set({ result: value ?? undefined })} options={results.map((each) => ({ value: each, label: words.audit.results[each] }))} />
      <DatePicker.RangePicker
        showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowEmpty={[true, true]} value={[asDay(filter.from), asDay(filter.to)]}
        onChange={(range) => set({ from: range?.[0]?.valueOf(), to: range?.[1]?.valueOf() })} aria-label={words.audit.time}
      />
      {used && <Button type="link" onClick={() => onChange(noFilter)}>{words.audit.clear}</Button>}
    </div>
  )
}

/** A text filter that takes effect on Enter or when it is left. */
function Late({ value, hint, onChange }: { value: string; hint: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value)
  const settle = (next: string): void => {
    if (next.trim() !== value) onChange(next.trim())
  }
  return (
    <Input
      value={text} placeholder={hint} aria-label={hint} maxLength={64} allowClear className="audit-text"
      onChange={(event) => { setText(event.target.value); if (event.target.value === '') settle('') }} onBlur={() => settle(text)} onPressEnter={() => settle(text)}
    />
  )
}

function asDay(at: number | undefined) {
  return at === undefined ? null : dayjs(at)
}
