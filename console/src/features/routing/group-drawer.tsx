import { Button, Drawer, Form, Input, Select, Switch, Tabs } from 'antd'
import { useState } from 'react'
import { editGroup, makeGroup, putPlan } from '@yanshu/contract/routing.ts'
import type { Group, RoutingPlan } from '@yanshu/contract/routing.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { useInboxes } from '../../lib/reading.ts'
import { useAskedClose } from '../../ui/asked-close.ts'
import { failureText } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'
import { MemberSkills } from './member-skills.tsx'
import { PlanFields } from './plan-fields.tsx'
import { toPlan, toPlanValues } from './plan-values.ts'
import type { PlanValues } from './plan-values.ts'

type GroupValues = Pick<Group, 'name' | 'members' | 'inboxes' | 'isDefault'> & { plan: PlanValues }
const empty = { name: '', members: [], inboxes: [], isDefault: false }

/** Makes or edits a group: who is in it, and how it gives its conversations out. */
export function GroupDrawer({ group, plan, onClose }: { group: Group | undefined; plan: RoutingPlan; onClose: () => void }) {
  const words = useWords()
  const [form] = Form.useForm<GroupValues>()
  const ask = useAskedClose(form, onClose)
  const [tab, setTab] = useState('members')
  const save = useAct({
    do: async ({ plan: given, name, members, inboxes, isDefault }: GroupValues) => {
      const input = { name: name.trim(), inboxes, isDefault, members: members.filter((each) => each.lent !== true).map(({ person, skill }) => ({ person, skill })) }
      const stored = group === undefined ? await call(makeGroup, { input }) : await call(editGroup, { params: { id: group.id }, input })
      const next = toPlan(given, plan)
      if (JSON.stringify(next) !== JSON.stringify(plan)) await call(putPlan, { params: { id: stored.id }, input: next })
    },
    changes: ['groups', 'people', 'colleagues', 'routing'], said: words.act.saved, then: onClose,
    refused: (error) => {
      if (isRefusal(error, 'name_taken')) form.setFields([{ name: 'name', errors: [failureText(error, words)] }])
      return isRefusal(error, 'name_taken')
    },
  })
  return (
    <Drawer
      open title={group === undefined ? words.groups.add : words.groups.editTitle(group.name)} size={480} onClose={ask}
      footer={<div className="drawer-foot"><Button onClick={onClose}>{words.act.cancel}</Button><Button type="primary" loading={save.isPending} onClick={form.submit}>{words.act.save}</Button></div>}
    >
      <Form
        form={form} layout="vertical" initialValues={{ ...group ?? empty, plan: toPlanValues(plan) }} onFinish={() => save.mutate(form.getFieldsValue(true) as GroupValues)}
        onFinishFailed={({ errorFields: [first] }) => setTab(first?.name[0] === 'plan' ? 'plan' : 'members')}
      >
        <Tabs activeKey={tab} onChange={setTab} items={[
          { key: 'members', label: words.groups.tabs.members, forceRender: true, children: <MemberFields group={group} /> },
          { key: 'plan', label: words.groups.tabs.plan, forceRender: true, children: <PlanFields form={form} group={group?.id} /> },
        ]} />
      </Form>
    </Drawer>
  )
}

function MemberFields({ group }: { group: Group | undefined }) {
  const words = useWords()
  const inboxes = useInboxes()
  return (
    <>
      <Form.Item name="name" label={words.groups.name} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
        <Input maxLength={64} autoFocus={group === undefined} placeholder={words.groups.nameHint} />
      </Form.Item>
      <Form.Item name="members" label={words.groups.members} extra={`${words.groups.membersHelp} ${words.groups.skill}：${words.groups.skillHelp}`}><MemberSkills /></Form.Item>
      <Form.Item name="inboxes" label={words.groups.inboxes} extra={words.groups.inboxesHelp}>
        <Select mode="multiple" optionFilterProp="label" loading={inboxes.isLoading} options={inboxes.data?.items.map((each) => ({ value: each.id, label: each.name })) ?? []} />
      </Form.Item>
      <Form.Item name="isDefault" label={words.groups.default} valuePropName="checked" extra={words.groups.defaultHelp}>
        <Switch disabled={group?.isDefault === true} />
      </Form.Item>
    </>
  )
}
