import { Form, Input, Modal, Select } from 'antd'
import { blockContact } from '@yanshu/contract/contacts.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useAct } from '../../ui/use-act.ts'
import { spans, untilOf } from './spans.ts'
import type { SpanKey } from './spans.ts'

/** Asks why and for how long before a contact is blocked. */
export function BlockContact({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const words = useWords()
  const own = words.moderation
  const [form] = Form.useForm<{ reason?: string; span: SpanKey }>()
  const act = useAct({
    do: ({ reason, span }: { reason?: string; span: SpanKey }) => {
      const why = reason?.trim() ?? ''
      return call(blockContact, { params: { id }, input: { blocked: true, ...(why !== '' && { reason: why }), ...untilOf(span, Date.now()) } })
    },
    changes: ['contacts'], said: words.contacts.blockedNow, then: onClose,
  })
  return (
    <Modal open title={words.contacts.blockTitle(name)} okText={words.contacts.block} okButtonProps={{ danger: true }} cancelText={words.act.cancel} confirmLoading={act.isPending} onOk={form.submit} onCancel={onClose}>
      <p className="soft">{words.contacts.blockHelp}</p>
      <Form form={form} layout="vertical" initialValues={{ span: 'forever' }} onFinish={(values) => act.mutate(values)}>
        <Form.Item name="reason" label={own.reason}><Input maxLength={200} placeholder={own.reasonHint} autoFocus /></Form.Item>
        <Form.Item name="span" label={own.until}><Select options={spans.map((value) => ({ value, label: own.spans[value] }))} /></Form.Item>
      </Form>
    </Modal>
  )
}
