import type { Entry } from '@yanshu/contract/knowledge.ts'
import type { Goods } from '@yanshu/contract/messages.ts'

type Named = Pick<Entry, 'brand' | 'enabled' | 'goods'>

/** The goods that entries in use name for a brand, without doubles: those that are called by `text`, or all where none is. */
export function goodsOf(entries: readonly Named[], brand: string, text: string): Goods[] {
  const all = entries.filter((each) => each.enabled && (each.brand === undefined || each.brand === brand)).flatMap(({ goods }) => goods)
  const wanted = text.trim().toLowerCase()
  const called = all.filter(({ title, id, sku = '' }) => [title, id, sku].some((each) => each.toLowerCase().includes(wanted)))
  return [...new Map((called.length > 0 ? called : all).map((each) => [each.id, each])).values()]
}
