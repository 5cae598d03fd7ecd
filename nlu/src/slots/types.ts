/** What a phrasing may name and an answer may depend on. */
export type SlotType =
  'order' | 'parcel' | 'phone' | 'money' | 'date' | 'quantity' | 'size' | 'colour' | 'product' | 'region'

/**
 * A typed value found in a text. `value` is its one form (see README.md beside this file); `values` holds all meanings
 * where there is more than one: the members of a group of regions, the products that share an alias, a colour and its shade.
 * `text` is what was written: `start` to `end` (exclusive, UTF-16 units) of the text that was given.
 */
export interface Entity {
  type: SlotType
  value: string
  values?: string[]
  text: string
  start: number
  end: number
}

/** Something that an installation knows by name. Without a type it is a product. */
export interface Term {
  id: string
  name: string
  aliases?: readonly string[]
  type?: SlotType
}

/** What the recognisers need to know. Everything but the time may be left out. */
export interface EntityOptions {
  /** The same array for every message: what is derived from it is kept as long as it lives. */
  dictionary?: readonly Term[]
  /** ms UTC. */
  now: number
  /** IANA name, such as Asia/Shanghai. */
  timeZone: string
  /** How the shop writes its order numbers: see codes/order-pattern.ts. */
  orderPattern?: string
  /** The type that was asked for: it wins where two recognisers claim the same, and a bare "3" or "42" is read as it. */
  expected?: SlotType
}

/** What one recogniser finds, in the order of the text. */
export type Recogniser = (text: string) => Entity[]
