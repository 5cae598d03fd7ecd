import { Form, Input, Modal, Select } from 'antd'
import { useNavigate } from 'react-router'
import { makeInbox } from '@yanshu/contract/brands.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { useBrands } from '../../lib/reading.ts'
import { failureText } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'
import { firstValues } from './inbox-values.ts'

/** Makes an inbox by name and brand; everything else is edited on its own page. */
export function NewInbox({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const navigate = useNavigate()
  const brands = useBrands()
  const [form] = Form.useForm<{ name: string; brand: string }>()
  const make = useAct({
    do: ({ name, brand }: { name: string; brand: string }) => call(makeInbox, { input: { ...firstValues(words.inboxes.first), name: name.trim(), brand } }),
    changes: ['inboxes'], then: (inbox) => void navigate(`/inboxes/${inbox.id}`),
    refused: (error) => {
      if (isRefusal(error, 'name_taken')) form.setFields([{ name: 'name', errors: [failureText(error, words)] }])
      return isRefusal(error, 'name_taken')
    },
  })
  if (brands.data === undefined) return null
  return (
    <Modal open title={words.inboxes.add} width={440} okText={words.act.create} onOk={form.submit} confirmLoading={make.isPending} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ brand: brands.data.items.find((each) => each.isDefault)?.id }} onFinish={(values) => make.mutate(values)}>
        <Form.Item name="name" label={words.inboxes.name} extra={words.inboxes.nameHelp} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
          <Input maxLength={64} autoFocus placeholder={words.inboxes.nameHint} />
        </Form.Item>
        <Form.Item name="brand" label={words.inboxes.brand} rules={[{ required: true, message: words.act.required }]}>
          <Select options={brands.data.items.map((each) => ({ value: each.id, label: each.name }))} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
