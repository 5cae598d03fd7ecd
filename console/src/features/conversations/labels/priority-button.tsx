import { FlagFilled, FlagOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useWords } from '../../../lib/language.ts'
import './labels.css'

/** The flag of a conversation's priority; a click chooses another. */
export function PriorityButton({ priority, onChoose }: { priority: number; onChoose: (priority: number) => void }) {
  const words = useWords().desk.priority
  const items = words.levels.map((label, level) => ({ key: String(level), label, icon: <Flag priority={level} />, onClick: () => onChoose(level) })).toReversed()
  return (
    <Dropdown menu={{ items, selectable: true, selectedKeys: [String(priority)] }} trigger={['click']}>
      <Button type="text" size="small" className="desk-strip-button" icon={<Flag priority={priority} />} aria-label={words.title(words.levels[priority] ?? '')} title={words.title(words.levels[priority] ?? '')}>{priority > 0 && words.levels[priority]}</Button>
    </Dropdown>
  )
}

/** The flag alone: hollow while nothing is raised. */
export function Flag({ priority }: { priority: number }) {
  return priority === 0 ? <FlagOutlined className="desk-flag" /> : <FlagFilled className="desk-flag" data-priority={priority} />
}
