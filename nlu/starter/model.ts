/** What a phrasing may name and the answer may depend on. */
export type SlotType =
  'order' | 'parcel' | 'phone' | 'money' | 'date' | 'quantity' | 'size' | 'colour' | 'product' | 'region'

/** Under which heading an intent is listed; one file of groups/ holds each. */
export type StarterGroup =
  | 'shipping' | 'returns' | 'refunds' | 'orders' | 'payment' | 'invoice' | 'products' | 'sizes-and-fit'
  | 'promotions' | 'membership' | 'account' | 'quality-and-repair' | 'stores' | 'service' | 'talk'

/** One thing that contacts of a shop ask for, with the ways they put it. */
export interface StarterIntent {
  /** Words in kebab-case, with a dot after the subject: 'shipping.fee'. Never changed once shipped. */
  id: string
  name: { 'zh-CN': string, 'en-US': string }
  group: StarterGroup
  slots?: readonly SlotType[]
  /** Chinese, as people type it: misspellings are meant. */
  phrasings: readonly string[]
  english: readonly string[]
}
