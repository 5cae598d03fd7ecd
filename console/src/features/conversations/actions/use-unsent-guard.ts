import { App } from 'antd'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useWords } from '../../../lib/language.ts'
import { useDeliveries } from '../../delivery/use-deliveries.ts'
import { isUnsent } from '../composer/unsent.ts'
import { useThread } from '../use-thread.ts'
import { useWorkspace } from '../workspace.ts'
import { undeliveredReplies } from './undelivered-replies.ts'

/** Asks before a conversation is closed over something that stands in its reply field, or over replies that the contact never got. */
export function useUnsentGuard(conversation: Conversation): { readonly holds: () => boolean; readonly ask: (close: () => void) => void } {
  const words = useWords()
  const { modal } = App.useApp()
  const { drafts } = useWorkspace()
  const { of } = useDeliveries(conversation)
  const { thread } = useThread(conversation.id)
  const act = words.conversations.act
  const lost = undeliveredReplies(thread.messages, of)
  const holdsDraft = (): boolean => isUnsent(drafts, conversation.id)
  return {
    holds: () => holdsDraft() || lost > 0,
    ask: (close) => {
      const draft = holdsDraft()
      if (!draft && lost === 0) return close()
      const [title, content] = draft ? [act.unsentTitle, lost > 0 ? `${act.unsentHelp} ${act.lostToo(lost)}` : act.unsentHelp] : [act.lostTitle(lost), act.lostHelp]
      modal.confirm({ title, content, okText: act.closeAnyway, cancelText: draft ? words.desk.company.goOnWriting : act.lostBack, autoFocusButton: 'cancel', onOk: close })
    },
  }
}
