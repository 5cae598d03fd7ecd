import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useMay } from '../../lib/session.ts'
import { composerBar } from './composer/composer-bar.ts'
import { useWorkspace } from './workspace.ts'

/** Whether the agent may write in this conversation now. */
export function useMayWrite(conversation: Conversation): boolean {
  return composerBar(conversation, useWorkspace().viewer) === undefined
}

/** Whether the agent may transfer or close this conversation: its owner, anybody while nobody has it, or who may assign. */
export function useMayMove(conversation: Conversation): boolean {
  const { viewer } = useWorkspace()
  const mayAssign = useMay('conversations.assign')
  if (!viewer.mayReply || conversation.state === 'closed') return false
  return conversation.state !== 'assigned' || conversation.agent === viewer.id || mayAssign
}
