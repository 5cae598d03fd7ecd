import { useQuery } from '@tanstack/react-query'
import { orderLogistics } from '@yanshu/contract/orders.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import type { Answered } from '@yanshu/contract/endpoint.ts'
import { Button, Skeleton, Timeline } from 'antd'
import type { ReactNode } from 'react'
import { call } from '../../../lib/api.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { wayOf } from './card-of.ts'
import { Failure } from '../../../ui/failure.tsx'

/** Where a parcel has been, the latest above; with `onSend`, the way can go into the chat. */
export function LogisticsTimeline({ contact, order, onSend }: { contact: string; order: string; onSend?: (way: AgentSentPart) => void }) {
  const words = useWords()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['orders', contact, 'logistics', order], queryFn: () => call(orderLogistics, { params: { id: contact, order } }), staleTime: 60_000,
  })
  if (isPending) return <Skeleton active title={false} paragraph={{ rows: 3 }} />
  if (error !== null) return <Failure error={error} retry={refetch} />
  return <ParcelWay way={data} action={onSend !== undefined && <Button size="small" type="link" onClick={() => onSend(wayOf(order, data))}>{words.desk.parts.sendWay}</Button>} />
}

/** A parcel's carrier, number and way as they are. */
export function ParcelWay({ way, action }: { way: Answered<typeof orderLogistics.shape>; action?: ReactNode }) {
  const words = useWords().conversations.orders
  const language = useLanguage()
  const events = [...way.events].sort((a, b) => b.at - a.at)
  return (
    <div className="desk-logistics">
      <p className="soft">{way.carrier} <code>{way.number}</code>{action}</p>
      {events.length === 0 && <p className="faint">{words.noEvents}</p>}
      <Timeline items={events.map((event, at) => ({
        key: at, color: at === 0 ? 'var(--brand)' : 'var(--line-strong)',
        content: <><p className={at === 0 ? '' : 'soft'}>{event.text}</p><p className="faint">{momentText(event.at, language)}{event.place === undefined ? '' : ` · ${event.place}`}</p></>,
      }))} />
    </div>
  )
}
