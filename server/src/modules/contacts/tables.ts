export interface ContactTables {
  contacts: ContactRow
  contact_identities: IdentityRow
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
}
/** One way of recognising a contact. `scope` is the brand for a shop's customer, the inbox for a browser. */
export interface IdentityRow {
  kind: string
  scope: string
  value: string
  contact: string
  verified: number
  created_at: number
}
