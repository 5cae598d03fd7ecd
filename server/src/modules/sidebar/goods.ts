import type { Goods } from '@yanshu/contract/messages.ts'

const most = 30

/** Goods to choose a card from, without doubles, in the order given. `text` is in the title, the id or the SKU. */
export function chooseGoods(all: readonly Goods[], text: string): Goods[] {
  const wanted = text.trim().toLowerCase()
  const fitting = all.filter(({ title, id, sku = '' }) => [title, id, sku].some((each) => each.toLowerCase().includes(wanted)))
  const found = new Map<string, Goods>()
  for (const goods of fitting) if (!found.has(goods.id)) found.set(goods.id, goods)
  return [...found.values()].slice(0, most)
}
