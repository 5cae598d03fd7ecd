import { Button } from 'antd'
import { useState } from 'react'
import type { Order } from '@yanshu/contract/orders.ts'
import { sidebarCard } from '@yanshu/contract/sidebar.ts'
import { yuanText } from '../../../lib/amounts.ts'
import { call } from '../../../lib/api.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { useMay } from '../../../lib/session.ts'
import { OrderItems, OrderNumber, hasParcel } from '../../conversations/details/order-items.tsx'
import { Facts } from '../../conversations/details/section.tsx'
import { safeAddress } from '../../conversations/linkify.ts'
import { maySendFrom, useBeside } from '../beside.ts'
import { SendButton } from '../sending/send-button.tsx'
import { Parcel } from './parcel.tsx'

/** One order: its state, items and money; the parcel when asked; and a card of it for the chat. */
export function OrderView({ order }: { order: Order }) {
  const { conversations: { orders: words }, sidebar } = useWords()
  const language = useLanguage()
  const { inbox, chat } = useBeside()
  const mayReply = useMay('conversations.reply')
  const [tracking, setTracking] = useState(false)
  const address = safeAddress(order.url)
  const { external } = chat
  return (
    <article className="desk-order" aria-label={`${words.number} ${order.id}`}>
      <header>
        <span className="desk-order-state" data-state={order.state}>{words.states[order.state]}</span>
        <time className="faint">{momentText(order.createdAt, language)}</time>
      </header>
      <OrderItems order={order} />
      <p className="desk-order-total"><OrderNumber id={order.id} /><span>{order.state === 'unpaid' ? words.totalDue : words.total} <strong>{yuanText(order.total)}</strong></span></p>
      <Facts facts={[
        order.address === undefined ? undefined : [words.address, order.address],
        order.refund === undefined ? undefined : [words.refund, `${yuanText(order.refund.amount)} · ${order.refund.state}`],
        order.invoice === undefined ? undefined : [words.invoice, order.invoice],
      ]} />
      <p className="desk-order-acts">
        {hasParcel(order) && <Button size="small" type="link" aria-expanded={tracking} onClick={() => setTracking(!tracking)}>{tracking ? words.hideLogistics : words.logistics}</Button>}
        {address !== undefined && <a href={address} target="_blank" rel="noopener noreferrer">{words.open}</a>}
        {mayReply && maySendFrom(chat) && <SendButton name={sidebar.sendOrder} prepare={async () => [await call(sidebarCard, { params: { inbox }, input: { kind: 'order', external, order: order.id } })]} />}
      </p>
      {tracking && <Parcel order={order.id} />}
    </article>
  )
}
