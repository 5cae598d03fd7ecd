import { CopyOutlined } from '@ant-design/icons'
import type { Order } from '@yanshu/contract/orders.ts'
import { App, Button } from 'antd'
import { useState } from 'react'
import { yuanText } from '../../../lib/amounts.ts'
import { useWords } from '../../../lib/language.ts'
import { copyText } from '../../../ui/copy.ts'
import { GoodsImage } from '../chat/goods-card.tsx'

const itemsShown = 3
const withParcel: readonly Order['state'][] = ['shipped', 'delivering', 'delivered', 'returning', 'refunding', 'refunded', 'exchanging']

/** Whether an order has come so far that there is a parcel to be followed. */
export function hasParcel({ state }: Pick<Order, 'state'>): boolean {
  return withParcel.includes(state)
}

/** What was bought: the first few, the rest when asked. */
export function OrderItems({ order }: { order: Order }) {
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

/** The number of an order, to be copied. */
export function OrderNumber({ id }: { id: string }) {
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
