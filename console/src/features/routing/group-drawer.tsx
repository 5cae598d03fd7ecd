import { Button, Drawer, Form, Input, Select, Switch } from 'antd'
import { editGroup, makeGroup } from '@yanshu/contract/routing.ts'
import type { Group } from '@yanshu/contract/routing.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { useColleagues, useInboxes } from '../../lib/reading.ts'
import { failureText } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'

type GroupValues = Pick<Group, 'name' | 'members' | 'inboxes' | 'isDefault'>
const empty: GroupValues = { name: '', members: [], inboxes: [], isDefault: false }

/** Makes or edits a group. */
export function GroupDrawer({ group, onClose }: { group: Group | undefined; onClose: () => void }) {
  const words = useWords()
  const [form] = Form.useForm<GroupValues>()
  const colleagues = useColleagues()
  const inboxes = useInboxes()
  const save = useAct({
    do: (values: GroupValues) => {
      const input = { ...values, name: values.name.trim() }
      return group === undefined ? call(makeGroup, { input }) : call(editGroup, { params: { id: group.id }, input })
    },
    changes: ['groups', 'people', 'colleagues'], said: words.act.saved, then: onClose,
    refused: (error) => {
      if (isRefusal(error, 'name_taken')) form.setFields([{ name: 'name', errors: [failureText(error, words)] }])
      return isRefusal(error, 'name_taken')
    },
  })
  return (
    <Drawer
      open title={group === undefined ? words.groups.add : words.groups.editTitle(group.name)} size={440} onClose={onClose}
      footer={<div className="drawer-foot"><Button onClick={onClose}>{words.act.cancel}</Button><Button type="primary" loading={save.isPending} onClick={form.submit}>{words.act.save}</Button></div>}
    >
      <Form form={form} layout="vertical" initialValues={group ?? empty} onFinish={() => save.mutate(form.getFieldsValue())}>
        <Form.Item name="name" label={words.groups.name} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
          <Input maxLength={64} autoFocus={group === undefined} placeholder={words.groups.nameHint} />
        </Form.Item>
        <Form.Item name="members" label={words.groups.members} extra={words.groups.membersHelp}>
          <Select mode="multiple" optionFilterProp="label" loading={colleagues.isLoading} options={colleagues.data?.items.map((each) => ({ value: each.id, label: each.name })) ?? []} />
        </Form.Item>
        <Form.Item name="inboxes" label={words.groups.inboxes} extra={words.groups.inboxesHelp}>
          <Select mode="multiple" optionFilterProp="label" loading={inboxes.isLoading} options={inboxes.data?.items.map((each) => ({ value: each.id, label: each.name })) ?? []} />
        </Form.Item>
        <Form.Item name="isDefault" label={words.groups.default} valuePropName="checked" extra={words.groups.defaultHelp}>
          <Switch disabled={group?.isDefault === true} />
        </Form.Item>
      </Form>
    </Drawer>
  )
}
