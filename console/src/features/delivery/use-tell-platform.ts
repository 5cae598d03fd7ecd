import type { Conversation } from '@yanshu/contract/conversations.ts'
import { showTyping } from '@yanshu/contract/delivery.ts'
import { useCallback, useRef } from 'react'
import { call } from '../../lib/api.ts'
import { useDeliveries } from './use-deliveries.ts'

/** Platforms show it for a quarter of a minute, and refuse to be told while they do. */
const againMs = 16_000

/** Lets the contact's platform show that somebody types, where it can. Nobody is told when that fails. */
export function useTellPlatform(conversation: Conversation): (active: boolean) => void {
  const shows = useDeliveries(conversation).way?.typing === true
  const toldAt = useRef(0)
  return useCallback((active) => {
    if (!active || !shows || Date.now() - toldAt.current < againMs) return
    toldAt.current = Date.now()
    call(showTyping, { params: { id: conversation.id } }).catch(() => undefined)
  }, [shows, conversation.id])
}
