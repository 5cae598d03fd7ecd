import { Alert, Button, Checkbox, DatePicker, Drawer, Form, Input, Select } from 'antd'
import dayjs from 'dayjs'
import type { Dayjs } from 'dayjs'
import { keyScopes, makeApiKey } from '@yanshu/contract/api-keys.ts'
import type { Permission } from '@yanshu/contract/permissions.ts'
import { call } from '../../../lib/api.ts'
import { isRefusal } from '../../../lib/api-error.ts'
import { useWords } from '../../../lib/language.ts'
import { useBrands } from '../../../lib/reading.ts'
import { useMe } from '../../../lib/session.ts'
import { failureText } from '../../../ui/failure.tsx'
import { usePhone } from '../../../ui/phone.ts'
import { useAct } from '../../../ui/use-act.ts'
import '../roles.css'

interface KeyValues { name: string; scopes: Permission[]; brands?: string[]; expires?: Dayjs | null }

/** Of these a key sees nothing where it sees no conversations: a program has none of its own. */
const bound: readonly Permission[] = ['contacts.read', 'contacts.edit', 'contacts.block', 'orders.read', 'conversations.own', 'conversations.groups']

/** Makes a key; the scopes are those that the maker has and that a program may have. */
export function NewApiKey({ onClose, onMade }: { onClose: () => void; onMade: (secret: string) => void }) {
  const words = useWords()
  const me = useMe()
  const phone = usePhone()
  const [form] = Form.useForm<KeyValues>()
  const make = useAct({
    do: ({ name, scopes, brands = [], expires }: KeyValues) => call(makeApiKey, { input: { name: name.trim(), scopes, ...(brands.length > 0 && { brands }), ...(expires && { expiresAt: expires.endOf('day').valueOf() }) } }),
    changes: ['api-keys'],
    then: ({ secret }) => {
      onClose()
      onMade(secret)
    },
    refused: (error) => {
      if (isRefusal(error, 'name_taken')) form.setFields([{ name: 'name', errors: [failureText(error, words)] }])
      return isRefusal(error, 'name_taken')
    },
  })
  const brands = useBrands().data?.items ?? []
  const options = keyScopes.filter((each) => me.permissions.includes(each)).map((value) => ({ value, label: words.roles.permissions[value] }))
  const scopes = Form.useWatch('scopes', form) ?? []
  const isBlind = bound.some((each) => scopes.includes(each)) && !scopes.includes('conversations.all')
  const foot = <div className="drawer-foot"><Button onClick={onClose}>{words.act.cancel}</Button><Button type="primary" loading={make.isPending} onClick={form.submit}>{words.act.create}</Button></div>
  return (
    <Drawer open size={phone ? '100%' : 520} title={words.apiKeys.add} onClose={onClose} footer={foot}>
      <Form form={form} layout="vertical" initialValues={{ scopes: [] }} onFinish={(values) => make.mutate(values)}>
        <Form.Item name="name" label={words.apiKeys.name} extra={words.apiKeys.nameHelp} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
          <Input maxLength={64} placeholder={words.apiKeys.nameHint} autoFocus />
        </Form.Item>
        <Form.Item name="expires" label={words.apiKeys.expires} extra={words.apiKeys.expiresHelp}>
          <DatePicker minDate={dayjs()} />
        </Form.Item>
        <Form.Item name="brands" label={words.apiKeys.brands} extra={words.apiKeys.brandsHelp}>
          <Select mode="multiple" allowClear optionFilterProp="label" placeholder={words.apiKeys.brandsAll} options={brands.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="scopes" label={words.apiKeys.scopes} extra={words.apiKeys.scopesHelp} rules={[{ required: true, message: words.apiKeys.scopesMissing }]}>
          <Checkbox.Group options={options} className="scope-list" />
        </Form.Item>
        {isBlind && <Alert type="warning" showIcon title={words.apiKeys.reachHint} />}
      </Form>
    </Drawer>
  )
}
