import { FilterOutlined } from '@ant-design/icons'
import { Badge, Button, Popover, Segmented, Select } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { useColleagues, useGroups, useInboxes } from '../../../lib/reading.ts'
import { LabelChoices } from '../labels/label-picker.tsx'
import { withCondition } from '../saved-views/conditions.ts'
import type { ViewFilter } from '../views.ts'

interface FilterProps { filter: ViewFilter; onFilter: (filter: ViewFilter) => void }

/** Narrows the list down to a priority, a label, a group, an agent or an inbox. */
export function FilterButton({ filter, onFilter }: FilterProps) {
  const words = useWords().desk.filters
  const count = Object.keys(filter).length
  return (
    <Popover trigger="click" placement="bottomRight" destroyOnHidden title={words.title} content={<Choices filter={filter} onFilter={onFilter} />}>
      <Button type="text" aria-label={count > 0 ? words.active(count) : words.title} title={words.title} icon={<Badge dot={count > 0}><FilterOutlined /></Badge>} />
    </Popover>
  )
}

function Choices({ filter, onFilter }: FilterProps) {
  const words = useWords().desk
  const { label, priority } = filter
  const levels = [{ value: -1, label: words.filters.any }, ...words.priority.levels.map((name, level) => ({ value: level, label: name })).slice(1)]
  return (
    <div className="desk-filter">
      <h4>{words.filters.priority}</h4>
      <Segmented block size="small" value={priority ?? -1} options={levels} onChange={(next) => onFilter(withCondition(filter, 'priority', next < 0 ? undefined : next))} />
      <h4>{words.filters.labels}</h4>
      <LabelChoices chosen={label === undefined ? [] : [label]} onToggle={(each) => onFilter(withCondition(filter, 'label', each.id === label ? undefined : each.id))} />
      <WhereChoices filter={filter} onFilter={onFilter} />
      {Object.keys(filter).length > 0 ? <Button block onClick={() => onFilter({})}>{words.filters.clear}</Button> : <p className="faint">{words.saved.hint}</p>}
    </div>
  )
}

/** Which group, agent and inbox; an inbox only where there are several. */
function WhereChoices({ filter, onFilter }: FilterProps) {
  const words = useWords().desk.filters
  const groups = useGroups().data?.items ?? []
  const agents = useColleagues().data?.items ?? []
  const inboxes = useInboxes().data?.items ?? []
  const choice = (key: 'group' | 'agent' | 'inbox', items: readonly { id: string; name: string }[], any: string) => (
    <Select
      allowClear value={items.some((each) => each.id === filter[key]) ? filter[key] ?? null : null} placeholder={any} aria-label={words[key]} options={items.map((each) => ({ value: each.id, label: each.name }))}
      showSearch={{ optionFilterProp: 'label' }} onChange={(next: string | null | undefined) => onFilter(withCondition(filter, key, next ?? undefined))}
    />
  )
  return (
    <>
      {choice('group', groups, words.anyGroup)}
      {choice('agent', agents, words.anyAgent)}
      {(inboxes.length > 1 || filter.inbox !== undefined) && choice('inbox', inboxes, words.anyInbox)}
    </>
  )
}
