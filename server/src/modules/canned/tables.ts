export interface CannedTables {
  canned_replies: CannedRow
}
/** A canned reply. Everybody's has neither group nor owner. */
export interface CannedRow {
  id: string
  title: string
  shortcut: string | null
  initials: string
  folder: string
  group_id: string | null
  owner: string | null
  /** `all`, the group's or the owner's id: a shortcut is unique in its place. */
  place: string
  parts: string
  created_at: number
  changed_at: number
}
