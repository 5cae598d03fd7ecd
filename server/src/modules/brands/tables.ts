export interface BrandTables {
  brands: BrandRow
  /** A host name of one brand's sites. */
  brand_domains: { domain: string; brand: string }
  brand_logos: LogoRow
}
export interface BrandRow {
  id: string
  name: string
  time_zone: string
  /** 1 in one row, null in the others: unique. */
  default_mark: number | null
  created_at: number
  /** #rrggbb */
  color: string
  /** An address; of an uploaded one that of its row. */
  logo: string | null
  privacy: string | null
}
/** A logo uploaded for a brand; one that is replaced goes. */
export interface LogoRow {
  id: string
  brand: string
  content_type: string
  base64: string
  created_at: number
}
