import { useState } from 'react'

/** What a chat asks for in a dialog or, for the wrap-up, at its foot; one at a time. */
export type ChatDialog = 'transfer' | 'snooze' | 'invite' | 'merge' | 'wrap-up' | 'labels' | 'block'

export interface Dialogs {
  readonly shown: ChatDialog | undefined
  readonly show: (dialog: ChatDialog) => void
  readonly close: () => void
}

/** Which dialog of a chat is open. */
export function useDialogs(): Dialogs {
  const [shown, setShown] = useState<ChatDialog>()
  return { shown, show: setShown, close: () => setShown(undefined) }
}
