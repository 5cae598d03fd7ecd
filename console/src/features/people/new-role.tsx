import { Form, Input, Modal, Select } from 'antd'
import { putRole } from '@yanshu/contract/people.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useAct } from '../../ui/use-act.ts'
import type { Role } from './role-matrix.tsx'
import { roleTitle } from './role-title.ts'

/** Makes a role that begins with the permissions of another. */
export function NewRole({ taken, onClose }: { taken: Role[]; onClose: () => void }) {
  const words = useWords()
  const [form] = Form.useForm<{ name: string; from?: string }>()
  const make = useAct({
    do: ({ name, from }: { name: string; from?: string }) => call(putRole, { params: { name }, input: { permissions: taken.find((each) => each.name === from)?.permissions ?? [] } }),
    changes: ['roles'], said: words.act.saved, then: onClose,
  })
  const isFree = (name: string | undefined): boolean => !taken.some((each) => each.name === name)
  return (
    <Modal open title={words.roles.add} width={440} okText={words.act.create} onOk={form.submit} onCancel={onClose} confirmLoading={make.isPending}>
      <Form form={form} layout="vertical" onFinish={(values) => make.mutate(values)}>
        <Form.Item
          name="name" label={words.roles.name} extra={words.roles.nameHelp}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,31}$/, message: words.roles.nameHelp }, { validator: (_, name: string | undefined) => (isFree(name) ? Promise.resolve() : Promise.reject(new Error(words.roles.nameTaken))) }]}
        >
          <Input autoFocus maxLength={32} autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="from" label={words.roles.from}>
          <Select allowClear placeholder={words.roles.fromNone} options={taken.map((each) => ({ value: each.name, label: roleTitle(each.name, words) }))} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
