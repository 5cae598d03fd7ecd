import { Form, InputNumber, Select, Switch } from 'antd'
import type { FormInstance } from 'antd'
import { automaticModes, routingModes } from '@yanshu/contract/routing.ts'
import { useWords } from '../../lib/language.ts'
import { useGroups } from '../../lib/reading.ts'
import { FormPart } from './form-part.tsx'
import type { PlanValues } from './plan-values.ts'

/** How a group gives its conversations out. The fields stand under `plan` in the form. */
export function PlanFields({ form, group }: { form: FormInstance; group: string | undefined }) {
  const words = useWords().groups
  const plan = Form.useWatch<PlanValues | undefined>('plan', form)
  const others = useGroups().data?.items.filter((each) => each.id !== group).map((each) => ({ value: each.id, label: each.name })) ?? []
  const mode = plan?.mode ?? 'least_busy'
  const modes = (of: readonly (typeof routingModes)[number][]) => of.map((each) => ({ value: each, label: words.modes[each] }))
  const number = (name: string[], label: string, min: number, max: number, rules: object[] = []) => (
    <Form.Item name={['plan', ...name]} label={label} rules={rules}><InputNumber min={min} max={max} precision={0} className="plan-number" /></Form.Item>
  )
  const positive = [{ required: true, message: useWords().act.required }]
  return (
    <>
      <Form.Item name={['plan', 'mode']} label={words.mode} extra={words.modeHelp[mode]}><Select options={modes(routingModes)} /></Form.Item>
      {mode === 'sticky' && (
        <div className="field-pair">
          {number(['stickyMinutes'], words.stickyMinutes, 0, 60, positive)}
          <Form.Item name={['plan', 'stickyThen']} label={words.stickyThen}><Select options={modes(automaticModes)} /></Form.Item>
        </div>
      )}
      {mode !== 'manual' && <Form.Item name={['plan', 'skillFirst']} label={words.skillFirst} extra={words.skillFirstHelp} valuePropName="checked"><Switch /></Form.Item>}
      <FormPart title={words.overflow} about={words.overflowHelp}>
        <Form.Item name={['plan', 'overflowTo']} label={words.overflowTo}><Select allowClear placeholder={words.overflowNone} options={others} /></Form.Item>
        {plan?.overflowTo !== undefined && (
          <div className="field-pair">
            {number(['afterSeconds'], words.afterSeconds, 5, 86_400, [{
              validator: (_rule: unknown, value: unknown) => (value == null && plan.moreThan == null ? Promise.reject(new Error(words.overflowNeeds)) : Promise.resolve()),
            }])}
            {number(['moreThan'], words.moreThan, 0, 999)}
          </div>
        )}
      </FormPart>
      <FormPart title={words.reserve} about={words.reserveHelp}>
        <Form.Item name={['plan', 'reserveFrom']} label={words.reserveFrom}><Select mode="multiple" placeholder={words.reserveNone} options={others} optionFilterProp="label" /></Form.Item>
        {plan?.reserveFrom !== undefined && plan.reserveFrom.length > 0 && (
          <div className="field-triple">
            {number(['above'], words.above, 1, 999, positive)}
            {number(['below'], words.below, 0, 998, [...positive, {
              validator: (_rule: unknown, value: number) => (value >= (plan.above ?? 0) ? Promise.reject(new Error(words.belowLess)) : Promise.resolve()),
            }])}
            {number(['seconds'], words.reserveSeconds, 1, 3600, positive)}
          </div>
        )}
      </FormPart>
    </>
  )
}
