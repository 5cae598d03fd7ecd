import type { Part } from '@yanshu/contract/messages.ts'
import { h, icon, link } from '../../dom.ts'
import { formatPrice, ownPicture } from '../../goods-card.ts'
import { webAddress } from '../../web-address.ts'
import type { TalkWords } from '../../words/talk-zh.ts'
import { timeAndDay } from '../moments.ts'
import { icons } from '../talk-icons.ts'

type Of<T extends Part['type']> = Extract<Part, { type: T }>

/** An order as a card: what was bought, how it stands, what it cost; a link where it has an address. */
export function drawOrder({ order }: Of<'order'>, words: TalkWords): HTMLElement {
  const { id, state, total, title, quantity, image, url } = order
  const facts = [
    h('span', { class: 'thumb' }, ownPicture(image) ?? icon(icons.receipt)),
    h('span', { class: 'facts' }, h('b', {}, title), h('span', {}, words.orderLine(id, quantity)),
      h('span', { class: 'pairs' }, h('span', { class: 'price' }, formatPrice(total)), h('span', { class: 'state' }, words.orderStates[state]))),
  ]
  const address = webAddress(url, location.href)
  const card = address ? link(address, ...facts) : h('div', {}, ...facts)
  card.classList.add('card')
  return card
}

/** Where a parcel is: the latest first, older steps on demand. */
export function drawLogistics({ carrier, number, events }: Of<'logistics'>, words: TalkWords, language: string): HTMLElement {
  const [latest, ...older] = events.map(({ at, text, place }) =>
    h('li', {}, h('time', {}, timeAndDay(at, language)), h('p', {}, text), place !== undefined && h('small', {}, place)))
  return h('div', { class: 'card parcel' },
    h('span', { class: 'facts' },
      h('span', { class: 'parcelhead' }, icon(icons.truck), h('b', {}, `${carrier} ${number}`)),
      latest ? h('ol', {}, latest) : h('p', {}, words.noParcelYet),
      older.length > 0 && h('details', {}, h('summary', {}, words.earlierSteps(older.length)), h('ol', {}, ...older))))
}
