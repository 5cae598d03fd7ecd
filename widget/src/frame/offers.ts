import type { Goods } from '@yanshu/contract/messages.ts'
import type { Desk } from './desk.ts'
import { fill, h, iconButton } from './dom.ts'
import { drawGoods } from './goods-card.ts'
import { icons } from './icons.ts'
import { readGoods } from './read-goods.ts'
import { type OrderOffer, readOrder } from './read-order.ts'

/** What the page shows, offered above the field to be sent with one touch: a product, an order. */
export class Offers {
  readonly element = h('div')
  readonly #desk: Desk
  #order: OrderOffer | undefined
  /** Sent, or sent away. */
  readonly #done = new Set<string>()
  #sign = ''

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Reads what the page at `url` names; gives the goods. */
  read(goods: unknown, order: unknown, url = ''): Goods | undefined {
    this.#order = readOrder(order, url)
    return readGoods(goods, url)
  }

  draw(): void {
    const order = this.#order
    const { goods } = this.#desk.context
    const hasGoods = goods !== undefined && !this.#done.has(`goods ${goods.id}`) && !this.#desk.presentTalk?.hasGoods(goods.id)
    const hasOrder = order !== undefined && !this.#done.has(`order ${order.id}`)
    const sign = JSON.stringify([hasGoods && goods, hasOrder && order])
    if (sign === this.#sign) return
    this.#sign = sign
    fill(this.element, ...(hasGoods ? [this.#drawGoods(goods)] : []), ...(hasOrder ? [this.#drawOrder(order)] : []))
  }

  #drawGoods(goods: Goods): HTMLElement {
    const { words } = this.#desk
    const { url: _, ...withoutLink } = goods
    const part = { type: 'goods', goods } as const
    return this.#frame(`goods ${goods.id}`, words.goodsAsk, drawGoods(withoutLink), words.sendGoods, () => this.#desk.send([part], [part]))
  }

  /** With what the page tells of it the order goes as a card, and the question beside it. */
  #drawOrder({ id, card }: OrderOffer): HTMLElement {
    const { words } = this.#desk
    const text = { type: 'text', text: words.orderText(id) } as const
    const parts = card ? [{ type: 'order', order: card } as const, text] : [text]
    return this.#frame(`order ${id}`, words.orderAsk(id), h('b', { class: 'order' }, words.orderAsk(id)), words.sendOrder, () => this.#desk.send(parts, parts))
  }

  #frame(key: string, label: string, content: HTMLElement, action: string, send: () => Promise<void>): HTMLElement {
    const finish = () => {
      this.#done.add(key)
      this.#desk.draw()
    }
    return h('section', { class: 'offer', 'aria-label': label }, content,
      h('button', { type: 'button', class: 'action', click: () => this.#desk.attempt(send().then(finish)) }, action),
      iconButton(icons.cross, this.#desk.words.close, finish))
  }
}
