import type { Part } from '@yanshu/contract/messages.ts'
import { Timeline } from 'antd'
import { useState } from 'react'
import { yuanText } from '../../../../lib/amounts.ts'
import { momentText } from '../../../../lib/clock-words.ts'
import { useLanguage, useWords } from '../../../../lib/language.ts'
import { safeAddress } from '../../linkify.ts'
import { GoodsImage } from '../goods-card.tsx'

/** An order in the chat: what, how much, how it stands. */
export function OrderMessageCard({ order }: { order: Extract<Part, { type: 'order' }>['order'] }) {
  const words = useWords()
  const text = words.conversations.orders
  const address = safeAddress(order.url)
  return (
    <div className="desk-goods">
      <GoodsImage image={order.image} />
      <div className="desk-goods-body">
        <p className="desk-card-over"><span className="desk-order-state" data-state={order.state}>{text.states[order.state]}</span><code className="faint">{order.id}</code></p>
        {address === undefined ? <p className="desk-goods-title">{order.title}</p> : <a className="desk-goods-title" href={address} target="_blank" rel="noopener noreferrer" title={text.open}>{order.title}</a>}
        <p className="desk-goods-line"><strong>{yuanText(order.total)}</strong><span className="faint">{words.desk.cards.pieces(order.quantity)}</span></p>
      </div>
    </div>
  )
}

const shownEvents = 2

/** Where a parcel has been, the latest first; the whole way when asked for. */
export function LogisticsMessageCard({ way }: { way: Extract<Part, { type: 'logistics' }> }) {
  const words = useWords()
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const events = [...way.events].sort((a, b) => b.at - a.at)
  const shown = all ? events : events.slice(0, shownEvents)
  return (
    <div className="desk-way">
      <p><strong>{way.carrier}</strong> <code>{way.number}</code></p>
      {way.order !== undefined && <p className="faint">{words.conversations.orders.number} {way.order}</p>}
      {events.length === 0 && <p className="faint">{words.conversations.orders.noEvents}</p>}
      <Timeline items={shown.map((event, at) => ({
        key: at, color: at === 0 ? 'var(--brand)' : 'var(--line-strong)',
        content: <><p className={at === 0 ? '' : 'soft'}>{event.text}</p><p className="faint">{momentText(event.at, language)}{event.place === undefined ? '' : ` · ${event.place}`}</p></>,
      }))} />
      {shown.length < events.length && <button type="button" className="desk-plain-link" onClick={() => setAll(true)}>{words.desk.cards.wholeWay(events.length)}</button>}
    </div>
  )
}
