import { Button } from 'antd'
import { useWords } from '../lib/language.ts'

interface EditFootProps {
  /** Whether one may change it; who may not can only close. */
  may?: boolean
  /** Absent where there is nothing to remove. */
  onRemove?: (() => void) | undefined
  removing?: boolean
  saving: boolean
  /** Saving must wait, for an upload for example. */
  busy?: boolean
  onSave: () => void
  onClose: () => void
}

/** The foot of a drawer in which one thing is edited: remove at one end, cancel and save at the other. */
export function EditFoot({ may = true, onRemove, removing = false, saving, busy = false, onSave, onClose }: EditFootProps) {
  const words = useWords().act
  return (
    <div className="drawer-foot">
      {may && onRemove !== undefined && <Button danger type="text" loading={removing} onClick={onRemove}>{words.remove}</Button>}
      <span className="toolbar-space" />
      <Button onClick={onClose}>{may ? words.cancel : words.close}</Button>
      {may && <Button type="primary" loading={saving} disabled={busy} onClick={onSave}>{words.save}</Button>}
    </div>
  )
}
