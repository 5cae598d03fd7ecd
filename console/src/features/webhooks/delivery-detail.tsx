import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { readDelivery } from '@yanshu/contract/webhooks.ts'
import type { Delivery } from '@yanshu/contract/webhooks.ts'
import { call } from '../../lib/api.ts'
import { useWords } from '../../lib/language.ts'
import { CopyBox } from '../../ui/copy-box.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { usePhone } from '../../ui/phone.ts'
import { Result, StateChip, useReplay } from './delivery-rows.tsx'

/** One delivery with what is sent. */
export function DeliveryDetail({ webhook, delivery, onClose }: { webhook: string; delivery: Delivery; onClose: () => void }) {
  const words = useWords()
  const phone = usePhone()
  const replay = useReplay(webhook, onClose)
  const whole = useQuery({ queryKey: ['deliveries', webhook, 'one', delivery.id], queryFn: () => call(readDelivery, { params: { id: webhook, delivery: delivery.id } }) })
  const foot = <div className="drawer-foot"><Button loading={replay.isPending} onClick={() => replay.mutate(delivery.id)}>{delivery.state === 'waiting' ? words.webhooks.now : words.webhooks.again}</Button></div>
  return (
    <Drawer open size={phone ? '100%' : 560} title={`${words.webhooks.detail} · ${delivery.type === 'ping' ? words.webhooks.testMark : words.webhooks.eventNames[delivery.type]}`} onClose={onClose} footer={foot}>
      <div className="stack">
        <p className="chips"><StateChip delivery={delivery} /><Result delivery={delivery} /></p>
        <p className="faint">{words.webhooks.id}</p>
        <CopyBox label={words.webhooks.id} text={delivery.id} />
        <p className="faint">{words.webhooks.body}</p>
        <Loaded query={whole}>{({ body }) => <pre className="delivery-body" tabIndex={0} aria-label={words.webhooks.body}>{JSON.stringify(JSON.parse(body), null, 2)}</pre>}</Loaded>
      </div>
    </Drawer>
  )
}
