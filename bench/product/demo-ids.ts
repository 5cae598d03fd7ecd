import type { Entry } from '@yanshu/contract/knowledge.ts'
import { demoKnowledge } from '../../demo/seed.ts'

/** What the entries of a server are called in the demo shop's data. */
export interface DemoIds {
  /** Of an entry by its id on the server: its own, and the product whose page says it. */
  ofEntry(id: string): string[]
  /** Of an entry by its title. */
  ofTitle(title: string): string[]
}

export function createDemoIds(entries: readonly Entry[]): DemoIds {
  const known = new Map(demoKnowledge().map(({ title, id }) => [title, id]))
  const byId = new Map<string, string[]>()
  const byTitle = new Map<string, string[]>()
  for (const entry of entries) {
    const own = known.get(entry.title)
    const ids = [...new Set([own ?? [], entry.goods.flatMap(({ id }) => (tellsOf(own, id) ? id : []))].flat())]
    byId.set(entry.id, ids)
    byTitle.set(entry.title, [...(byTitle.get(entry.title) ?? []), ...ids])
  }
  return { ofEntry: (id) => byId.get(id) ?? [], ofTitle: (title) => byTitle.get(title) ?? [] }
}

/** What a product's own page says of it: its price, its specification, its reviews. */
function tellsOf(entry: string | undefined, product: string): boolean {
  return ['price', 'specs', 'reviews'].some((about) => entry === `${about}-${product}`)
}
