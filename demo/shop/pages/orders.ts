import type { Order, Shopper } from '../../data/model.ts'
import { ordersOf } from '../../data/orders/ledger.ts'
import { formatPrice, formatTime } from '../figures.ts'
import { html } from '../html.ts'
import type { Html } from '../html.ts'
import type { Page, View } from '../view.ts'
import { stateIn } from '../words.ts'
import { emptyState } from './card.ts'

/** The orders of the shopper who is signed in, newest first. */
export function ordersPage(view: View, now: number): Page {
  const { words, shopper } = view
  if (!shopper) return { title: words.orders, body: emptyState('parcel', words.needSignIn, words.signInText, { label: words.signIn, url: '/demo/sign-in' }) }
  const orders = ordersOf(shopper.id, now)
  const list = orders.length > 0 ? html`${orders.map(order => orderRow(order, view))}` : emptyState('parcel', words.noOrders, words.noOrdersText, { label: words.goShopping, url: '/demo/' })
  return { title: words.orders, body: html`${greeting(shopper, view)}<h1 class="title">${words.orders}</h1>${list}` }
}

function greeting(shopper: Shopper, { words }: View): Html {
  return html`<div class="greeting"><span class="avatar">${shopper.name.slice(0, 1)}</span><span><b>${words.hello}${shopper.name}</b><small>${shopper.phone} · ${shopper.level}</small></span><a href="/demo/sign-out">${words.signOut}</a></div>`
}

function orderRow(order: Order, view: View): Html {
  const { words, language } = view
  const pieces = order.items.reduce((sum, item) => sum + item.quantity, 0)
  return html`<article class="panel order"><header><span>${words.orderNo} <b>${order.id}</b></span><time>${formatTime(order.createdAt)}</time>${stateBadge(order.state, language)}</header>
<a class="lines" href="/demo/orders/${order.id}">${order.items.map(item => html`<span class="line"><img src="${item.image}" alt="" width="72" height="72" loading="lazy"><span><b>${item.title}</b><small>${item.variant} × ${item.quantity}</small></span></span>`)}</a>
<footer><span>${pieces} ${words.pieces}</span><strong>${formatPrice(order.total)}</strong><a class="button small" href="/demo/orders/${order.id}">${words.details}</a></footer></article>`
}

/** The state of an order in its colour. */
export function stateBadge(state: Order['state'], language: View['language']): Html {
  const tone = /退|换/.test(state) ? 'amber' : /签收/.test(state) ? 'green' : /取消/.test(state) ? 'grey' : /付款/.test(state) ? 'red' : 'blue'
  return html`<span class="badge ${tone}">${stateIn(language, state)}</span>`
}
