import { knowledge } from './data/book.ts'
import { products } from './data/catalogue.ts'
import type { KnowledgeEntry, Product } from './data/model.ts'
import { stores, type DemoStore } from './data/stores.ts'

/** The shop's questions and answers, in the order in which an editor would list them. */
export function demoKnowledge(): readonly KnowledgeEntry[] {
  return knowledge
}

/** Everything that the shop sells. */
export function demoProducts(): readonly Product[] {
  return products
}

/** Where the brand has shops. */
export function demoStores(): readonly DemoStore[] {
  return stores
}
