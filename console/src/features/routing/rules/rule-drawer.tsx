import { PlusOutlined } from '@ant-design/icons'
import { Button, Drawer, Form, Input, Select } from 'antd'
import { editRule, makeRule, requirablePermissions } from '@yanshu/contract/routing.ts'
import type { RoutingRule, RuleCondition, RuleInput } from '@yanshu/contract/routing.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useGroups } from '../../../lib/reading.ts'
import { useAskedClose } from '../../../ui/asked-close.ts'
import { useAct } from '../../../ui/use-act.ts'
import { FormPart } from '../form-part.tsx'
import { useLabelNames } from '../routing-queries.ts'
import { ConditionField } from './condition-field.tsx'
import { blankCondition, isComplete } from './condition-values.ts'

interface RuleValues { name: string; conditions: RuleCondition[]; group?: string; priority?: number; permission?: RuleInput['permission']; labels?: string[] }
const empty: RuleValues = { name: '', conditions: [blankCondition('words')] }

/** Makes or edits a rule: what must hold, and what happens then. */
export function RuleDrawer({ rule, onClose }: { rule: RoutingRule | undefined; onClose: () => void }) {
  const words = useWords()
  const text = words.routing.rules
  const [form] = Form.useForm<RuleValues>()
  const ask = useAskedClose(form, onClose)
  const save = useAct({
    do: ({ name, conditions, group, priority, permission, labels }: RuleValues) => {
      const input: RuleInput = {
        name: name.trim(), on: rule?.on ?? true, conditions: conditions.map((each) => (each.kind === 'attribute' ? { ...each, name: each.name.trim() } : each)),
        ...(group !== undefined && { group }), ...(priority !== undefined && { priority }), ...(permission !== undefined && { permission }), ...(labels !== undefined && labels.length > 0 && { labels }),
      }
      return rule === undefined ? call(makeRule, { input }) : call(editRule, { params: { id: rule.id }, input })
    },
    changes: ['routing'], said: words.act.saved, then: onClose,
  })
  return (
    <Drawer
      open title={rule === undefined ? text.add : text.edit(rule.name)} size={520} onClose={ask}
      footer={<div className="drawer-foot"><Button onClick={onClose}>{words.act.cancel}</Button><Button type="primary" loading={save.isPending} onClick={form.submit}>{words.act.save}</Button></div>}
    >
      <Form form={form} layout="vertical" initialValues={rule ?? empty} onFinish={(values) => save.mutate(values)}>
        <Form.Item name="name" label={text.name} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
          <Input maxLength={64} autoFocus={rule === undefined} placeholder={text.nameHint} />
        </Form.Item>
        <Form.Item
          name="conditions" label={text.conditions} extra={text.conditionsHelp}
          rules={[{ validator: (_rule, given: RuleCondition[]) => (given.every(isComplete) ? Promise.resolve() : Promise.reject(new Error(words.act.required))) }]}
        >
          <ConditionList />
        </Form.Item>
        <ActionFields />
      </Form>
    </Drawer>
  )
}

function ConditionList({ value = [], onChange }: { value?: RuleCondition[]; onChange?: (conditions: RuleCondition[]) => void }) {
  const words = useWords().routing.rules
  return (
    <>
      {value.map((condition, at) => (
        <ConditionField
          // A condition has no id, and a list this short is changed from its end or drawn anew.
          key={`${at}-${condition.kind}`} value={condition}
          onChange={(next) => onChange?.(value.with(at, next))} onRemove={() => onChange?.(value.toSpliced(at, 1))}
        />
      ))}
      {value.length < 10 && <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => onChange?.([...value, blankCondition('words')])}>{words.addCondition}</Button>}
    </>
  )
}

/** Labels to put on. One that is gone is shown as that, so that it can be taken out. */
function LabelChoice({ id, value = [], onChange, names }: { id?: string; value?: string[]; onChange?: (labels: string[]) => void; names: ReadonlyMap<string, string> | undefined }) {
  const text = useWords().routing.rules
  const gone = names === undefined ? [] : value.filter((each) => !names.has(each)).map((each) => ({ value: each, label: text.gone }))
  const options = [...[...names ?? []].map(([each, label]) => ({ value: each, label })), ...gone]
  return <Select mode="multiple" {...(id !== undefined && { id })} value={value} maxCount={20} optionFilterProp="label" loading={names === undefined} placeholder={text.labelsKeep} options={options} onChange={(next) => onChange?.(next)} />
}

function ActionFields() {
  const { rules: text, priorities, permissions } = useWords().routing
  const groups = useGroups().data?.items
  const labels = useLabelNames()
  const needed = ({ getFieldsValue }: { getFieldsValue: (names: string[]) => unknown }) => ({
    validator: () => (Object.values(getFieldsValue(['group', 'priority', 'permission', 'labels']) as object).some((each) => each !== undefined && each.length !== 0) ? Promise.resolve() : Promise.reject(new Error(text.actionNeeded))),
  })
  return (
    <FormPart title={text.actions}>
      <Form.Item name="group" label={text.group} dependencies={['priority', 'permission', 'labels']} rules={[needed]}>
        <Select allowClear placeholder={text.groupKeep} options={groups?.map((each) => ({ value: each.id, label: each.name })) ?? []} />
      </Form.Item>
      <div className="field-pair">
        <Form.Item name="priority" label={text.priority}><Select allowClear placeholder={text.priorityKeep} options={priorities.map((label, value) => ({ value, label }))} /></Form.Item>
        <Form.Item name="permission" label={text.permission}><Select allowClear placeholder={text.permissionKeep} options={requirablePermissions.map((each) => ({ value: each, label: permissions[each] }))} /></Form.Item>
      </div>
      <Form.Item name="labels" label={text.labels}><LabelChoice names={labels} /></Form.Item>
    </FormPart>
  )
}
