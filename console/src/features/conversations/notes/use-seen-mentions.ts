import { readMentions } from '@yanshu/contract/conversations.ts'
import { useEffect } from 'react'
import { call } from '../../../lib/api.ts'
import { refresh } from '../../../lib/queries.ts'
import { useMentions } from './use-mentions.ts'

/** Whoever has the conversation on the screen has seen the notes in it that name one, however it was opened. */
export function useSeenMentions(conversation: string): void {
  const { items } = useMentions()
  const unread = items.filter((each) => each.readAt === undefined && each.note.conversation === conversation).map((each) => each.note.id).join()
  useEffect(() => {
    if (unread === '') return undefined
    const see = (): void => {
      if (document.visibilityState !== 'visible') return
      // What fails is tried again when it is looked at again.
      call(readMentions, { query: { conversation } }).then(() => refresh('mentions'), () => undefined)
    }
    see()
    document.addEventListener('visibilitychange', see)
    return () => document.removeEventListener('visibilitychange', see)
  }, [conversation, unread])
}
