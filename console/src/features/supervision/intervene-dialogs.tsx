import { Form, Input, Modal } from 'antd'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { forceClose, takeOver } from '@yanshu/contract/supervision.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { useAct } from '../../ui/use-act.ts'

interface DialogProps { id: string; onDone: (next: Conversation) => void; onCancel: () => void }

/** Asks before one writes to the contact beside the agent. */
export function BargeInDialog({ busy, onGo, onCancel }: { busy: boolean; onGo: () => void; onCancel: () => void }) {
  const words = useWords()
  return (
    <Modal open title={words.watching.bargeInAsk} okText={words.watching.bargeIn} cancelText={words.act.cancel} confirmLoading={busy} onOk={onGo} onCancel={onCancel}>
      <p className="soft">{words.watching.bargeInHelp}</p>
    </Modal>
  )
}

/** Asks before a conversation is taken from its agent; the reason is optional. */
export function TakeOverDialog({ id, onDone, onCancel }: DialogProps) {
  const words = useWords().watching
  const act = useAct({ do: (reason: string) => call(takeOver, { params: { id }, input: reason === '' ? {} : { reason } }), said: words.tookOver, then: onDone })
  return <ReasonDialog title={words.takeOverAsk} help={words.takeOverHelp} ok={words.takeOver} needed={false} busy={act.isPending} onGo={act.mutate} onCancel={onCancel} />
}

/** Asks why before a conversation is closed by force. */
export function ForceCloseDialog({ id, onDone, onCancel }: DialogProps) {
  const words = useWords().watching
  const act = useAct({ do: (reason: string) => call(forceClose, { params: { id }, input: { reason } }), said: words.forceClosed, then: onDone })
  return <ReasonDialog title={words.forceCloseAsk} help={words.forceCloseHelp} ok={words.forceClose} needed danger busy={act.isPending} onGo={act.mutate} onCancel={onCancel} />
}

interface ReasonProps { title: string; help: string; ok: string; needed: boolean; danger?: boolean; busy: boolean; onGo: (reason: string) => void; onCancel: () => void }

function ReasonDialog({ title, help, ok, needed, danger = false, busy, onGo, onCancel }: ReasonProps) {
  const words = useWords()
  const [form] = Form.useForm<{ reason?: string }>()
  return (
    <Modal open title={title} okText={ok} cancelText={words.act.cancel} okButtonProps={{ danger }} confirmLoading={busy} onOk={form.submit} onCancel={onCancel}>
      <p className="soft">{help}</p>
      <Form form={form} layout="vertical" onFinish={({ reason }) => onGo(reason?.trim() ?? '')}>
        <Form.Item name="reason" label={words.watching.reason} extra={needed ? undefined : words.act.optional} rules={needed ? [{ required: true, whitespace: true, message: words.watching.reasonNeeded }] : []}>
          <Input.TextArea rows={3} maxLength={500} placeholder={words.watching.reasonHint} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}
