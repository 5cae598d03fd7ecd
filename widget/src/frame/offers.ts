import type { Goods } from '@yanshu/contract/messages.ts'
import type { Desk } from './desk.ts'
import { h, iconButton } from './dom.ts'
import { icons } from './icons.ts'
import { drawGoods } from './parts.ts'

/** What the page shows, offered above the field to be sent with one touch: a product, an order. */
export class Offers {
  readonly element = h('div', { class: 'offers' })
  private readonly desk: Desk
  private readonly onSent: () => void
  private goods: Goods | undefined
  private order: string | undefined
  private readonly dismissed = new Set<string>()
  private sign = ''

  constructor(desk: Desk, onSent: () => void) {
    this.desk = desk
    this.onSent = onSent
  }

  set(goods: Goods | undefined, order: string | undefined): void {
    this.goods = goods
    this.order = order
    this.draw()
  }

  draw(): void {
    const { goods, order } = this
    const hasGoods = goods !== undefined && !this.dismissed.has(`goods ${goods.id}`) && !this.isSent(goods)
    const hasOrder = order !== undefined && !this.dismissed.has(`order ${order}`)
    const sign = JSON.stringify([hasGoods && goods, hasOrder && order])
    if (sign === this.sign) return
    this.sign = sign
    this.element.replaceChildren(...(hasGoods ? [this.drawGoods(goods)] : []), ...(hasOrder ? [this.drawOrder(order)] : []))
  }

  private isSent({ id }: Goods): boolean {
    const { transcript, outbox } = this.desk.link
    const parts = [...transcript.all.flatMap(({ parts }) => parts), ...outbox.all.flatMap(({ shown }) => shown)]
    return parts.some(part => part.type === 'goods' && part.goods.id === id)
  }

  private drawGoods(goods: Goods): HTMLElement {
    const { words, link } = this.desk
    const card = drawGoods({ id: goods.id, title: goods.title, ...(goods.price !== undefined && { price: goods.price }), ...(goods.image && { image: goods.image }) })
    card.classList.add('card')
    const send = () => {
      link.send([{ type: 'goods', goods }], [{ type: 'goods', goods }])
      this.onSent()
    }
    return this.frame(`goods ${goods.id}`, words.goodsAsk, card, words.sendGoods, send)
  }

  private drawOrder(order: string): HTMLElement {
    const { words } = this.desk
    const ask = () => {
      this.dismissed.add(`order ${order}`)
      this.desk.sendText(words.orderText(order))
    }
    return this.frame(`order ${order}`, words.orderAsk(order), h('b', { class: 'order' }, words.orderAsk(order)), words.sendOrder, ask)
  }

  private frame(key: string, label: string, content: HTMLElement, action: string, onSend: () => void): HTMLElement {
    const dismiss = () => {
      this.dismissed.add(key)
      this.draw()
    }
    return h('section', { class: 'offer', 'aria-label': label }, content,
      h('button', { type: 'button', class: 'action', click: onSend }, action),
      iconButton(icons.cross, this.desk.words.close, dismiss))
  }
}
