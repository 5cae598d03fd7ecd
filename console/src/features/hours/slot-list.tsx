import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Slot } from '@yanshu/contract/hours.ts'
import { useWords } from '../../lib/language.ts'
import { TimeField } from '../../ui/moment-fields.tsx'
import { endOf, minuteOf, minuteText } from './clock-minutes.ts'
import { nextSlot } from './next-slot.ts'

/** The slots of one day; `label` names the day to those who do not see the page. */
export function SlotList({ label, value, onChange }: { label: string; value: Slot[]; onChange: (slots: Slot[]) => void }) {
  const words = useWords().hours
  const next = value.length < 8 ? nextSlot(value) : undefined
  const add = next !== undefined && <Button type="text" size="small" icon={<PlusOutlined />} onClick={() => onChange([...value, next])} aria-label={`${label} ${words.addSlot}`} title={words.addSlot} />
  const change = (at: number, part: Partial<Slot>): void => onChange(value.map((each, place) => (place === at ? { ...each, ...part } : each)))
  return (
    <div className="slots">
      {value.length === 0 && <span className="slot"><span className="faint">{words.closedDay}</span>{add}</span>}
      {value.map((slot, at) => (
        // Slots have no id and are few; their place is theirs.
        <span key={at} className="slot">
          <TimeField size="small" value={minuteText(slot.from)} label={`${label} ${words.from}`} onChange={(text) => { const from = minuteOf(text); if (from !== undefined) change(at, { from }) }} />
          <span aria-hidden="true">–</span>
          <TimeField size="small" value={minuteText(slot.to)} label={`${label} ${words.to}`} onChange={(text) => { const to = minuteOf(text); if (to !== undefined) change(at, { to: endOf(to) }) }} />
          {slot.to <= slot.from && <span className="chip">{words.nextDay}</span>}
          <Button type="text" size="small" icon={<CloseOutlined />} onClick={() => onChange(value.toSpliced(at, 1))} aria-label={`${label} ${words.removeSlot}`} />
          {at === value.length - 1 && add}
        </span>
      ))}
    </div>
  )
}
