import type { Entity } from '../slots/types.ts'
import type { Language } from '../types.ts'

/** What stands for a product's name: a head learns what is asked, not of which product. */
const standIn: Record<Language, string> = { 'zh-CN': '这个产品', 'en-US': 'this product' }

/** A normalised text with a stand-in for each product; undefined where none is named. */
export function withoutNames(normalised: string, entities: readonly Entity[], language: Language): string | undefined {
  const products = entities.filter(({ type }) => type === 'product')
  if (products.length === 0) return undefined
  return products.toReversed().reduce((text, { start, end }) => text.slice(0, start) + standIn[language] + text.slice(end), normalised)
}
