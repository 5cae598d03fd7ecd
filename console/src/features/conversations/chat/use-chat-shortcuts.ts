import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Actions } from '../actions/use-actions.ts'
import type { ComposerBar } from '../composer/composer-bar.ts'
import type { ComposerMode } from '../composer/composer-panel.tsx'
import { useMayMove } from '../use-may-write.ts'
import { useShortcuts } from '../use-shortcuts.ts'
import { useWorkspace } from '../workspace.ts'
import type { Dialogs } from './use-dialogs.ts'

interface ShortcutParts {
  conversation: Conversation
  bar: ComposerBar | undefined
  actions: Actions
  confirmed: { close: () => void }
  dialogs: Dialogs
  write: (mode: ComposerMode) => void
}

/** The keys of the chat on the screen: each works only where its button would be. */
export function useChatShortcuts({ conversation, bar, actions, confirmed, dialogs, write }: ShortcutParts): void {
  const { viewer } = useWorkspace()
  const mine = conversation.state === 'assigned' && conversation.agent === viewer.id
  const mayMove = useMayMove(conversation) && conversation.offer === undefined
  useShortcuts({
    ...(bar === undefined ? { reply: () => write('reply') } : {}),
    ...(viewer.mayReply ? { note: () => write('note'), label: () => dialogs.show('labels') } : {}),
    ...(bar?.act === 'take' ? { take: actions.take } : {}),
    ...(bar?.act === 'reopen' ? { reopen: actions.reopen } : {}),
    ...(mine ? { close: confirmed.close, snooze: () => dialogs.show('snooze') } : {}),
    ...(mayMove ? { transfer: () => dialogs.show('transfer') } : {}),
  })
}
