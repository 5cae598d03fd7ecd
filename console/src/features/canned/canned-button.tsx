import { ThunderboltOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../../lib/language.ts'
import type { CannedPicker } from './use-canned-picker.ts'

/** Opens the canned replies at the caret; nothing where there are none to use. */
export function CannedButton({ picker }: { picker: CannedPicker }) {
  const words = useWords().canned.picker
  if (!picker.has) return null
  return (
    <Button
      type="text" icon={<ThunderboltOutlined />} loading={picker.busy} aria-label={words.label} title={words.open} aria-expanded={picker.open}
      onMouseDown={(event) => event.preventDefault()} onClick={picker.toggle}
    />
  )
}
