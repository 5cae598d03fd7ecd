import { sendMessage, takeConversation } from '@yanshu/contract/conversations.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '../src/base/ids.ts'
import type { Caller } from './caller.ts'
import { untilAnswered } from './visit.ts'

/** Has an agent say things however often its server goes away: tried until it is taken, under one id; who lost the conversation meanwhile takes it again. */
export function createSaying(call: Caller, token: string): (conversation: string, text: string) => Promise<void> {
  return async (conversation, text) => {
    const input = { clientId: newId(), parts: [{ type: 'text' as const, text }] }
    for (let tries = 0; ; tries++) {
      try {
        return void await untilAnswered(() => call(sendMessage, { params: { id: conversation }, input }, token))
      } catch (error) {
        if (tries > 100) throw error
      }
      await sleep(300)
      await untilAnswered(() => call(takeConversation, { params: { id: conversation } }, token)).catch(() => undefined)
    }
  }
}
