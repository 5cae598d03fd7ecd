import { Form, Input, Modal, Select } from 'antd'
import { blockAddress } from '@yanshu/contract/moderation.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useAct } from '../../ui/use-act.ts'
import { ruleProblem } from './rule-problem.ts'
import { spans, untilOf } from './spans.ts'
import type { SpanKey } from './spans.ts'

interface Values { block: string; reason: string; span: SpanKey }

/** Keeps a network address, or a block of them, out. */
export function BlockAddress({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const own = words.moderation
  const [form] = Form.useForm<Values>()
  const act = useAct({
    do: ({ block, reason, span }: Values) => call(blockAddress, { input: { block, reason, ...untilOf(span, Date.now()) } }), changes: ['moderation'], said: own.blockedDone, then: onClose,
    refused: (error) => {
      const problem = ruleProblem(error, words, 'address')
      if (problem !== undefined) form.setFields([{ name: 'block', errors: [problem] }])
      return problem !== undefined
    },
  })
  const needed = [{ required: true, whitespace: true, message: words.act.required }]
  return (
    <Modal open title={own.blockAddress} okText={own.blockAddress} cancelText={words.act.cancel} confirmLoading={act.isPending} onOk={form.submit} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ span: 'd1' }} onFinish={(values) => act.mutate(values)}>
        <Form.Item name="block" label={own.address} rules={needed}><Input maxLength={49} placeholder={own.addressHint} autoFocus /></Form.Item>
        <Form.Item name="reason" label={own.reason} rules={needed}><Input maxLength={200} placeholder={own.reasonHint} /></Form.Item>
        <Form.Item name="span" label={own.until}><Select options={spans.map((value) => ({ value, label: own.spans[value] }))} /></Form.Item>
      </Form>
    </Modal>
  )
}
