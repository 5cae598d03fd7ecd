import type { Part } from '@yanshu/contract/messages.ts'
import { h, icon, link } from '../dom.ts'
import { drawGoods } from '../goods-card.ts'
import { webAddress } from '../web-address.ts'
import { drawLogistics, drawOrder } from './cards/order-card.ts'
import { drawPlace } from './cards/place-card.ts'
import { drawForm, drawFormAnswer } from './forms/form-part.ts'
import { splitAddresses } from './linkify.ts'
import type { Said } from './rows.ts'
import { drawRating, drawSatisfaction } from './satisfaction.ts'
import { icons } from './talk-icons.ts'
import type { Talk } from './talk.ts'
import { drawVoice } from './voice/voice-part.ts'

type Of<T extends Part['type']> = Extract<Part, { type: T }>

/** The message that a part belongs to, as far as drawing it needs. */
export type Holder = Pick<Said, 'id' | 'conversation' | 'done'>

/** Draws one part of a message; texts become text nodes, whatever they hold. */
export function drawPart(part: Part, quote: HTMLElement | undefined, talk: Talk, holder: Holder): HTMLElement {
  if (part.type === 'text') return h('div', { class: 'bubble' }, quote, ...drawText(part.text))
  const drawn = drawStructured(part, talk) ?? drawAsking(part, talk, holder)
  return quote ? h('div', { class: 'quoting' }, quote, drawn) : drawn
}

/** A text with its addresses as links that tell the other site nothing about this one. */
export function drawText(text: string): Node[] {
  return splitAddresses(text).map(({ text, url }) => (url ? link(url, text) : document.createTextNode(text)))
}

function drawStructured(part: Part, talk: Talk): HTMLElement | undefined {
  if (part.type === 'goods') return drawGoods(part.goods)
  if (part.type === 'voice') return drawVoice(part, talk)
  if (part.type === 'location') return drawPlace(part, talk.words)
  if (part.type === 'order') return drawOrder(part, talk.words)
  if (part.type === 'logistics') return drawLogistics(part, talk.words, talk.desk.language)
  if (part.type === 'form-answer') return drawFormAnswer(part)
  if (part.type === 'rating') return drawRating(part, talk)
  if (part.type === 'menu') return drawMenu(part, talk)
  if (part.type === 'image') return drawImage(part, talk)
  if (part.type === 'file') return drawFile(part, talk)
  return part.type === 'link' ? drawLinkPart(part) : undefined
}

/** What the contact fills in; it keeps what was typed however often its row is drawn, until it is done. */
function drawAsking(part: Part, talk: Talk, { id = '', conversation = '', done = [] }: Holder): HTMLElement {
  const asked = part.type === 'form' ? part.form : part.type === 'satisfaction' ? part.invitation : ''
  const isDone = done.includes(asked)
  const key = `${id} ${asked} ${isDone}`
  if (part.type === 'form') return talk.lasting(key, () => drawForm(part, id, isDone, talk))
  if (part.type === 'satisfaction') return talk.lasting(key, () => drawSatisfaction(part, isDone, conversation, talk))
  return h('div')
}

function drawLinkPart({ url, label }: Of<'link'>): HTMLElement {
  const address = webAddress(url, location.href)
  return h('div', { class: 'bubble' }, address ? link(address, label) : label)
}

function drawMenu({ items }: Of<'menu'>, talk: Talk): HTMLElement {
  return h('div', { class: 'choices' },
    ...items.map(({ label, send }) => h('button', { type: 'button', click: () => talk.desk.attempt(talk.desk.sendText(send)) }, label)))
}

function drawImage(part: Of<'image'>, talk: Talk): HTMLElement {
  const { words } = talk
  const { width = 4, height = 3 } = part
  const box = h('button', { type: 'button', class: 'picture', 'aria-label': words.pictureOf(part.name) }, icon(icons.image))
  box.style.setProperty('--ratio', String(Math.min(3, Math.max(0.5, width / height))))
  import('./media.ts').then(({ showImage }) => showImage(box, part, talk), () => undefined)
  return box
}

function drawFile(part: Of<'file'>, talk: Talk): HTMLElement {
  const fetchFile = () => talk.desk.attempt(import('./media.ts').then(({ saveFile }) => saveFile(part, talk)))
  return h('button', { type: 'button', class: 'card', 'aria-label': `${talk.words.download} ${part.name}`, click: fetchFile },
    h('span', { class: 'thumb' }, icon(icons.file)),
    h('span', { class: 'facts' }, h('b', {}, part.name), h('span', {}, sizeOf(part.size))),
  )
}

/** A size in bytes, for people. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
