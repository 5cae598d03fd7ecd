import type { Goods } from '@yanshu/contract/messages.ts'
import { h, icon, link } from './dom.ts'
import { icons } from './icons.ts'
import { webAddress } from './web-address.ts'

/** A product as a card, a link where it has an address; its picture only where it comes from our own server. */
export function drawGoods({ title, price, image, url }: Goods): HTMLElement {
  const pictured = webAddress(image, location.href)
  const isOwn = pictured !== undefined && new URL(pictured).origin === location.origin
  const picture = isOwn ? h('img', { src: pictured, alt: '' }) : icon(icons.bag)
  const facts = [
    h('span', { class: 'thumb' }, picture),
    h('span', { class: 'facts' }, h('b', {}, title), price !== undefined && h('span', { class: 'price' }, formatPrice(price))),
  ]
  const address = webAddress(url, location.href)
  const card = address ? link(address, ...facts) : h('div', {}, ...facts)
  card.classList.add('card')
  return card
}

/** An amount in fen as people read it: ¥6,299, ¥12.50. */
function formatPrice(fen: number): string {
  const digits = fen % 100 === 0 ? 0 : 2
  return `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`
}
