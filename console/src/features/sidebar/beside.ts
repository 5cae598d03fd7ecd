import { createContext, useContext } from 'react'
import type { SidebarContact } from '@yanshu/contract/sidebar.ts'
import type { Chat, Wecom } from './wecom.ts'

/** What all parts of the page share: beside whose chat it stands, and what the server says of the contact. */
export interface Beside {
  readonly inbox: string
  readonly chat: Chat
  readonly wecom: Wecom
  readonly person: SidebarContact
  /** Reads anew whose chat is open, and all that is shown of the contact. */
  readonly lookAgain: () => void
  /** Takes a newer answer about the contact. */
  readonly take: (person: SidebarContact) => void
}

export const BesideContext = createContext<Beside | undefined>(undefined)

/** Only below a chat that was found. */
export function useBeside(): Beside {
  const beside = useContext(BesideContext)
  if (beside === undefined) throw new Error('The page stands beside no chat here')
  return beside
}

/** WeCom takes no messages from a page that was opened from a contact's profile. */
export function maySendFrom({ entry }: Chat): boolean {
  return entry !== 'contact_profile'
}
