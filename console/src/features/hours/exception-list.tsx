import { CloseOutlined, DownloadOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { listHolidays } from '@yanshu/contract/hours.ts'
import type { HoursException } from '@yanshu/contract/hours.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { DateField } from '../../ui/moment-fields.tsx'
import { comingYears, dateText, merged, nextFreeDate } from './exceptions.ts'
import { SlotList } from './slot-list.tsx'

type Kind = 'closed' | 'slots' | 'workday'
const kindOf = ({ workday, slots }: HoursException): Kind => (workday !== undefined ? 'workday' : slots.length > 0 ? 'slots' : 'closed')

/** Days that are not as their weekday. */
export function ExceptionList({ value = [], onChange }: { value?: HoursException[]; onChange?: (exceptions: HoursException[]) => void }) {
  const words = useWords().hours
  const { message } = App.useApp()
  const years = useQuery({ queryKey: ['holidays'], queryFn: () => call(listHolidays), staleTime: Infinity }).data?.years ?? []
  const [showsPast, setShowsPast] = useState(false)
  const today = dateText(new Date())
  const { coming, past } = comingYears(years, today)
  const bring = (fresh: readonly HoursException[]): void => {
    onChange?.(merged(value, fresh))
    void message.info(words.imported(fresh.length))
  }
  const over = value.filter((each) => each.date < today).length
  return (
    <div className="exceptions">
      {value.length === 0 && <p className="faint">{words.noExceptions}</p>}
      {over > 0 && <Button type="link" size="small" className="past-days" aria-expanded={showsPast} onClick={() => setShowsPast(!showsPast)}>{showsPast ? words.hidePast : words.showPast(over)}</Button>}
      {value.map((each, at) => (showsPast || each.date >= today) && <ExceptionRow key={`${at}-${each.date}`} value={each} onChange={(next) => onChange?.(value.with(at, next))} onRemove={() => onChange?.(value.toSpliced(at, 1))} />)}
      <div className="chips">
        <Button size="small" type="dashed" icon={<PlusOutlined />} onClick={() => onChange?.([...value, { date: nextFreeDate(value, new Date()), slots: [] }])}>{words.addException}</Button>
        {coming.map(({ year, days }) => <Button key={year} size="small" icon={<DownloadOutlined />} onClick={() => bring(days)}>{words.importYear(year)}</Button>)}
      </div>
      {coming.length === 0 && past !== undefined && <p className="faint">{words.yearOver(past)}</p>}
    </div>
  )
}

function ExceptionRow({ value, onChange, onRemove }: { value: HoursException; onChange: (exception: HoursException) => void; onRemove: () => void }) {
  const words = useWords().hours
  const { date, note, workday } = value
  const kept = { date, ...(note !== undefined && { note }) }
  const become: Record<Kind, () => HoursException> = {
    closed: () => ({ ...kept, slots: [] }), slots: () => ({ ...kept, slots: [{ from: 540, to: 1080 }] }), workday: () => ({ ...kept, slots: [], workday: 1 }),
  }
  const kind = kindOf(value)
  return (
    <div className="exception">
      <DateField size="small" value={date} label={words.date} onChange={(next) => onChange({ ...value, date: next })} />
      <Select size="small" value={kind} aria-label={words.kind} options={(['closed', 'slots', 'workday'] as const).map((each) => ({ value: each, label: words.kinds[each] }))} onChange={(next) => onChange(become[next]())} />
      {kind === 'workday' && <Select size="small" value={workday ?? 1} aria-label={words.kinds.workday} options={words.days.map((day, at) => ({ value: at + 1, label: words.likeDay(day) }))} onChange={(next) => onChange({ ...value, workday: next })} />}
      {kind === 'slots' && <SlotList label={date} value={value.slots} onChange={(slots) => onChange({ ...kept, slots })} />}
      <Input size="small" maxLength={60} value={note ?? ''} placeholder={words.note} aria-label={`${date} ${words.note}`} onChange={({ target }) => { const { note: _before, ...rest } = value; onChange(target.value === '' ? rest : { ...rest, note: target.value }) }} />
      <Button type="text" size="small" icon={<CloseOutlined />} onClick={onRemove} aria-label={`${words.removeException} ${date}`} />
    </div>
  )
}
