import { inviteHelper, removeHelper } from '@yanshu/contract/conversations.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { call } from '../../../lib/api.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { loadSnapshot, takeSnapshot } from '../loading.ts'
import { useWorkspace } from '../workspace.ts'

/** Asks colleagues into a conversation, and lets them leave. */
export function useHelping({ id }: Conversation, invited: () => void = () => undefined) {
  const words = useWords().desk.helping
  const workspace = useWorkspace()
  const show = (next: Conversation): void => takeSnapshot(workspace, next)
  const refused = (): boolean => { void loadSnapshot(workspace, id).catch(() => undefined); return false }
  const invite = useAct({
    do: (to: { id: string; name: string }) => call(inviteHelper, { params: { id }, input: { agent: to.id } }), refused,
    said: (_next, to) => words.invited(to.name), then: (next) => { show(next); invited() },
  })
  const leave = useAct({ do: (agent: string) => call(removeHelper, { params: { id, agent } }), then: show, refused })
  return { invite, leave }
}
