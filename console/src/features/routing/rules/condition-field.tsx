import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Segmented, Select } from 'antd'
import { Link } from 'react-router'
import type { RuleCondition } from '@yanshu/contract/routing.ts'
import { waitingReasons } from '@yanshu/contract/routing.ts'
import { useWords } from '../../../lib/language.ts'
import { useInboxes } from '../../../lib/reading.ts'
import { useSchedules } from '../routing-queries.ts'
import { blankCondition, conditionKinds } from './condition-values.ts'

interface ConditionFieldProps { value: RuleCondition; onChange: (condition: RuleCondition) => void; onRemove: () => void }

/** One condition: its kind, and what it is compared with. */
export function ConditionField({ value, onChange, onRemove }: ConditionFieldProps) {
  const words = useWords()
  const { kinds } = words.routing.rules
  return (
    <div className="condition">
      <Select
        value={value.kind} aria-label={words.routing.rules.conditions} options={conditionKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onChange={(kind) => onChange(blankCondition(kind))}
      />
      <div className="condition-value"><Compared value={value} onChange={onChange} /></div>
      <Button type="text" icon={<DeleteOutlined />} onClick={onRemove} aria-label={`${words.act.remove} ${kinds[value.kind]}`} />
    </div>
  )
}

function Compared({ value, onChange }: Omit<ConditionFieldProps, 'onRemove'>) {
  const words = useWords()
  const text = words.routing.rules
  const inboxes = useInboxes()
  const kind = text.kinds[value.kind]
  const texts = (given: string[], change: (next: string[]) => void) => (
    <Select mode="tags" open={false} suffixIcon={null} value={given} placeholder={text.textsHint} tokenSeparators={[',', '，', '、', '\n']} aria-label={kind} onChange={(next) => change(next.map((each) => each.trim()).filter((each) => each !== ''))} />
  )
  const either = (labels: readonly string[], is: boolean, change: (next: boolean) => void) => (
    <Segmented value={is ? 'yes' : 'no'} options={[{ value: 'yes', label: labels[0] ?? '' }, { value: 'no', label: labels[1] ?? '' }]} onChange={(next) => change(next === 'yes')} aria-label={kind} />
  )
  switch (value.kind) {
    case 'inbox': return <Select mode="multiple" optionFilterProp="label" aria-label={kind} value={value.inboxes} options={inboxes.data?.items.map((each) => ({ value: each.id, label: each.name })) ?? []} onChange={(next) => onChange({ ...value, inboxes: next })} />
    case 'page': case 'words': return texts(value.contains, (contains) => onChange({ ...value, contains }))
    case 'vip': return either(text.vip, value.is, (is) => onChange({ ...value, is }))
    case 'known': return either(text.known, value.is, (is) => onChange({ ...value, is }))
    case 'attribute': return <><Input value={value.name} maxLength={40} placeholder={text.attributeName} aria-label={text.attributeName} onChange={(event) => onChange({ ...value, name: event.target.value })} />{texts(value.values, (values) => onChange({ ...value, values }))}</>
    case 'language': return <Segmented value={value.is} options={(['zh-CN', 'en-US'] as const).map((each) => ({ value: each, label: words.conversations.details.languages[each] }))} onChange={(is) => onChange({ ...value, is })} aria-label={kind} />
    case 'reason': return <Select mode="multiple" aria-label={kind} value={value.reasons} options={waitingReasons.map((each) => ({ value: each, label: words.routing.waitingReasons[each] }))} onChange={(reasons) => onChange({ ...value, reasons })} />
    case 'hours': return <HoursCompared value={value} onChange={onChange} />
  }
}

function HoursCompared({ value, onChange }: { value: Extract<RuleCondition, { kind: 'hours' }>; onChange: (condition: RuleCondition) => void }) {
  const text = useWords().routing.rules
  const schedules = useSchedules()
  if (schedules.data?.items.length === 0) return <Link to="/hours">{text.noSchedules}</Link>
  return (
    <>
      <Select value={value.schedule === '' ? null : value.schedule} placeholder={text.chooseSchedule} aria-label={text.chooseSchedule} options={schedules.data?.items.map((each) => ({ value: each.id, label: each.name })) ?? []} onChange={(schedule) => onChange({ ...value, schedule })} />
      <Segmented value={value.open ? 'yes' : 'no'} options={[{ value: 'yes', label: text.open }, { value: 'no', label: text.closed }]} onChange={(next) => onChange({ ...value, open: next === 'yes' })} />
    </>
  )
}
