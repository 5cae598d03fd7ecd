import * as z from 'zod'
import type { Patience } from './life/silence.ts'

/** How conversations go on by themselves, and what agents see before it is sent. */
export const conversationSettings = z.strictObject({
  /** Agents see what a contact is typing before it is sent (消息预知). */
  preview: z.boolean().default(true),
  /** Minutes that a contact may say nothing after an answer until it is warned; 0: silent conversations stay open. */
  silenceWarnMinutes: z.int().min(0).max(1440).default(30),
  /** Minutes from the warning until the conversation is closed; 0: it is warned only. */
  silenceCloseMinutes: z.int().min(0).max(1440).default(10),
})
export type ConversationSettings = z.output<typeof conversationSettings>

export function patienceOf({ silenceWarnMinutes, silenceCloseMinutes }: ConversationSettings): Patience {
  return { warnMs: silenceWarnMinutes * 60_000, closeMs: silenceCloseMinutes * 60_000 }
}
