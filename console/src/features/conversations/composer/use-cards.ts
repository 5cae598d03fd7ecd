import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import { useCallback, useState } from 'react'
import { useWorkspace } from '../workspace.ts'

export interface Cards {
  readonly parts: readonly AgentSentPart[]
  readonly add: (part: AgentSentPart) => void
  readonly remove: (at: number) => void
  readonly clear: () => void
}

/** The cards, pictures and forms beside the text of a draft, kept like the text. */
export function useCards(conversation: string): Cards {
  const { drafts } = useWorkspace()
  const [parts, setParts] = useState(() => drafts.readParts(conversation))
  const change = useCallback((next: readonly AgentSentPart[]) => {
    setParts(next)
    drafts.writeParts(conversation, next)
  }, [drafts, conversation])
  return {
    parts,
    // A form answers to one message: twice in it, only one could be filled in.
    add: (part) => { if (!holdsForm(drafts.readParts(conversation), part)) change([...drafts.readParts(conversation), part]) },
    remove: (at) => change(parts.filter((_, each) => each !== at)),
    clear: () => change([]),
  }
}

function holdsForm(parts: readonly AgentSentPart[], part: AgentSentPart): boolean {
  return part.type === 'form' && parts.some((each) => each.type === 'form' && each.form === part.form)
}
