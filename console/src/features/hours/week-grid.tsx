import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { OpeningHours } from '@yanshu/contract/hours.ts'
import { useWords } from '../../lib/language.ts'
import { SlotList } from './slot-list.tsx'

type Week = OpeningHours['week']

/** Seven days with their slots. */
export function WeekGrid({ value, onChange }: { value?: Week; onChange?: (week: Week) => void }) {
  const words = useWords().hours
  if (value === undefined) return null
  const change = (at: number, slots: Week[number]): void => onChange?.(value.map((each, day) => (day === at ? slots : each)) as unknown as Week)
  const copyDown = (): void => onChange?.(value.map((each, day) => (day < 5 ? value[0] : each)) as unknown as Week)
  return (
    <div className="week">
      {value.map((slots, day) => (
        <div key={words.days[day]} className="week-day">
          <b>{words.days[day]}</b>
          <SlotList label={words.days[day] ?? ''} value={slots} onChange={(next) => change(day, next)} />
        </div>
      ))}
      <Button type="link" size="small" icon={<CopyOutlined />} onClick={copyDown}>{words.copyDown}</Button>
      <p className="faint">{words.overnightHelp}</p>
    </div>
  )
}
