import { useObserved, useWorkspace } from '../workspace.ts'

export interface Company {
  /** Colleagues who are writing to the contact now. */
  readonly typing: readonly string[]
  /** Colleagues who have the conversation on their screens and are not writing. */
  readonly viewing: readonly string[]
}

/** Who else is in a conversation at this moment, as ids of agents. */
export function useCompany(conversation: string): Company {
  const workspace = useWorkspace()
  const { id } = workspace.viewer
  const typing = (useObserved(workspace.typing).get(conversation) ?? []).flatMap((each) => (each.from === 'agent' && each.author !== undefined && each.author !== id ? [each.author] : []))
  const viewing = (useObserved(workspace.viewers).get(conversation) ?? []).filter((each) => each !== id && !typing.includes(each))
  return { typing, viewing }
}
