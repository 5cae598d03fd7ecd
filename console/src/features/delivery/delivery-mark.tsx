import { ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons'
import type { Delivery } from '@yanshu/contract/delivery.ts'
import { retryDelivery } from '@yanshu/contract/delivery.ts'
import { sendReasons } from '@yanshu/contract/send-reasons.ts'
import { Button } from 'antd'
import { call } from '../../lib/api.ts'
import { useLanguage, useWords } from '../../lib/language.ts'
import { useMay } from '../../lib/session.ts'
import { useAct } from '../../ui/use-act.ts'
import './delivery.css'

/** Under a message: that it went out, waits, or why it did not arrive and what can be done. */
export function DeliveryMark({ delivery }: { delivery: Delivery }) {
  const words = useWords().delivery
  const language = useLanguage()
  const why = delivery.reason && sendReasons[delivery.reason][language]
  if (delivery.state === 'sent') return <span data-mark="sent">{words.states.sent}</span>
  if (delivery.state === 'dropped') return <span>{words.states.dropped}</span>
  if (delivery.state !== 'failed') return <span><ClockCircleOutlined /> {delivery.state === 'held' ? words.states.held : why ?? (delivery.tries > 0 ? words.again : words.states.waiting)}</span>
  return <Failed delivery={delivery} why={why ?? words.states.failed} />
}

function Failed({ delivery, why }: { delivery: Delivery; why: string }) {
  const words = useWords().delivery
  const mayReply = useMay('conversations.reply')
  const retry = useRetry()
  const isDoubtful = delivery.reason === 'uncertain'
  return (
    <span className="delivery-failed" role="alert">
      <ExclamationCircleFilled />
      <span>{isDoubtful ? why : words.failedWhy(why)}{delivery.partly && ` ${words.partly}`}{delivery.vendorCode !== undefined && <span className="faint" title={delivery.vendorNote}> ({delivery.vendorCode})</span>}</span>
      {mayReply && <Button type="link" size="small" loading={retry.isPending} onClick={() => retry.mutate(delivery.id)}>{isDoubtful ? words.sendAgain : words.retry}</Button>}
    </span>
  )
}

/** Sends a message again. */
export function useRetry() {
  return useAct({ do: (id: string) => call(retryDelivery, { params: { id } }), changes: ['delivery'] })
}
