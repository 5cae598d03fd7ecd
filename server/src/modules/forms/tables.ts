export interface FormTables {
  forms: FormRow
}

/** A form. A removed one stays, for what was answered to it. */
export interface FormRow {
  id: string
  title: string
  use_for: string
  fields: string
  enabled: number
  inboxes: string
  created_at: number
  removed_at: number | null
}
