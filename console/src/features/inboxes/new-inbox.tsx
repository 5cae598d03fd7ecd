import { Form, Input, Modal, Radio, Select } from 'antd'
import { useNavigate } from 'react-router'
import { makeInbox } from '@yanshu/contract/brands.ts'
import { call } from '../../lib/api.ts'
import { isRefusal } from '../../lib/api-error.ts'
import { useWords } from '../../lib/language.ts'
import { useBrands } from '../../lib/reading.ts'
import { failureText } from '../../ui/failure.tsx'
import { useAct } from '../../ui/use-act.ts'
import { useChannels } from './connecting/account-reading.ts'
import { ChannelMark } from './connecting/channel-mark.tsx'
import { firstValues } from './inbox-values.ts'

interface NewInboxValues { channel: string; name: string; brand: string }

/** Makes an inbox by channel, name and brand; everything else is edited on its own page. One at a platform stays off until it is connected. */
export function NewInbox({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const navigate = useNavigate()
  const brands = useBrands()
  const channels = useChannels()
  const [form] = Form.useForm<NewInboxValues>()
  const channel = Form.useWatch('channel', form) ?? 'web'
  const make = useAct({
    do: ({ name, brand, channel: of }: NewInboxValues) => call(makeInbox, { input: { ...firstValues(words.inboxes.first), channel: of, enabled: of === 'web', name: name.trim(), brand } }),
    changes: ['inboxes'], then: (inbox) => void navigate(`/inboxes/${inbox.id}`),
    refused: (error) => {
      if (isRefusal(error, 'name_taken')) form.setFields([{ name: 'name', errors: [failureText(error, words)] }])
      return isRefusal(error, 'name_taken')
    },
  })
  if (brands.data === undefined || channels.data === undefined) return null
  return (
    <Modal open title={words.inboxes.add} width={520} okText={words.act.create} onOk={form.submit} confirmLoading={make.isPending} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ channel: 'web', brand: brands.data.items.find((each) => each.isDefault)?.id }} onFinish={(values) => make.mutate(values)}>
        <Form.Item name="channel" label={words.connecting.channel}>
          <Radio.Group className="channel-choice" options={channels.data.items.map(({ name }) => ({ value: name, label: <ChannelLine channel={name} /> }))} />
        </Form.Item>
        <Form.Item name="name" label={words.inboxes.name} extra={words.inboxes.nameHelp} rules={[{ required: true, whitespace: true, message: words.act.required }]}>
          <Input maxLength={64} placeholder={words.connecting.nameHints[channel] ?? words.inboxes.nameHint} />
        </Form.Item>
        <Form.Item name="brand" label={words.inboxes.brand} rules={[{ required: true, message: words.act.required }]}>
          <Select options={brands.data.items.map((each) => ({ value: each.id, label: each.name }))} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function ChannelLine({ channel }: { channel: string }) {
  const words = useWords().connecting
  return <span className="channel-line"><ChannelMark channel={channel} /><span>{words.channelNames[channel] ?? channel}<small>{words.channels[channel]}</small></span></span>
}
