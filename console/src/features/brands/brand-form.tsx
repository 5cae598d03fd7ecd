import { ColorPicker, Form, Input, Modal, Select } from 'antd'
import { editBrand, makeBrand } from '@yanshu/contract/brands.ts'
import type { Brand, BrandThemeInput } from '@yanshu/contract/brands.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import type { Catalogue } from '../../lib/language.ts'
import { useAskedClose } from '../../ui/asked-close.ts'
import { failureText } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'
import { colorPresets, plainColor } from '../inboxes/brand-of.ts'
import { addressPattern } from '../inboxes/or-brands.tsx'
import { LogoField } from './logo-field.tsx'
import { themeOf } from './theme.ts'
import { timeZones } from './time-zones.ts'
import './brands.css'

interface BrandValues { name: string; timeZone: string; domains: string[]; theme: Partial<BrandThemeInput> }
const logoField: ['theme', 'logo'] = ['theme', 'logo']

/** Makes or edits a brand. */
export function BrandForm({ brand, onClose }: { brand: Brand | undefined; onClose: () => void }) {
  const words = useWords()
  const [form] = Form.useForm<BrandValues>()
  const ask = useAskedClose(form, onClose)
  const color = Form.useWatch(['theme', 'color'], form) ?? brand?.theme.color ?? plainColor
  const save = useAct({
    do: ({ name, timeZone, domains, theme }: BrandValues) => {
      const input = { name: name.trim(), timeZone, domains, theme: themeOf(theme) }
      return brand === undefined ? call(makeBrand, { input }) : call(editBrand, { params: { id: brand.id }, input })
    },
    changes: ['brands', 'inboxes'], said: words.act.saved, then: onClose,
    refused: (error) => {
      const problem = problemOf(error, words)
      if (problem) form.setFields([problem])
      return problem !== undefined
    },
  })
  return (
    <Modal open title={brand === undefined ? words.brands.add : words.brands.editTitle(brand.name)} width={480} okText={words.act.save} onOk={form.submit} confirmLoading={save.isPending} onCancel={ask}>
      <Form form={form} layout="vertical" initialValues={brand ?? { timeZone: 'Asia/Shanghai', domains: [], theme: { color: plainColor } }} onFinish={(values) => save.mutate(values)}>
        <Form.Item name="name" label={words.brands.name} extra={words.brands.nameHelp} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
          <Input maxLength={64} autoFocus />
        </Form.Item>
        <Form.Item name="timeZone" label={words.brands.timeZone} extra={words.brands.timeZoneHelp} rules={[{ required: true, message: words.act.required }]}>
          <Select showSearch options={timeZones().map((each) => ({ value: each, label: each }))} />
        </Form.Item>
        <Form.Item name="domains" label={words.brands.domains} extra={words.brands.domainsHelp} rules={[{ validator: (_, list: string[]) => wrongDomain(list, words) }]}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', ' ', '\n', ';']} maxCount={20} />
        </Form.Item>
        <header className="theme-part"><h3>{words.brands.themePart}</h3><p>{words.brands.themeHelp}</p></header>
        <Form.Item name={['theme', 'color']} label={words.brands.color} extra={words.inboxes.colorHelp} getValueFromEvent={(picked: { toHexString: () => string }) => picked.toHexString().slice(0, 7)}>
          <ColorPicker disabledAlpha showText presets={[{ label: words.inboxes.presets, colors: colorPresets }]} format="hex" disabledFormat />
        </Form.Item>
        <Form.Item name={logoField} label={words.brands.logo} extra={words.brands.logoHelp} rules={[{ pattern: /^(data:image\/|https?:\/\/[^\s]+$|\/[^\s/][^\s]*$)/i, message: words.inboxes.logoWrong }]}><LogoField color={color} /></Form.Item>
        <Form.Item name={['theme', 'privacy']} label={words.brands.privacy} extra={words.brands.privacyHelp} rules={[{ pattern: addressPattern, message: words.inboxes.privacyWrong }]}>
          <Input maxLength={2000} placeholder="https://shop.example.cn/privacy" />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** The field at which a refusal is shown, and what is said there. */
function problemOf(error: unknown, words: Catalogue): { name: 'name' | 'domains' | ['theme', 'logo']; errors: string[] } | undefined {
  if (isRefusal(error, 'name_taken')) return { name: 'name', errors: [failureText(error, words)] }
  if (isRefusal(error, 'domain_taken')) return { name: 'domains', errors: [failureText(error, words)] }
  const why = isRefusal(error, 'malformed') ? JSON.stringify(error.details['issues'] ?? '') : ''
  if (!why.includes('input.theme.logo')) return undefined
  return { name: logoField, errors: [why.includes('unsafe_picture') ? words.brands.logoUnsafe : words.brands.logoBroken] }
}

function wrongDomain(list: readonly string[], words: Catalogue): Promise<void> {
  const wrong = list.find((each) => !/^[^\s/:?#@*]+\.[^\s/:?#@*.]{2,}$/.test(each.trim()))
  return wrong === undefined ? Promise.resolve() : Promise.reject(new Error(words.brands.domainWrong(wrong)))
}
