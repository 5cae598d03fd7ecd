export interface BrandTables {
  brands: BrandRow
  /** A host name of one brand's sites. */
  brand_domains: { domain: string; brand: string }
}
export interface BrandRow {
  id: string
  name: string
  time_zone: string
  /** 1 in one row, null in the others: unique. */
  default_mark: number | null
  created_at: number
}
