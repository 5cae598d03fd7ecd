import type { Conversation } from '@yanshu/contract/conversations.ts'
import { App } from 'antd'
import { useWords } from '../../../lib/language.ts'
import type { Actions } from './use-actions.ts'

/** Acts that ask first: closing by the keyboard, and blocking, which `askToBlock` asks about. */
export function useConfirmed(conversation: Conversation, actions: Actions, askToBlock: () => void): { close: () => void; block: () => void } {
  const words = useWords()
  const { modal } = App.useApp()
  const act = words.conversations.act
  return {
    close: () => {
      if (actions.holdsUnsent()) return actions.close()
      modal.confirm({ title: act.closeTitle, content: `${act.closeHelp} ${act.closeKeys}`, okText: act.close, cancelText: words.act.cancel, autoFocusButton: 'ok', onOk: actions.closeNow })
    },
    block: () => {
      if (conversation.contact.blocked) return actions.block(false)
      askToBlock()
    },
  }
}
