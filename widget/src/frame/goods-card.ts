import type { Goods } from '@yanshu/contract/messages.ts'
import { h, icon, link } from './dom.ts'
import { icons } from './icons.ts'
import { webAddress } from './web-address.ts'

/** A product as a card, a link where it has an address; its picture only where it comes from our own server. */
export function drawGoods({ title, price, image, url }: Goods): HTMLElement {
  const facts = [
    h('span', { class: 'thumb' }, ownPicture(image) ?? icon(icons.bag)),
    h('span', { class: 'facts' }, h('b', {}, title), price !== undefined && h('span', { class: 'price' }, formatPrice(price))),
  ]
  const address = webAddress(url, location.href)
  const card = address ? link(address, ...facts) : h('div', {}, ...facts)
  card.classList.add('card')
  return card
}

/** A card's picture, only where it comes from our own server: looking at a conversation loads nothing from elsewhere. */
export function ownPicture(image: string | undefined): HTMLElement | undefined {
  const address = webAddress(image, location.href)
  return address !== undefined && new URL(address).origin === location.origin ? h('img', { src: address, alt: '' }) : undefined
}

/** An amount in fen as people read it: ¥6,299, ¥12.50. */
export function formatPrice(fen: number): string {
  const digits = fen % 100 === 0 ? 0 : 2
  return `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`
}
