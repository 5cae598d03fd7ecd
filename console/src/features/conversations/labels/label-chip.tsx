import { CloseOutlined } from '@ant-design/icons'
import type { Label } from '@yanshu/contract/labels.ts'
import { useWords } from '../../../lib/language.ts'
import './labels.css'

/** One label in its colour; with `onRemove`, a cross takes it off. */
export function LabelChip({ label, onRemove }: { label: Label; onRemove?: () => void }) {
  const words = useWords().desk.labels
  return (
    <span className="desk-label" data-color={label.color} title={label.name}>
      <span>{label.name}</span>
      {onRemove !== undefined && <button type="button" aria-label={words.takeOff(label.name)} onClick={onRemove}><CloseOutlined /></button>}
    </span>
  )
}
