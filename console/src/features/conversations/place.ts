import type { ConversationView } from '@yanshu/contract/conversations.ts'
import { createContext, useContext } from 'react'
import type { ViewFilter } from './views.ts'

/** Where in the workspace the agent is, as the address says, and how to go elsewhere. */
export interface Place {
  readonly view: ConversationView
  /** The saved view that is shown, by its id. */
  readonly saved: string | undefined
  /** What narrows the list down, where it is not (any more) what the saved view says. */
  readonly filter: ViewFilter | undefined
  readonly setFilter: (filter: ViewFilter | undefined) => void
  readonly conversation: string | undefined
  /** Whether the details are drawn over the chat, where they have no column of their own. */
  readonly details: boolean
  readonly setDetails: (shown: boolean) => void
  /** Which part of the details is shown, and what its search begins with. */
  readonly tab: { readonly key: string; readonly text: string }
  /** Shows a part of the details, wherever these are drawn. */
  readonly showTab: (key: string, text?: string) => void
  readonly showView: (view: ConversationView) => void
  readonly showSaved: (view: ConversationView, saved: string) => void
  readonly open: (conversation: string) => void
  readonly leave: () => void
}

export const PlaceContext = createContext<Place | undefined>(undefined)

/** The present place in the workspace. */
export function usePlace(): Place {
  const place = useContext(PlaceContext)
  if (place === undefined) throw new Error('There is no place here')
  return place
}
