export interface StoreTables {
  stores: StoreRow
  store_imports: StoreImportRow
}
/** A store. Coordinates are integers in ten-millionths of a degree (about 1 cm). */
export interface StoreRow {
  id: string
  name: string
  code: string | null
  /** The code while the store is there: no two have one. */
  code_key: string | null
  brand: string | null
  address: string
  phone: string | null
  /** In GCJ-02: distances are reckoned with these. */
  lat_e7: number
  lng_e7: number
  /** As they were given. */
  source_datum: string
  source_lat_e7: number
  source_lng_e7: number
  hours: string | null
  enabled: number
  revision: number
  removed_at: number | null
  updated_at: number
  updated_by: string | null
}
/** What an import changed, so that it can be undone. `before`: of each store its revision after the import, and its row before it. */
export interface StoreImportRow {
  id: string
  at: number
  before: string
}
