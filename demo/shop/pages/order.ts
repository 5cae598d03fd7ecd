import type { Order } from '../../data/model.ts'
import { findOrder } from '../../data/orders/ledger.ts'
import { formatPrice, formatTime } from '../figures.ts'
import { html } from '../html.ts'
import type { Html } from '../html.ts'
import type { Page, View } from '../view.ts'
import { emptyState } from './card.ts'
import { stateBadge } from './orders.ts'

/** How `data-order` names the states. */
const stateCodes: Readonly<Record<Order['state'], string>> = {
  待付款: 'unpaid', 待发货: 'paid', 已发货: 'shipped', 派送中: 'delivering', 已签收: 'delivered', 退货中: 'returning', 退款中: 'refunding',
  已退款: 'refunded', 换货中: 'exchanging', 已取消: 'cancelled',
}

/** One order of the shopper who is signed in; another's order is as absent as one that never was. */
export function orderPage(id: string, view: View, now: number): Page {
  const { words, shopper } = view
  const order = shopper && findOrder(id, now, view.origin)
  if (!order || order.customerId !== shopper.id) {
    const link = shopper ? { label: words.allOrders, url: '/demo/orders' } : { label: words.signIn, url: '/demo/sign-in' }
    return { title: words.orders, status: 404, body: emptyState('parcel', words.orderMissing, words.orderMissingText, link) }
  }
  const first = order.items[0]
  return {
    title: `${words.orderNo} ${order.id}`,
    order: {
      id: order.id, state: stateCodes[order.state], total: order.total, title: first?.title ?? order.id, quantity: order.items.reduce((sum, item) => sum + item.quantity, 0),
      createdAt: order.createdAt, image: first?.image ?? '', url: order.url,
    },
    body: html`<div class="crumbs"><a href="/demo/orders">${words.orders}</a> › ${order.id}</div>
<div class="panel order-head"><div><h1>${stateBadge(order.state, view.language)}</h1><p>${words.orderNo} ${order.id}</p></div><strong>${formatPrice(order.total)}</strong></div>
<div class="details"><div>${refundPanel(order, view)}${logisticsPanel(order, view)}${itemsPanel(order, view)}</div>${factsPanel(order, view)}</div>`,
  }
}

function logisticsPanel({ logistics }: Order, { words }: View): Html {
  if (!logistics) return html`<section class="panel"><h2>${words.logistics}</h2><p class="fine">${words.noLogistics}</p></section>`
  const steps = [...logistics.events].reverse().map(event => ({ at: event.at, text: event.text, place: event.place }))
  return html`<section class="panel"><h2>${words.logistics}<small>${logistics.carrier} ${logistics.number}</small></h2>${timeline(steps)}</section>`
}

function refundPanel({ refund }: Order, { words }: View): Html | undefined {
  if (!refund) return undefined
  return html`<section class="panel"><h2>${words.refund}<small>${refund.state}</small></h2><p class="fine">${refund.reason} · ${refund.way}${refund.amount > 0 ? html` · ${words.refundAmount} ${formatPrice(refund.amount)}` : undefined}</p>${timeline([...refund.steps].reverse())}</section>`
}

function timeline(steps: readonly { at: number; text: string; place?: string }[]): Html {
  return html`<ol class="timeline">${steps.map(step => html`<li><time>${formatTime(step.at)}</time><p>${step.text}</p>${step.place ? html`<small>${step.place}</small>` : undefined}</li>`)}</ol>`
}

function itemsPanel(order: Order, { words }: View): Html {
  const discount = order.discount > 0 ? [[words.discount, -order.discount] as const] : []
  const sums = [[words.goodsTotal, order.goodsTotal] as const, [words.freight, order.shippingFee] as const, ...discount]
  return html`<section class="panel order"><div class="lines">${order.items.map(item => html`<a class="line" href="/demo/products/${item.productId}"><img src="${item.image}" alt="" width="72" height="72"><span><b>${item.title}</b><small>${item.variant}</small></span><span class="amount">${formatPrice(item.price)}<small>× ${item.quantity}</small></span></a>`)}</div>
<dl class="sums">${sums.map(([label, fen]) => html`<div><dt>${label}</dt><dd>${fen < 0 ? `−${formatPrice(-fen)}` : formatPrice(fen)}</dd></div>`)}<div class="sum"><dt>${order.state === '待付款' ? words.dueTotal : words.paidTotal}</dt><dd>${formatPrice(order.total)}</dd></div></dl></section>`
}

function factsPanel(order: Order, { words }: View): Html {
  const { receiver, invoice } = order
  const facts: [string, string][] = [
    [words.receiver, `${receiver.name} ${receiver.phone} ${receiver.address}`], [words.placed, formatTime(order.createdAt)], [words.paid, order.payment ?? words.unpaid],
    [words.invoice, [invoice.state, invoice.kind, invoice.title].filter(Boolean).join(' · ')], ...(order.note ? [[words.note, order.note] as [string, string]] : []),
  ]
  return html`<aside class="panel facts"><dl>${facts.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl></aside>`
}
