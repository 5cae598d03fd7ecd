export interface ContactTables {
  contacts: ContactRow
  contact_identities: IdentityRow
  contact_merges: MergeRow
}
export interface ContactRow {
  id: string
  brand: string
  name: string
  /** Signed in by the shop. */
  known: number
  blocked: number
  block_reason: string | null
  blocked_by: string | null
  blocked_at: number | null
  /** When the block ends by itself. */
  blocked_until: number | null
  phone: string | null
  email: string | null
  note: string | null
  vip: number
  /** JSON, by name. */
  attributes: string | null
  created_at: number
  seen_at: number
  /** The contact that turned out to be the same person. */
  merged_into: string | null
}
/** One way of recognising a contact. `scope` is the brand for a shop's customer and a unionid, the inbox for a browser, the vendor's account for a channel. */
export interface IdentityRow {
  kind: string
  scope: string
  value: string
  contact: string
  verified: number
  created_at: number
}
/** Two contacts became one: `gone` went over into `kept`. `moved` is JSON of what went with it. */
export interface MergeRow {
  id: string
  kept: string
  gone: string
  why: string
  note: string | null
  moved: string
  by_person: string | null
  at: number
  undone_at: number | null
  undone_by: string | null
}
