import type { Part } from '@yanshu/contract/messages.ts'
import type { OutboundMessage } from '../sending.ts'
import type { Line } from './split.ts'
import { partWords } from './words.ts'

type Facts = Pick<OutboundMessage, 'language' | 'base' | 'fileUrls'>

/** A part as lines that anybody can read; empty for what only our own pages can show. */
export function linesOf(part: Part, facts: Facts): Line[] {
  const words = partWords[facts.language]
  switch (part.type) {
    case 'text': return [part.text]
    case 'goods': return [[part.goods.title, ...priceOf(part.goods.price)].join(' '), ...linkTo(part.goods.url, facts)]
    case 'link': return absolute(part.url, facts).map((url) => ({ label: part.label, url }))
    case 'location': return locationLines(part, facts)
    case 'order': return orderLines(part.order, facts)
    case 'logistics': return [`${words.logistics} ${part.carrier} ${part.number}`, ...part.events.slice(0, 3).map(({ at, text }) => `${day(at)} ${text}`)]
    case 'form': return [`${part.title}（${words.form}）`, ...part.fields.map(({ label }, at) => `${at + 1}. ${label}`)]
    case 'menu': return [...(part.items.length > 1 ? [words.choose] : []), ...choiceLines(part.items, facts)]
    case 'image': case 'voice': case 'file': return fileLines(part, facts)
    case 'satisfaction': case 'rating': case 'form-answer': case 'notice': return []
  }
}

/** Choices where nothing can be tapped: numbered, for a number is typed sooner than words; what the label leaves out of an order's number stands beside it. */
export function choiceLines(items: readonly { label: string; send?: string }[], { language }: Pick<Facts, 'language'>): string[] {
  const lines = items.map(({ label, send = '' }) => {
    const [number] = /[A-Z]{0,6}\d{6,}/i.exec(send) ?? []
    return `${label}${number === undefined || label.includes(number) ? '' : `（${number}）`}`
  })
  const words = partWords[language]
  return lines.length === 1 ? [words.answerOne(lines.join(''))] : [...lines.map((line, at) => `${at + 1}. ${line}`), words.answer]
}

/** ¥ with two decimals, from fen. */
export function priceOf(fen: number | undefined): string[] {
  return fen === undefined ? [] : [`¥${(fen / 100).toFixed(2)}`]
}

/** The address with its host: none for a relative one when nobody knows where we are reached. */
export function absolute(url: string | undefined, { base }: Facts): string[] {
  if (url === undefined) return []
  if (/^https?:/i.test(url)) return [url]
  return base === undefined ? [] : [new URL(url, base).href]
}

/** Opened by the contact, on a map that takes these coordinates as they are. */
export function mapUrl({ latitude, longitude, datum, name }: Extract<Part, { type: 'location' }>): string {
  const at = `${longitude.toFixed(6)},${latitude.toFixed(6)}`
  const label = encodeURIComponent(name ?? '')
  // Baidu's own coordinates are known to Baidu's map only.
  if (datum === 'bd09') return `https://api.map.baidu.com/marker?location=${latitude.toFixed(6)},${longitude.toFixed(6)}&title=${label}&content=${label}&output=html&coord_type=bd09ll`
  return `https://uri.amap.com/marker?position=${at}&name=${label}&coordinate=${datum === 'wgs84' ? 'wgs84' : 'gaode'}`
}

function linkTo(url: string | undefined, facts: Facts): Line[] {
  return absolute(url, facts).map((address) => ({ label: address, url: address }))
}

function locationLines(part: Extract<Part, { type: 'location' }>, { language }: Facts): Line[] {
  return [...[part.name, part.address].filter((text) => text !== undefined), { label: partWords[language].map, url: mapUrl(part) }]
}

function orderLines(order: Extract<Part, { type: 'order' }>['order'], facts: Facts): Line[] {
  const words = partWords[facts.language]
  return [
    `${words.order} ${order.id} · ${words.states[order.state]}`, `${order.title} ×${order.quantity}`,
    `${words.total} ${priceOf(order.total).join('')}`, ...linkTo(order.url, facts),
  ]
}

function fileLines(part: Extract<Part, { type: 'image' | 'voice' | 'file' }>, { language, fileUrls }: Facts): Line[] {
  const label = `[${partWords[language][part.type]}] ${part.name}`
  const url = fileUrls?.[part.file]
  return [url === undefined ? label : { label, url }]
}

/** MM-DD HH:MM in China, where the parcel is. */
function day(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ')
}
