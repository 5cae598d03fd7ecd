import { Button, Drawer, Form, Input, Select } from 'antd'
import { doOverlap, editSchedule, makeSchedule, overlappingDays } from '@yanshu/contract/hours.ts'
import type { Schedule, ScheduleInput } from '@yanshu/contract/hours.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { listed } from '../../lib/listed.ts'
import { useGroups, useInboxes } from '../../lib/reading.ts'
import { failureText } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'
import { timeZones } from '../brands/time-zones.ts'
import { FormPart } from '../routing/form-part.tsx'
import { ExceptionList } from './exception-list.tsx'
import { HoursCheck } from './hours-check.tsx'
import { WeekGrid } from './week-grid.tsx'

const day = [{ from: 540, to: 1080 }]
const empty: ScheduleInput = { name: '', timeZone: 'Asia/Shanghai', week: [day, day, day, day, day, [], []], exceptions: [], inboxes: [], groups: [] }
const zones = timeZones().map((zone) => ({ value: zone, label: zone }))

/** Makes or edits business hours. */
export function HoursDrawer({ schedule, onClose }: { schedule: Schedule | undefined; onClose: () => void }) {
  const words = useWords()
  const text = words.hours
  const language = useLanguage()
  const [form] = Form.useForm<ScheduleInput>()
  const groups = useGroups()
  const inboxes = useInboxes()
  const options = (items: { id: string; name: string }[] | undefined) => items?.map((each) => ({ value: each.id, label: each.name })) ?? []
  const clash = (days: readonly string[]) => (days.length === 0 ? Promise.resolve() : Promise.reject(new Error(text.overlap(listed(days, language)))))
  const save = useAct({
    do: (values: ScheduleInput) => {
      const input = { ...values, name: values.name.trim() }
      return schedule === undefined ? call(makeSchedule, { input }) : call(editSchedule, { params: { id: schedule.id }, input })
    },
    changes: ['schedules'], said: words.act.saved, then: onClose,
    refused: (error) => {
      if (isRefusal(error, 'name_taken')) form.setFields([{ name: 'name', errors: [failureText(error, words)] }])
      return isRefusal(error, 'name_taken')
    },
  })
  return (
    <Drawer
      open title={schedule === undefined ? text.add : text.edit(schedule.name)} size={620} onClose={onClose}
      footer={<div className="drawer-foot"><Button onClick={onClose}>{words.act.cancel}</Button><Button type="primary" loading={save.isPending} onClick={form.submit}>{words.act.save}</Button></div>}
    >
      <Form form={form} layout="vertical" initialValues={schedule ?? empty} onFinish={(values) => save.mutate(values)}>
        <div className="field-pair">
          <Form.Item name="name" label={text.name} rules={[{ required: true, whitespace: true, message: words.act.required }]}><Input maxLength={64} autoFocus={schedule === undefined} placeholder={text.nameHint} /></Form.Item>
          <Form.Item name="timeZone" label={text.timeZone}><Select showSearch options={zones} /></Form.Item>
        </div>
        <Form.Item name="week" label={text.week} rules={[{ validator: (_rule, week: ScheduleInput['week']) => clash(overlappingDays(week).map((each) => text.days[each] ?? '')) }]}><WeekGrid /></Form.Item>
        <Form.Item name="exceptions" label={text.exceptions} extra={text.exceptionsHelp} rules={[{ validator: (_rule, those: ScheduleInput['exceptions']) => clash(those.filter((each) => doOverlap(each.slots)).map((each) => each.date)) }]}><ExceptionList /></Form.Item>
        <FormPart title={text.scope} about={text.scopeHelp}>
          <Form.Item name="groups" label={text.groups}><Select mode="multiple" optionFilterProp="label" options={options(groups.data?.items)} /></Form.Item>
          <Form.Item name="inboxes" label={text.inboxes}><Select mode="multiple" optionFilterProp="label" options={options(inboxes.data?.items)} /></Form.Item>
        </FormPart>
        <HoursCheck hours={() => {
          const { timeZone, week, exceptions } = form.getFieldsValue(['timeZone', 'week', 'exceptions']) as ScheduleInput
          return { timeZone, week, exceptions }
        }} />
      </Form>
    </Drawer>
  )
}
