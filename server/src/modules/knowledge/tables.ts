export interface KnowledgeTables {
  knowledge_entries: EntryRow
  knowledge_marks: MarkRow
}

/** One entry. `questions`, `links` and `goods` are JSON arrays; without a brand it serves all of them. */
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
  revision: number
  /** A removed entry can be brought back. */
  removed_at: number | null
  updated_at: number
  /** The person who changed it last. */
  updated_by: string | null
}

/** What was done once: which version the search index has, which sets of entries were put in. */
export interface MarkRow {
  name: string
  value: string
  at: number
}
