import type { Language } from '@yanshu/contract/errors.ts'
import type { Goods } from '@yanshu/contract/messages.ts'
import type { Order } from '@yanshu/contract/orders.ts'
import type { ToolbarMessage } from '@yanshu/contract/sidebar.ts'
import { messages } from '../bot/saying/messages.ts'

const words = { 'zh-CN': { order: '订单', total: '合计' }, 'en-US': { order: 'Order', total: 'Total' } } as const

/** Goods as the vendor's client takes them: a card where there is a page to open, else a text. Their SKU is for the shop, not for contacts. `base`: where this installation is reached. */
export function goodsCard({ title, price, url, image }: Goods, base: string): ToolbarMessage {
  return cardOf(title, price === undefined ? [] : [yuan(price)], { url, image, base })
}

/** One order: its number and how it stands, what was bought and the sum. */
export function orderCard({ id, state, items, total, url }: Order, base: string, language: Language): ToolbarMessage {
  const { order, total: sum } = words[language]
  const [first] = items
  const bought = first === undefined ? [] : [`${first.title} ×${first.quantity}${items.length > 1 ? ' …' : ''}`]
  return cardOf(`${order} ${id} · ${messages[language].orderStates[state]}`, [...bought, `${sum} ${yuan(total)}`], { url, image: first?.image, base })
}

function cardOf(title: string, lines: readonly string[], { url, image, base }: { url: string | undefined; image: string | undefined; base: string }): ToolbarMessage {
  const [link, imgUrl] = [url, image].map((each) => (each === undefined ? undefined : URL.parse(each, base)?.href))
  if (link === undefined) return { msgtype: 'text', text: { content: [title, ...lines].join('\n') } }
  return { msgtype: 'news', news: { link, title, desc: lines.join('\n'), ...(imgUrl !== undefined && { imgUrl }) } }
}

/** ¥ with two decimals, from fen. */
function yuan(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`
}
