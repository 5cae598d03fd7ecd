/** What one look at the installation found. */
export interface Finding {
  what: string
  good: boolean
  says: string
  /** What somebody should do about it. */
  todo?: string
}
