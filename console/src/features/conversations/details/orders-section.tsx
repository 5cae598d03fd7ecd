import { useQuery } from '@tanstack/react-query'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { contactOrders } from '@yanshu/contract/orders.ts'
import { Skeleton } from 'antd'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { Blank } from '../../../ui/blank.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { OrderCard } from './order-card.tsx'

/** The latest orders of the contact, from the shop. */
export function OrdersSection({ conversation }: { conversation: Conversation }) {
  const words = useWords().conversations.orders
  const { id } = conversation.contact
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['orders', id], queryFn: () => call(contactOrders, { params: { id } }), staleTime: 60_000 })
  if (isPending) return <div className="desk-sections"><Skeleton active paragraph={{ rows: 3 }} /></div>
  if (error !== null) return <div className="desk-sections"><Failure error={error} retry={refetch} /></div>
  if (!data.connected) return <Blank title={words.notConnected} help={words.notConnectedHelp} />
  if (!data.known) return <Blank title={words.notKnown} help={words.notKnownHelp} />
  if (data.stranger) return <Blank title={words.stranger} help={words.strangerHelp} />
  if (data.items.length === 0) return <Blank title={words.none} help={words.noneHelp} />
  return <div className="desk-sections">{data.items.map((order) => <OrderCard key={order.id} order={order} conversation={conversation} />)}</div>
}
