import { pathToFileURL } from 'node:url'
import type { Term } from '../../src/slots/types.ts'
import type { EvalSet } from './model.ts'
import type { Played } from './observed.ts'

// All of this is found by address, because this workspace depends on no other.

/** Plays a set against the shipped server. */
export async function playSet(set: EvalSet, tell: (words: string) => void): Promise<Played> {
  const { playProduct } = (await import(address('bench/product/play.ts'))) as { playProduct(set: EvalSet, tell: (words: string) => void): Promise<Played> }
  return playProduct(set, tell)
}

/** The goods of the demo shop, as a dictionary of the recognisers. */
export async function shopTerms(): Promise<Term[]> {
  const { products } = (await import(address('demo/data/catalogue.ts'))) as { products: { id: string; name: string; nameEn: string; aliases?: readonly string[] }[] }
  return products.map(({ id, name, nameEn, aliases = [] }) => ({ id, name, aliases: [nameEn, ...aliases] }))
}

/** The intents of the demo shop's entries, by entry. */
export async function shopIntents(): Promise<Map<string, string>> {
  const { knowledge } = (await import(address('demo/data/book.ts'))) as { knowledge: { id: string; intent?: string }[] }
  return new Map(knowledge.flatMap(({ id, intent }) => (intent === undefined ? [] : [[id, intent]])))
}

/** The orders of the demo shop's shoppers. */
export async function shopOrders(): Promise<{ id: string; shopper: string }[]> {
  const { orderPlans } = (await import(address('demo/data/orders/plans.ts'))) as { orderPlans: { id: string; shopper: string }[] }
  return orderPlans
}

function address(path: string): string {
  return pathToFileURL(new URL(`../../../${path}`, import.meta.url).pathname).href
}
