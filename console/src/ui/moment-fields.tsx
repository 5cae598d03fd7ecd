import { DatePicker, TimePicker } from 'antd'
import dayjs from 'dayjs'

interface FieldProps { value: string | undefined; label: string; onChange: (value: string) => void; size?: 'small' }
interface DateProps extends FieldProps {
  /** The first and last day that may be chosen, as `2026-10-01`. */
  min?: string | undefined
  max?: string | undefined
  clearable?: boolean
}

const day = 'YYYY-MM-DD'
const clock = 'HH:mm'

/** A day as `2026-10-01`, in the console's language whatever the browser's; empty when it is cleared. */
export function DateField({ value, label, onChange, size, min, max, clearable = false }: DateProps) {
  const held = value === undefined || value === '' ? null : dayjs(value, day)
  return (
    <DatePicker
      value={held} format={day} allowClear={clearable} placeholder={label} aria-label={label} title={label} {...(size && { size })}
      {...(min !== undefined && { minDate: dayjs(min, day) })} {...(max !== undefined && { maxDate: dayjs(max, day) })}
      onChange={(next) => onChange(next === null ? '' : next.format(day))}
    />
  )
}

/** A time of the day as `09:30`, on a clock of 24 hours. */
export function TimeField({ value, label, onChange, size }: FieldProps) {
  const held = value === undefined ? null : dayjs(`2000-01-01T${value}`)
  return <TimePicker value={held} format={clock} allowClear={false} needConfirm={false} showNow={false} minuteStep={5} aria-label={label} {...(size && { size })} onChange={(next) => { if (next !== null) onChange(next.format(clock)) }} />
}

/** A day and a time as `2026-10-01T09:30`; empty when it is cleared. */
export function MomentField({ value, label, onChange, clearable = false, disabled }: FieldProps & { clearable?: boolean; disabled?: boolean }) {
  const held = value === undefined || value === '' ? null : dayjs(value)
  return <DatePicker value={held} format={`${day} ${clock}`} showTime={{ format: clock }} allowClear={clearable} needConfirm={false} aria-label={label} {...(disabled !== undefined && { disabled })} onChange={(next) => onChange(next === null ? '' : next.format(`${day}T${clock}`))} />
}
