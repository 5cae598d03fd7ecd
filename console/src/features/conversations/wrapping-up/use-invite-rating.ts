import type { Conversation } from '@yanshu/contract/conversations.ts'
import { inviteRating } from '@yanshu/contract/satisfaction.ts'
import { App } from 'antd'
import { call } from '../../../lib/api.ts'
import { isRefusal } from '../../../lib/api-error.ts'
import { useWords } from '../../../lib/language.ts'
import { useAct } from '../../../ui/use-act.ts'

/** Asks the contact how it was. */
export function useInviteRating(conversation: Conversation): () => void {
  const words = useWords().desk.rating
  const { message } = App.useApp()
  const invite = useAct({
    do: () => call(inviteRating, { params: { id: conversation.id } }), said: words.invited,
    refused: (error) => {
      if (!isRefusal(error, 'already_invited')) return false
      void message.info(words.already)
      return true
    },
  })
  return () => { if (!invite.isPending) invite.mutate() }
}
