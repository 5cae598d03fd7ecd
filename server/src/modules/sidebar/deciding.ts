import type { SidebarContact } from '@yanshu/contract/sidebar.ts'

/** What speaks for somebody who wants to look at a contact. */
export interface Claims {
  /** The company knows the contact: it wrote to one of its accounts, or the vendor says who it is. */
  isOurs: boolean
  /** Has the contact in the vendor's client. */
  follows: boolean
  /** Has the contact's present session at the vendor. */
  serves: boolean
  /** Has, or helps in, a conversation with the contact here. */
  assigned: boolean
  seesAll: boolean
}

/** Why somebody may look at the contact; undefined when nothing speaks for it. The page's word alone is never enough. */
export function reasonToLook({ isOurs, follows, serves, assigned, seesAll }: Claims): SidebarContact['why'] | undefined {
  if (!isOurs) return undefined
  if (follows) return 'follows'
  if (serves) return 'serves'
  if (assigned) return 'assigned'
  return seesAll ? 'all' : undefined
}
