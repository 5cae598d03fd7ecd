import { categories } from './categories.ts'
import type { Category, CategoryId, Product } from './model.ts'
import { applianceProducts } from './products/appliance.ts'
import { beautyProducts } from './products/beauty.ts'
import { digitalProducts } from './products/digital.ts'
import { fashionProducts } from './products/fashion.ts'
import { foodProducts } from './products/food.ts'

export const products: readonly Product[] = [
  ...digitalProducts, ...applianceProducts, ...fashionProducts, ...beautyProducts, ...foodProducts,
]

const byId = new Map(products.map(product => [product.id, product]))

export function findProduct(id: string): Product | undefined {
  return byId.get(id)
}

export function findCategory(id: string): Category | undefined {
  return categories.find(category => category.id === id)
}

export function productsOf(category: CategoryId): readonly Product[] {
  return products.filter(product => product.category === category)
}
