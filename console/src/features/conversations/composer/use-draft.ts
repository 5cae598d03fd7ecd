import { useCallback, useState } from 'react'
import { useWorkspace } from '../workspace.ts'

export interface Draft {
  readonly text: string
  readonly change: (text: string) => void
}

/** What has been written in a conversation but not sent, kept in this browser with every stroke. */
export function useDraft(conversation: string): Draft {
  const { drafts } = useWorkspace()
  const [text, setText] = useState(() => drafts.read(conversation))
  const change = useCallback((next: string) => {
    setText(next)
    drafts.write(conversation, next)
  }, [drafts, conversation])
  return { text, change }
}
