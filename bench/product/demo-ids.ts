import type { Entry } from '@yanshu/contract/knowledge.ts'
import { demoKnowledge } from '../../demo/seed.ts'

/** What the entries of a server are called in the demo shop's data. */
export interface DemoIds {
  /** Of an entry by its id on the server: its own, and the product whose specification or reviews it tells. */
  ofEntry(id: string): string[]
  /** Of an entry by its title. */
  ofTitle(title: string): string[]
}

export function createDemoIds(entries: readonly Entry[]): DemoIds {
  const known = new Map(demoKnowledge().map(({ title, id }) => [title, id]))
  const byId = new Map<string, string[]>()
  const byTitle = new Map<string, string[]>()
  for (const entry of entries) {
    const ids = [...new Set([known.get(entry.title) ?? [], tellsProduct(entry) ? entry.goods.map(({ id }) => id) : []].flat())]
    byId.set(entry.id, ids)
    byTitle.set(entry.title, [...(byTitle.get(entry.title) ?? []), ...ids])
  }
  return { ofEntry: (id) => byId.get(id) ?? [], ofTitle: (title) => byTitle.get(title) ?? [] }
}

/** Specifications and reviews are pages of a product. */
function tellsProduct(entry: Entry & { kind?: string }): boolean {
  return entry.kind === 'specification' || entry.kind === 'review'
}
