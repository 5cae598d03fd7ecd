import type { Part } from '@yanshu/contract/messages.ts'
import { h, icon } from '../../dom.ts'
import type { TalkWords } from '../../words/talk-zh.ts'
import { icons } from '../talk-icons.ts'

/** A place as a card: its name where it has one, and its coordinates. No map is fetched from anywhere. */
export function drawPlace({ latitude, longitude, name, address }: Extract<Part, { type: 'location' }>, words: TalkWords): HTMLElement {
  const point = `${Math.abs(latitude).toFixed(5)}°${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude).toFixed(5)}°${longitude < 0 ? 'W' : 'E'}`
  return h('div', { class: 'card' }, h('span', { class: 'thumb' }, icon(icons.pin)),
    h('span', { class: 'facts' }, h('b', {}, name ?? words.placeCard), address && h('span', {}, address), h('span', {}, point)))
}
