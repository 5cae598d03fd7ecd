/** What a good service agent would ask for before answering. */
export type MissingDetail = 'region' | 'order' | 'product' | 'size'

/**
 * One message of the demo shop's development set, as a contact would type it, with what answers it.
 * `entries` are ids of the shop's knowledge, each of them a right answer by itself; an empty list says that the shop
 * has no answer. `missing` names what a good agent asks back first; `entries` then tells what that leads to.
 * `person: true` marks what belongs to a human agent: asking for one, complaints, threats and insults.
 */
export type DevelopmentMessage =
  | { readonly text: string; readonly entries: readonly string[]; readonly missing?: MissingDetail }
  | { readonly text: string; readonly person: true }
