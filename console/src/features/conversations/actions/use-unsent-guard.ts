import { App } from 'antd'
import { useWords } from '../../../lib/language.ts'
import { isUnsent } from '../composer/unsent.ts'
import { useWorkspace } from '../workspace.ts'

/** Asks before a conversation is closed over something that stands in its reply field. */
export function useUnsentGuard(conversation: string): { readonly holds: () => boolean; readonly ask: (close: () => void) => void } {
  const words = useWords()
  const { modal } = App.useApp()
  const { drafts } = useWorkspace()
  const act = words.conversations.act
  const holds = (): boolean => isUnsent(drafts, conversation)
  return {
    holds,
    ask: (close) => {
      if (!holds()) return close()
      modal.confirm({ title: act.unsentTitle, content: act.unsentHelp, okText: act.closeAnyway, cancelText: words.desk.company.goOnWriting, autoFocusButton: 'cancel', onOk: close })
    },
  }
}
