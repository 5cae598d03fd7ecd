import type { Goods } from '@yanshu/contract/messages.ts'
import type { Desk } from './desk.ts'
import { h, iconButton } from './dom.ts'
import { drawGoods } from './goods-card.ts'
import { icons } from './icons.ts'

/** What the page shows, offered above the field to be sent with one touch: a product, an order. */
export class Offers {
  readonly element = h('div')
  readonly #desk: Desk
  #order: string | undefined
  /** Sent, or sent away. */
  readonly #done = new Set<string>()
  #sign = ''

  constructor(desk: Desk) {
    this.#desk = desk
  }

  setOrder(order: string | undefined): void {
    this.#order = order
  }

  draw(): void {
    const order = this.#order
    const { goods } = this.#desk.context
    const hasGoods = goods !== undefined && !this.#done.has(`goods ${goods.id}`) && !this.#desk.presentTalk?.hasGoods(goods.id)
    const hasOrder = order !== undefined && !this.#done.has(`order ${order}`)
    const sign = JSON.stringify([hasGoods && goods, hasOrder && order])
    if (sign === this.#sign) return
    this.#sign = sign
    this.element.replaceChildren(...(hasGoods ? [this.#drawGoods(goods)] : []), ...(hasOrder ? [this.#drawOrder(order)] : []))
  }

  #drawGoods(goods: Goods): HTMLElement {
    const { words } = this.#desk
    const { url: _, ...withoutLink } = goods
    const part = { type: 'goods', goods } as const
    return this.#frame(`goods ${goods.id}`, words.goodsAsk, drawGoods(withoutLink), words.sendGoods, () => this.#desk.send([part], [part]))
  }

  #drawOrder(order: string): HTMLElement {
    const { words } = this.#desk
    const label = words.orderAsk(order)
    return this.#frame(`order ${order}`, label, h('b', { class: 'order' }, label), words.sendOrder, () => this.#desk.sendText(words.orderText(order)))
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
