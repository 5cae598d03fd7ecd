import { markRead } from '@yanshu/contract/conversations.ts'
import type { Conversation } from '@yanshu/contract/conversations.ts'
import { useEffect, useSyncExternalStore } from 'react'
import { call } from '../../../lib/api.ts'
import { live } from '../../../lib/connection.ts'

/** Says how far the owner of a conversation has read, while the page is looked at and the end of the chat is in sight. */
export function useReading(conversation: Conversation, mine: boolean, lastSeq: number, atEnd: boolean): void {
  const visible = useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible')
  const { id, agentRead } = conversation
  const due = mine && visible && atEnd && lastSeq > agentRead
  useEffect(() => {
    if (!due) return undefined
    const timer = setTimeout(() => {
      if (!live.send({ type: 'read', conversation: id, seq: lastSeq })) void call(markRead, { params: { id }, input: { seq: lastSeq } }).catch(() => undefined)
    }, 250)
    return () => clearTimeout(timer)
  }, [due, id, lastSeq])
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}
