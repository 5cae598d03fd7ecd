export interface KnowledgeTables {
  knowledge_entries: EntryRow
  knowledge_products: ProductRow
  knowledge_marks: MarkRow
}

/** One entry. `questions`, `links` and `goods` are JSON arrays, `variants` is JSON; without a brand it serves all of them. */
export interface EntryRow {
  id: string
  title: string
  questions: string
  answer: string
  category: string
  links: string
  goods: string
  brand: string | null
  enabled: number
  /** What it answers, by the id of an intent. */
  intent: string | null
  variants: string | null
  kind: string
  /** In use from the first until before the second, ms UTC; null is no bound. */
  valid_from: number | null
  valid_until: number | null
  revision: number
  /** A removed entry can be brought back. */
  removed_at: number | null
  updated_at: number
  /** The person who changed it last. */
  updated_by: string | null
}

/** Goods that an entry speaks of, by the shop's id: its `goods` once more, to be found by. */
export interface ProductRow {
  product: string
  entry: string
}

/** What was done once: which version the search index has, which sets of entries were put in. */
export interface MarkRow {
  name: string
  value: string
  at: number
}
