import type { Goods } from '@yanshu/contract/messages.ts'
import { textOf } from './text-of.ts'
import { webAddress } from './web-address.ts'

/**
 * The goods that a shop page named, kept to what the server takes: texts cut to length, the price as whole fen, addresses
 * made absolute by the page's own. Anything without an id and a title gives undefined.
 */
export function readGoods(value: unknown, pageUrl: string): Goods | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const given = value as Record<string, unknown>
  const id = textOf(given['id'], 64)
  const title = textOf(given['title'], 200)
  if (!id || !title) return undefined
  const price = Number(given['price'] ?? NaN)
  const image = addressOf(given['image'], pageUrl)
  const url = addressOf(given['url'] ?? pageUrl, pageUrl)
  const sku = textOf(given['sku'], 64)
  return {
    id, title,
    ...(Number.isSafeInteger(price) && price >= 0 && { price }),
    ...(image && { image }), ...(url && { url }), ...(sku && { sku }),
  }
}

/** The absolute http(s) address that `value` means on the page at `base`. */
export function addressOf(value: unknown, base: string): string | undefined {
  const address = typeof value === 'string' && value ? webAddress(value, base || undefined) : undefined
  return address && address.length <= 2000 ? address : undefined
}
