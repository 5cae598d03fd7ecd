import { Form, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { invitePerson } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { useGroups } from '../../lib/reading.ts'
import { failureText } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'
import { OneTimeLink } from './one-time-link.tsx'
import { PersonFields } from './person-fields.tsx'
import type { PersonValues } from './person-fields.tsx'

/** Invites a person: first the form, then the link to hand over. */
export function Invite({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const [form] = Form.useForm<PersonValues & { login: string }>()
  const usual = useGroups().data?.items.find((each) => each.isDefault)?.id
  useEffect(() => {
    if (usual !== undefined && !form.isFieldTouched('groups')) form.setFieldValue('groups', [usual])
  }, [form, usual])
  const [invited, setInvited] = useState<Answered<typeof invitePerson.shape>>()
  const invite = useAct({
    do: (values: PersonValues & { login: string }) => call(invitePerson, { input: { ...values, login: values.login.trim(), name: values.name.trim() } }),
    changes: ['people', 'roles', 'groups', 'colleagues'], then: setInvited,
    refused: (error) => {
      const field = isRefusal(error, 'login_taken') ? 'login' : isRefusal(error, 'roles_excluded') ? 'roles' : undefined
      if (field !== undefined) form.setFields([{ name: field, errors: [failureText(error, words)] }])
      return field !== undefined
    },
  })
  if (invited !== undefined) return <OneTimeLink link={invited.link} title={words.people.invited(invited.person.name)} onClose={onClose} />
  return (
    <Modal open title={words.people.inviteTitle} width={520} okText={words.people.makeLink} onOk={form.submit} confirmLoading={invite.isPending} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ roles: ['agent'], groups: [], capacity: 10 }} onFinish={(values) => invite.mutate(values)}>
        <Form.Item name="login" label={words.gate.login} rules={[{ required: true, whitespace: true, message: words.gate.loginMissing }, { pattern: /^\s*[\p{L}\p{N}._@-]{2,64}\s*$/u, message: words.gate.loginShape }]}>
          <Input autoFocus autoCapitalize="none" spellCheck={false} maxLength={64} autoComplete="off" />
        </Form.Item>
        <PersonFields />
      </Form>
    </Modal>
  )
}
