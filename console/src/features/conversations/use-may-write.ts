import type { Conversation } from '@yanshu/contract/conversations.ts'
import { composerBar } from './composer/composer-bar.ts'
import { useWorkspace } from './workspace.ts'

/** Whether the agent may write in this conversation now. */
export function useMayWrite(conversation: Conversation): boolean {
  return composerBar(conversation, useWorkspace().viewer) === undefined
}
