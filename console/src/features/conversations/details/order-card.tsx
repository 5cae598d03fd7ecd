import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import type { Order } from '@yanshu/contract/orders.ts'
import { Button } from 'antd'
import { useState } from 'react'
import { yuanText } from '../../../lib/amounts.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { carryPart } from '../composer/drag-part.ts'
import { insertAtCaret } from '../composer/insertions.ts'
import { safeAddress } from '../linkify.ts'
import { useMayWrite } from '../use-may-write.ts'
import { cardOf } from './card-of.ts'
import { LogisticsTimeline } from './logistics-timeline.tsx'
import { OrderItems, OrderNumber, hasParcel } from './order-items.tsx'
import { Facts } from './section.tsx'

/** One order: its state, items and money; the parcel when asked. */
export function OrderCard({ order, conversation }: { order: Order; conversation: Conversation }) {
  const words = useWords().conversations.orders
  const language = useLanguage()
  const mayWrite = useMayWrite(conversation)
  const dragHelp = useWords().desk.parts.dragHelp
  return (
    <article
      className="desk-order" draggable={mayWrite} title={mayWrite ? dragHelp : undefined}
      onDragStart={(event) => carryPart(event.dataTransfer, { type: 'order', order: cardOf(order) }, `${words.number} ${order.id}`)}
    >
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
      <OrderActs order={order} conversation={conversation} />
    </article>
  )
}

function OrderActs({ order, conversation }: { order: Order; conversation: Conversation }) {
  const all = useWords()
  const words = all.conversations.orders
  const mayWrite = useMayWrite(conversation)
  const [tracking, setTracking] = useState(false)
  const address = safeAddress(order.url)
  return (
    <>
      <p className="desk-order-acts">
        {mayWrite && <Button size="small" type="link" onClick={() => insertAtCaret(conversation.id, { type: 'order', order: cardOf(order) })}>{all.desk.parts.sendOrder}</Button>}
        {hasParcel(order) && <Button size="small" type="link" aria-expanded={tracking} onClick={() => setTracking(!tracking)}>{tracking ? words.hideLogistics : words.logistics}</Button>}
        {address !== undefined && <a href={address} target="_blank" rel="noopener noreferrer">{words.open}</a>}
      </p>
      {tracking && <LogisticsTimeline contact={conversation.contact.id} order={order.id} {...(mayWrite ? { onSend: (way: AgentSentPart) => insertAtCaret(conversation.id, way) } : {})} />}
    </>
  )
}
