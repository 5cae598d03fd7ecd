import { Button, Drawer, Form } from 'antd'
import { editPerson } from '@yanshu/contract/people.ts'
import type { Person } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { useAskedClose } from '../../ui/asked-close.ts'
import { failureText } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'
import { OfficeAccounts } from './office-accounts.tsx'
import { PersonFields } from './person-fields.tsx'
import type { PersonValues } from './person-fields.tsx'

/** Edits one person's name, roles, groups and capacity. */
export function PersonDrawer({ person, onClose }: { person: Person; onClose: () => void }) {
  const words = useWords()
  const [form] = Form.useForm<PersonValues>()
  const ask = useAskedClose(form, onClose)
  const save = useAct({
    do: (values: PersonValues) => call(editPerson, { params: { id: person.id }, input: { ...values, name: values.name.trim() } }),
    changes: ['people', 'roles', 'groups', 'colleagues', 'session'], said: words.act.saved, then: onClose,
    refused: (error) => {
      if (!isRefusal(error, 'roles_excluded', 'last_administrator')) return false
      form.setFields([{ name: 'roles', errors: [failureText(error, words)] }])
      return true
    },
  })
  return (
    <Drawer
      open title={words.people.editTitle(person.name)} size={440} onClose={ask}
      footer={<div className="drawer-foot"><Button onClick={onClose}>{words.act.cancel}</Button><Button type="primary" onClick={form.submit} loading={save.isPending}>{words.act.save}</Button></div>}
    >
      <Form form={form} layout="vertical" initialValues={{ name: person.name, roles: person.roles, groups: person.groups, capacity: person.capacity }} onFinish={(values) => save.mutate(values)}>
        <PersonFields />
      </Form>
      <p className="faint">{words.people.rolesEndSessions}</p>
      <OfficeAccounts person={person.id} />
    </Drawer>
  )
}
