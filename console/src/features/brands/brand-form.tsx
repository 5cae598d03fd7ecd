import { Form, Input, Modal, Select } from 'antd'
import { editBrand, makeBrand } from '@yanshu/contract/brands.ts'
import type { Brand } from '@yanshu/contract/brands.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import type { Catalogue } from '../../lib/language.ts'
import { failureText } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'
import { timeZones } from './time-zones.ts'

interface BrandValues { name: string; timeZone: string; domains: string[] }

/** Makes or edits a brand. */
export function BrandForm({ brand, onClose }: { brand: Brand | undefined; onClose: () => void }) {
  const words = useWords()
  const [form] = Form.useForm<BrandValues>()
  const save = useAct({
    do: (values: BrandValues) => {
      const input = { name: values.name.trim(), timeZone: values.timeZone, domains: values.domains }
      return brand === undefined ? call(makeBrand, { input }) : call(editBrand, { params: { id: brand.id }, input })
    },
    changes: ['brands', 'inboxes'], said: words.act.saved, then: onClose,
    refused: (error) => {
      const field = isRefusal(error, 'name_taken') ? 'name' : isRefusal(error, 'domain_taken') ? 'domains' : undefined
      if (field !== undefined) form.setFields([{ name: field, errors: [failureText(error, words)] }])
      return field !== undefined
    },
  })
  return (
    <Modal open title={brand === undefined ? words.brands.add : words.brands.editTitle(brand.name)} width={440} okText={words.act.save} onOk={form.submit} confirmLoading={save.isPending} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={brand ?? { timeZone: 'Asia/Shanghai', domains: [] }} onFinish={(values) => save.mutate(values)}>
        <Form.Item name="name" label={words.brands.name} extra={words.brands.nameHelp} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
          <Input maxLength={64} autoFocus />
        </Form.Item>
        <Form.Item name="timeZone" label={words.brands.timeZone} extra={words.brands.timeZoneHelp} rules={[{ required: true, message: words.act.required }]}>
          <Select showSearch options={timeZones().map((each) => ({ value: each, label: each }))} />
        </Form.Item>
        <Form.Item name="domains" label={words.brands.domains} extra={words.brands.domainsHelp} rules={[{ validator: (_, list: string[]) => wrongDomain(list, words) }]}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', ' ', '\n', ';']} maxCount={20} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function wrongDomain(list: readonly string[], words: Catalogue): Promise<void> {
  const wrong = list.find((each) => !/^[^\s/:?#@*]+\.[^\s/:?#@*.]{2,}$/.test(each.trim()))
  return wrong === undefined ? Promise.resolve() : Promise.reject(new Error(words.brands.domainWrong(wrong)))
}
