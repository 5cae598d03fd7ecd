import { CopyOutlined } from '@ant-design/icons'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import type { Order } from '@yanshu/contract/orders.ts'
import { App, Button } from 'antd'
import { useState } from 'react'
import { yuanText } from '../../../lib/amounts.ts'
import { momentText } from '../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../lib/language.ts'
import { copyText } from '../../../ui/copy.ts'
import { GoodsImage } from '../chat/goods-card.tsx'
import { carryPart } from '../composer/drag-part.ts'
import { insertAtCaret } from '../composer/insertions.ts'
import { safeAddress } from '../linkify.ts'
import { useMayWrite } from '../use-may-write.ts'
import { cardOf } from './card-of.ts'
import { LogisticsTimeline } from './logistics-timeline.tsx'
import { Facts } from './section.tsx'

const itemsShown = 3

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
      <Items order={order} />
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

function Items({ order }: { order: Order }) {
  const words = useWords().conversations.orders
  const [all, setAll] = useState(false)
  const items = all ? order.items : order.items.slice(0, itemsShown)
  return (
    <ul>
      {items.map((item, at) => (
        <li key={at} className="desk-order-item">
          <GoodsImage image={item.image} size={40} />
          <span className="desk-order-title"><span>{item.title}</span>{item.variant !== undefined && <small className="faint">{item.variant}</small>}</span>
          <span className="desk-order-price">{yuanText(item.price)}<small className="faint">{words.quantity(item.quantity)}</small></span>
        </li>
      ))}
      {items.length < order.items.length && <li><Button type="link" size="small" onClick={() => setAll(true)}>{words.allItems(order.items.length)}</Button></li>}
    </ul>
  )
}

function OrderNumber({ id }: { id: string }) {
  const words = useWords()
  const { message } = App.useApp()
  const copy = (): void => void copyText(id).then(() => message.success(words.act.copied))
  return (
    <span className="desk-order-number">
      <code>{id}</code>
      <Button type="text" size="small" icon={<CopyOutlined />} aria-label={words.conversations.orders.copyNumber} onClick={copy} />
    </span>
  )
}

const withParcel: readonly Order['state'][] = ['shipped', 'delivering', 'delivered', 'returning', 'refunding', 'refunded', 'exchanging']

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
        {withParcel.includes(order.state) && <Button size="small" type="link" aria-expanded={tracking} onClick={() => setTracking(!tracking)}>{tracking ? words.hideLogistics : words.logistics}</Button>}
        {address !== undefined && <a href={address} target="_blank" rel="noopener noreferrer">{words.open}</a>}
      </p>
      {tracking && <LogisticsTimeline contact={conversation.contact.id} order={order.id} {...(mayWrite ? { onSend: (way: AgentSentPart) => insertAtCaret(conversation.id, way) } : {})} />}
    </>
  )
}
