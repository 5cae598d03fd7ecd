import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { Slot } from '@yanshu/contract/hours.ts'
import { useWords } from '../../lib/language.ts'
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
          <Input type="time" size="small" value={minuteText(slot.from)} aria-label={`${label} ${words.from}`} onChange={({ target }) => { const from = minuteOf(target.value); if (from !== undefined) change(at, { from }) }} />
          <span aria-hidden="true">–</span>
          <Input type="time" size="small" value={minuteText(slot.to)} aria-label={`${label} ${words.to}`} onChange={({ target }) => { const to = minuteOf(target.value); if (to !== undefined) change(at, { to: endOf(to) }) }} />
          {slot.to <= slot.from && <span className="chip">{words.nextDay}</span>}
          <Button type="text" size="small" icon={<CloseOutlined />} onClick={() => onChange(value.toSpliced(at, 1))} aria-label={`${label} ${words.removeSlot}`} />
          {at === value.length - 1 && add}
        </span>
      ))}
    </div>
  )
}
