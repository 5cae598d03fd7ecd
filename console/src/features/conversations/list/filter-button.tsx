import { FilterOutlined } from '@ant-design/icons'
import { Badge, Button, Popover, Segmented } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { LabelChoices } from '../labels/label-picker.tsx'
import type { ViewFilter } from '../views.ts'

/** Narrows the list down to a label or a priority. */
export function FilterButton({ filter, onFilter }: { filter: ViewFilter; onFilter: (filter: ViewFilter) => void }) {
  const words = useWords().desk.filters
  const count = Object.keys(filter).length
  return (
    <Popover trigger="click" placement="bottomRight" destroyOnHidden title={words.title} content={<Choices filter={filter} onFilter={onFilter} />}>
      <Button type="text" aria-label={count > 0 ? words.active(count) : words.title} title={words.title} icon={<Badge dot={count > 0}><FilterOutlined /></Badge>} />
    </Popover>
  )
}

function Choices({ filter, onFilter }: { filter: ViewFilter; onFilter: (filter: ViewFilter) => void }) {
  const words = useWords().desk
  const { label, priority } = filter
  const withLabel = (next: string | undefined): void => onFilter({ ...(next === undefined ? {} : { label: next }), ...(priority === undefined ? {} : { priority }) })
  const withPriority = (next: number): void => onFilter({ ...(label === undefined ? {} : { label }), ...(next < 0 ? {} : { priority: next }) })
  const levels = [{ value: -1, label: words.filters.any }, ...words.priority.levels.map((name, level) => ({ value: level, label: name })).slice(1)]
  return (
    <div className="desk-filter">
      <h4>{words.filters.priority}</h4>
      <Segmented block size="small" value={priority ?? -1} options={levels} onChange={withPriority} />
      <h4>{words.filters.labels}</h4>
      <LabelChoices chosen={label === undefined ? [] : [label]} onToggle={(each) => withLabel(each.id === label ? undefined : each.id)} />
      {Object.keys(filter).length > 0 && <Button block onClick={() => onFilter({})}>{words.filters.clear}</Button>}
    </div>
  )
}
