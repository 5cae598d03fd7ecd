import { Button, Checkbox, Drawer, Form, Input, Select, Switch } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { editWebhook, makeWebhook, webhookEvents } from '@yanshu/contract/webhooks.ts'
import type { AddressRefusal, Webhook, WebhookEvent } from '@yanshu/contract/webhooks.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { useBrands } from '../../lib/reading.ts'
import { useMay } from '../../lib/session.ts'
import { useAskedClose } from '../../ui/asked-close.ts'
import { usePhone } from '../../ui/phone.ts'
import { useAct } from '../../ui/use-act.ts'

interface WebhookValues { description: string; url: string; events: WebhookEvent[]; brands: string[]; on: boolean }
const fresh: WebhookValues = { description: '', url: 'https://', events: ['conversation.closed'], brands: [], on: true }
const mended: readonly AddressRefusal[] = ['not_https', 'port', 'not_listed', 'own_machine', 'private']

/** Makes or edits a webhook. */
export function WebhookForm({ webhook, onSecret, onClose }: { webhook: Webhook | undefined; onSecret: (secret: string) => void; onClose: () => void }) {
  const words = useWords()
  const [form] = Form.useForm<WebhookValues>()
  const ask = useAskedClose(form, onClose)
  const brands = useBrands().data?.items ?? []
  const phone = usePhone()
  const [refused, setRefused] = useState<AddressRefusal>()
  const save = useAct({
    do: async (values: WebhookValues) => {
      const input = { ...values, description: values.description.trim(), url: values.url.trim() }
      if (webhook !== undefined) return void (await call(editWebhook, { params: { id: webhook.id }, input }))
      return (await call(makeWebhook, { input })).secret
    },
    changes: ['webhooks'], said: words.act.saved,
    then: (secret) => {
      onClose()
      if (typeof secret === 'string') onSecret(secret)
    },
    refused: (error) => {
      if (!isRefusal(error, 'address_refused')) return false
      const why = error.details['why'] as AddressRefusal
      setRefused(why)
      form.setFields([{ name: 'url', errors: [words.webhooks.errors[why]] }])
      return true
    },
  })
  const foot = <div className="drawer-foot"><Button onClick={onClose}>{words.act.cancel}</Button><Button type="primary" loading={save.isPending} onClick={form.submit}>{words.act.save}</Button></div>
  const choices = webhookEvents.map((each) => ({ value: each, label: <>{words.webhooks.eventNames[each]} <code className="faint">{each}</code></> }))
  return (
    <Drawer open size={phone ? '100%' : 520} title={webhook === undefined ? words.webhooks.add : words.webhooks.editTitle(webhook.description)} onClose={ask} footer={foot}>
      <Form form={form} layout="vertical" initialValues={webhook ?? fresh} onFinish={(values) => save.mutate(values)}>
        <Form.Item name="description" label={words.webhooks.name} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
          <Input maxLength={64} placeholder={words.webhooks.nameHint} autoFocus={webhook === undefined} />
        </Form.Item>
        <Form.Item name="url" label={words.webhooks.address} extra={<AddressHelp refused={refused} />} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
          <Input maxLength={1000} inputMode="url" autoCapitalize="none" spellCheck={false} onChange={() => setRefused(undefined)} />
        </Form.Item>
        <Form.Item name="events" label={words.webhooks.events} rules={[{ required: true, message: words.act.required }]}>
          <Checkbox.Group options={choices} className="webhook-events" />
        </Form.Item>
        <Form.Item name="brands" label={words.webhooks.brands} extra={words.webhooks.brandsHelp}>
          <Select mode="multiple" allowClear placeholder={words.webhooks.allBrands} options={brands.map((each) => ({ value: each.id, label: each.name }))} />
        </Form.Item>
        <Form.Item name="on" label={words.webhooks.onLabel} extra={words.webhooks.onHelp} valuePropName="checked"><Switch /></Form.Item>
      </Form>
    </Drawer>
  )
}

/** What can be called; after a refusal that listing the address would mend, where that is done. */
function AddressHelp({ refused }: { refused: AddressRefusal | undefined }) {
  const words = useWords().webhooks
  const may = useMay('settings.manage')
  return <>{words.addressHelp}{may && refused !== undefined && mended.includes(refused) && <> <Link to="/settings#webhooks" target="_blank">{words.openSettings}</Link></>}</>
}
