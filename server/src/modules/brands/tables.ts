export interface BrandTables {
  brands: BrandRow
}
export interface BrandRow {
  id: string
  name: string
  time_zone: string
  /** 1 in one row, null in the others: unique. */
  default_mark: number | null
  created_at: number
}
