import { Form, Input, Modal, Select } from 'antd'
import { editBrand, makeBrand } from '@yanshu/contract/brands.ts'
import type { Brand } from '@yanshu/contract/brands.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { failureText } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'
import { timeZones } from './time-zones.ts'

interface BrandValues { name: string; timeZone: string }

/** Makes or edits a brand. */
export function BrandForm({ brand, onClose }: { brand: Brand | undefined; onClose: () => void }) {
  const words = useWords()
  const [form] = Form.useForm<BrandValues>()
  const save = useAct({
    do: (values: BrandValues) => {
      const input = { name: values.name.trim(), timeZone: values.timeZone }
      return brand === undefined ? call(makeBrand, { input }) : call(editBrand, { params: { id: brand.id }, input })
    },
    changes: ['brands', 'inboxes'], said: words.act.saved, then: onClose,
    refused: (error) => {
      if (isRefusal(error, 'name_taken')) form.setFields([{ name: 'name', errors: [failureText(error, words)] }])
      return isRefusal(error, 'name_taken')
    },
  })
  return (
    <Modal open title={brand === undefined ? words.brands.add : words.brands.editTitle(brand.name)} width={440} okText={words.act.save} onOk={form.submit} confirmLoading={save.isPending} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={brand ?? { timeZone: 'Asia/Shanghai' }} onFinish={(values) => save.mutate(values)}>
        <Form.Item name="name" label={words.brands.name} extra={words.brands.nameHelp} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
          <Input maxLength={64} autoFocus />
        </Form.Item>
        <Form.Item name="timeZone" label={words.brands.timeZone} extra={words.brands.timeZoneHelp} rules={[{ required: true, message: words.act.required }]}>
          <Select showSearch options={timeZones().map((each) => ({ value: each, label: each }))} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
