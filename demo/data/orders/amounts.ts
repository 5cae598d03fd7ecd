import { findProduct } from '../catalogue.ts'
import type { OrderItem, Product } from '../model.ts'
import type { Home } from '../shoppers.ts'

const PHONES = new Set(['iphone-15', 'iphone-15-pro', 'lantu-x6'])
const FREIGHT = { 江浙沪: { free: 3900, fee: 500 }, 其他地区: { free: 5900, fee: 800 }, 偏远地区: { free: 19900, fee: 1800 } } as const

/** The price of a product with the chosen options, in fen. */
export function priceOf(product: Product, chosen: string): number {
  const extras = product.variants.flatMap(variant => Object.entries(variant.extras ?? {}))
  const longestFirst = extras.sort(([a], [b]) => b.length - a.length)
  const extra = longestFirst.find(([option]) => ` ${chosen} `.includes(` ${option} `))
  return product.price + (extra?.[1] ?? 0)
}

/** Order lines from plans; a plan that names an unknown product is a mistake of ours and throws. */
export function itemsOf(lines: readonly (readonly [string, string, number])[], origin: string): OrderItem[] {
  return lines.map(([id, variant, quantity]) => {
    const product = findProduct(id)
    if (!product) throw new Error(`no product ${id}`)
    return {
      productId: id, sku: product.sku, title: product.name, variant, price: priceOf(product, variant), quantity,
      image: origin + product.image, url: `${origin}/demo/products/${id}`,
    }
  })
}

/** The sums of an order in fen, after the shop's standing reductions: 30 off 300, 70 off 600, phones excepted. */
export function amountsOf(items: readonly OrderItem[], region: Home['region']) {
  const sum = (chosen: readonly OrderItem[]) => chosen.reduce((total, item) => total + item.price * item.quantity, 0)
  const goodsTotal = sum(items)
  const reducible = sum(items.filter(item => !PHONES.has(item.productId)))
  const discount = reducible >= 60000 ? 7000 : reducible >= 30000 ? 3000 : 0
  const { free, fee } = FREIGHT[region]
  const shippingFee = goodsTotal - discount >= free ? 0 : fee
  return { goodsTotal, discount, shippingFee, total: goodsTotal - discount + shippingFee }
}
