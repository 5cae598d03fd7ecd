import type { Goods, Part } from '@yanshu/contract/messages.ts'
import { attempt, type Desk } from './desk.ts'
import { h, icon } from './dom.ts'
import { icons } from './icons.ts'
import { splitAddresses, webAddress } from './linkify.ts'

type Of<T extends Part['type']> = Extract<Part, { type: T }>

/** Draws one part of a message; texts become text nodes, whatever they hold. */
export function drawPart(part: Part, quote: HTMLElement | undefined, desk: Desk): HTMLElement {
  if (part.type === 'text') return h('div', { class: 'bubble' }, quote, ...drawText(part.text))
  const drawn = drawStructured(part, desk)
  return quote ? h('div', { class: 'quoting' }, quote, drawn) : drawn
}

/** A text with its addresses as links that tell the other site nothing about this one. */
export function drawText(text: string): Node[] {
  return splitAddresses(text).map(({ text, url }) => (url ? drawLink(url, text) : document.createTextNode(text)))
}

/** A product as a card; its picture only where it comes from our own server. */
export function drawGoods({ title, price, image, url }: Goods): HTMLElement {
  const isOwn = image !== undefined && new URL(image, location.href).origin === location.origin
  const picture = isOwn ? h('img', { src: image, alt: '', loading: 'lazy' }) : icon(icons.bag)
  const facts = [
    h('span', { class: 'thumb' }, picture),
    h('span', { class: 'facts' },
      h('b', {}, title),
      price !== undefined && h('span', { class: 'price' }, `¥${(price / 100).toFixed(2)}`),
    ),
  ]
  const address = webAddress(url, location.href)
  return address ? drawLink(address, ...facts) : h('div', {}, ...facts)
}

function drawStructured(part: Exclude<Part, { type: 'text' }>, desk: Desk): HTMLElement {
  if (part.type === 'goods') return withClass(drawGoods(part.goods), 'card')
  if (part.type === 'menu') return drawMenu(part, desk)
  if (part.type === 'image') return drawImage(part, desk)
  if (part.type === 'file') return drawFile(part, desk)
  if (part.type === 'link') return drawLinkPart(part)
  return h('div')
}

function drawLinkPart({ url, label }: Of<'link'>): HTMLElement {
  const address = webAddress(url, location.href)
  return address ? withClass(drawLink(address, label), 'bubble') : h('div', { class: 'bubble' }, label)
}

function drawMenu({ items }: Of<'menu'>, desk: Desk): HTMLElement {
  return h('div', { class: 'choices' },
    ...items.map(({ label, send }) => h('button', { type: 'button', click: () => desk.sendText(send) }, label)))
}

function drawImage(part: Of<'image'>, desk: Desk): HTMLElement {
  const { words } = desk
  const { width = 4, height = 3 } = part
  const box = h('button', { type: 'button', class: 'picture', 'aria-label': `${words.image} ${part.name}，${words.open}` }, icon(icons.image))
  box.style.setProperty('--ratio', String(Math.min(3, Math.max(0.5, width / height))))
  import('./lazy/media.ts').then(({ showImage }) => showImage(box, part, desk), () => undefined)
  return box
}

function drawFile(part: Of<'file'>, desk: Desk): HTMLElement {
  const fetchFile = () => attempt(desk, import('./lazy/media.ts').then(({ saveFile }) => saveFile(part, desk)))
  return h('button', { type: 'button', class: 'card', 'aria-label': `${desk.words.download} ${part.name}`, click: fetchFile },
    h('span', { class: 'thumb' }, icon(icons.file)),
    h('span', { class: 'facts' }, h('b', {}, part.name), h('span', {}, sizeOf(part.size))),
  )
}

function drawLink(url: string, ...content: (Node | string)[]): HTMLElement {
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer nofollow' }, ...content)
}

function withClass(element: HTMLElement, name: string): HTMLElement {
  element.classList.add(name)
  return element
}

/** A size in bytes, for people. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
