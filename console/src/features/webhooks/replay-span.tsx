import { Checkbox, DatePicker, Form, Modal } from 'antd'
import dayjs from 'dayjs'
import type { Dayjs } from 'dayjs'
import { replayDeliveries } from '@yanshu/contract/webhooks.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useAct } from '../../ui/use-act.ts'

interface SpanValues { span: [Dayjs, Dayjs]; states: ('delivered' | 'dead')[] }

/** Sends the deliveries of a span of time again. */
export function ReplaySpan({ webhook, onClose }: { webhook: string; onClose: () => void }) {
  const words = useWords()
  const [form] = Form.useForm<SpanValues>()
  const replay = useAct({
    do: ({ span: [from, to], states }: SpanValues) => call(replayDeliveries, { params: { id: webhook }, input: { from: from.valueOf(), to: to.valueOf(), states } }),
    changes: ['deliveries'], said: ({ count, more }) => (more ? words.webhooks.spanMore(count) : words.webhooks.spanDone(count)), then: onClose,
  })
  const initial: SpanValues = { span: [dayjs().subtract(1, 'day'), dayjs()], states: ['dead'] }
  return (
    <Modal open title={words.webhooks.span} width={480} okText={words.webhooks.again} onOk={form.submit} confirmLoading={replay.isPending} onCancel={onClose}>
      <p className="soft">{words.webhooks.spanHelp}</p>
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(values) => replay.mutate(values)}>
        <Form.Item name="span" label={words.webhooks.spanTime} rules={[{ required: true, message: words.act.required }]}>
          <DatePicker.RangePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
        <Form.Item name="states" label={words.webhooks.spanStates} rules={[{ required: true, message: words.act.required }]}>
          <Checkbox.Group options={(['dead', 'delivered'] as const).map((value) => ({ value, label: words.webhooks.states[value] }))} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
