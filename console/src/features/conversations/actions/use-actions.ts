import { closeConversation, markFollowedUp, reopenConversation, takeConversation } from '@yanshu/contract/conversations.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { blockContact } from '@yanshu/contract/contacts.ts'
import { App, Button } from 'antd'
import { createElement } from 'react'
import { call } from '../../../lib/api.ts'
import { isRefusal } from '../../../lib/api-error.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'
import { loadSnapshot, takeSnapshot } from '../loading.ts'
import { useWorkspace } from '../workspace.ts'
import { useUnsentGuard } from './use-unsent-guard.ts'

export interface Actions {
  readonly busy: boolean
  readonly take: () => void
  /** Asks where something was not sent. */
  readonly close: () => void
  readonly closeNow: () => void
  readonly holdsUnsent: () => boolean
  readonly reopen: () => void
  readonly followUp: () => void
  readonly block: (blocked: boolean) => void
}

/** What can be done with a conversation; each answer is its new snapshot, shown at once. `closed` is called when this agent has closed it. */
export function useActions(conversation: Conversation, closed: () => void = () => undefined): Actions {
  const words = useWords().conversations.act
  const { message } = App.useApp()
  const workspace = useWorkspace()
  const { id, contact } = conversation
  const show = (next: Conversation): void => takeSnapshot(workspace, next)
  // Somebody was quicker: show who has it now.
  const refused = (error: unknown): boolean => {
    if (isRefusal(error, 'agent_unavailable')) {
      void message.warning(words.full)
      return true
    }
    if (isRefusal(error, 'conversation_over')) {
      void message.warning(words.newer)
      return true
    }
    if (isRefusal(error, 'already_taken', 'not_yours', 'conversation_not_open', 'absent')) void loadSnapshot(workspace, id).catch(() => undefined)
    return false
  }
  const take = useAct({ do: () => call(takeConversation, { params: { id } }), said: words.taken, then: show, refused })
  const reopen = useAct({ do: () => call(reopenConversation, { params: { id } }), said: words.reopened, then: show, refused })
  const unsent = useUnsentGuard(conversation)
  const close = useClose(id, show, refused, () => reopen.mutate(), closed)
  const followUp = useAct({ do: () => call(markFollowedUp, { params: { id } }), said: words.markedFollowedUp, then: show })
  const block = useAct({
    do: (blocked: boolean) => call(blockContact, { params: { id: contact.id }, input: { blocked } }), changes: ['contacts'],
    said: (after) => (after.blocked ? words.blocked : words.unblocked), then: () => void loadSnapshot(workspace, id).catch(() => undefined),
  })
  return {
    busy: take.isPending || reopen.isPending || close.isPending,
    take: () => take.mutate(), reopen: () => reopen.mutate(), close: () => unsent.ask(close.mutate), closeNow: () => close.mutate(), holdsUnsent: unsent.holds, followUp: () => followUp.mutate(), block: (blocked) => block.mutate(blocked),
  }
}

/** Closing is undone by reopening, for as long as the notice stands. */
function useClose(id: string, show: (next: Conversation) => void, refused: (error: unknown) => boolean, undo: () => void, closed: () => void) {
  const words = useWords().conversations.act
  const { message } = App.useApp()
  return useAct({
    do: () => call(closeConversation, { params: { id } }), refused,
    then: (next) => {
      show(next)
      closed()
      const key = `closed-${id}`
      const back = (): void => { message.destroy(key); undo() }
      void message.success({ key, duration: 6, content: createElement('span', undefined, words.closed, ' ', createElement(Button, { type: 'link', size: 'small', onClick: back }, words.undo)) })
    },
  })
}
