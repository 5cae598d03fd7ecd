import { Button, Drawer, Form, Input, InputNumber, Select, Switch } from 'antd'
import { editSlaPolicy, makeSlaPolicy, slaKind } from '@yanshu/contract/sla.ts'
import type { SlaKind, SlaPolicy } from '@yanshu/contract/sla.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useBrands, useGroups, useInboxes } from '../../lib/reading.ts'
import { useAskedClose } from '../../ui/asked-close.ts'
import { useAct } from '../../ui/use-act.ts'
import { FormPart } from '../routing/form-part.tsx'
import { inputOf, timesProblem, units, valuesOf } from './sla-values.ts'
import type { PolicyValues, Unit } from './sla-values.ts'

/** One service level, new or to be changed. */
export function SlaDrawer({ policy, onClose }: { policy: SlaPolicy | undefined; onClose: () => void }) {
  const words = useWords()
  const [form] = Form.useForm<PolicyValues>()
  const ask = useAskedClose(form, onClose)
  const save = useAct({
    do: (values: PolicyValues) => (policy === undefined ? call(makeSlaPolicy, { input: inputOf(values) }) : call(editSlaPolicy, { params: { id: policy.id }, input: inputOf(values) })),
    changes: ['sla'], said: words.act.saved, then: onClose,
  })
  const footer = (
    <div className="drawer-foot">
      <Button onClick={onClose}>{words.act.cancel}</Button>
      <Button type="primary" loading={save.isPending} onClick={form.submit}>{words.act.save}</Button>
    </div>
  )
  return (
    <Drawer open size={Math.min(560, window.innerWidth)} title={policy === undefined ? words.sla.add : words.sla.edit(policy.name)} onClose={ask} footer={footer}>
      <Form form={form} layout="vertical" initialValues={valuesOf(policy)} onFinish={() => save.mutate(withoutCheck(form.getFieldsValue(true) as PolicyValues & { timesCheck?: unknown }))} scrollToFirstError>
        <Form.Item name="name" label={words.sla.name} rules={[{ required: true, whitespace: true, message: words.act.required }]}><Input maxLength={64} placeholder={words.sla.nameHint} /></Form.Item>
        {slaKind.options.map((kind) => <TargetField key={kind} kind={kind} />)}
        <TimesProblem />
        <Conditions />
        <Form.Item name="businessHours" valuePropName="checked" label={words.sla.businessHours} extra={words.sla.businessHoursHelp}><Switch /></Form.Item>
        <Form.Item name="warnAt" label={words.sla.warnAt} extra={words.sla.warnAtHelp} rules={[{ required: true, message: words.act.required }]}><InputNumber min={10} max={99} suffix="%" /></Form.Item>
        <Form.Item name="raisePriority" valuePropName="checked" label={words.sla.raisePriority} extra={words.sla.raisePriorityHelp}><Switch /></Form.Item>
      </Form>
    </Drawer>
  )
}

function TargetField({ kind }: { kind: SlaKind }) {
  const words = useWords().sla
  return (
    <Form.Item label={words.kinds[kind]} extra={words.kindHelp[kind]}>
      <div className="target-field">
        <Form.Item name={['targets', kind, 'amount']} noStyle><InputNumber min={0} max={100_000} placeholder={words.notMeasured} aria-label={words.kinds[kind]} style={{ width: '100%' }} /></Form.Item>
        <Form.Item name={['targets', kind, 'unit']} noStyle><Select<Unit> aria-label={words.kinds[kind]} options={(Object.keys(units) as Unit[]).map((each) => ({ value: each, label: words.units[each] }))} style={{ width: 110 }} /></Form.Item>
      </div>
    </Form.Item>
  )
}

/** One complaint for all times together, where they stand. */
function TimesProblem() {
  const words = useWords().sla
  return (
    <Form.Item noStyle dependencies={['targets']}>
      {() => (
        <Form.Item
          name="timesCheck" className="times-check"
          rules={[({ getFieldValue }) => ({ validator: () => {
            const problem = timesProblem(getFieldValue('targets') as PolicyValues['targets'])
            return problem === undefined ? Promise.resolve() : Promise.reject(new Error(problem === 'missing' ? words.targetMissing : words.targetRange))
          } })]}
        ><span /></Form.Item>
      )}
    </Form.Item>
  )
}

function Conditions() {
  const words = useWords().sla
  const [brands, inboxes, groups] = [useBrands().data?.items ?? [], useInboxes().data?.items ?? [], useGroups().data?.items ?? []]
  const choices = (items: readonly { id: string; name: string }[]) => items.map((each) => ({ value: each.id, label: each.name }))
  return (
    <FormPart title={words.conditions} about={words.conditionsHelp}>
      <Form.Item name="groups" label={words.groups}><Select mode="multiple" placeholder={words.all} options={choices(groups)} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
      <Form.Item name="inboxes" label={words.inboxes}><Select mode="multiple" placeholder={words.all} options={choices(inboxes)} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
      {brands.length > 1 && <Form.Item name="brands" label={words.brands}><Select mode="multiple" placeholder={words.all} options={choices(brands)} /></Form.Item>}
      <Form.Item name="priorities" label={words.priorities}><Select mode="multiple" placeholder={words.all} options={words.priorityNames.map((label, value) => ({ value, label }))} /></Form.Item>
    </FormPart>
  )
}

function withoutCheck({ timesCheck: _check, ...values }: PolicyValues & { timesCheck?: unknown }): PolicyValues {
  return values
}
