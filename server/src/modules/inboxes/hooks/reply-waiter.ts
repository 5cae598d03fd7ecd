import type { OutboundMessage } from '@yanshu/channels/sending.ts'
import type { Clock } from '../../../base/clock.ts'

interface Waiting { give(reply: OutboundMessage | undefined): void }

/**
 * Requests of vendors that want the reply inside the answer. They wait here, in the process that took them; whoever has a message for
 * the contact while one waits hands it over here, and it costs nothing of the window.
 */
export function createReplyWaiter(clock: Clock) {
  const waiting = new Map<string, Waiting[]>()
  const keyOf = (inbox: string, sender: string) => `${inbox} ${sender}`

  return {
    /** Waits for a reply to the sender, `withinMs` at most. `end` after the answer in any case. */
    wait(inbox: string, sender: string, withinMs: number): { reply: Promise<OutboundMessage | undefined>; end(): void } {
      const key = keyOf(inbox, sender)
      let cancel = () => {}
      let own: Waiting | undefined
      const end = () => {
        cancel()
        const left = (waiting.get(key) ?? []).filter((each) => each !== own)
        if (left.length === 0) waiting.delete(key)
        else waiting.set(key, left)
      }
      const reply = new Promise<OutboundMessage | undefined>((resolve) => {
        own = { give: (given) => (end(), resolve(given)) }
        waiting.set(key, [...waiting.get(key) ?? [], own])
        cancel = clock.after(withinMs, () => own?.give(undefined))
      })
      return { reply, end: () => own?.give(undefined) }
    },
    /** Whether a request of the sender waits now. */
    isWaiting: (inbox: string, sender: string): boolean => waiting.has(keyOf(inbox, sender)),
    /** Hands a reply to the latest request that waits: false when none does (any more). */
    give(inbox: string, sender: string, reply: OutboundMessage): boolean {
      const last = waiting.get(keyOf(inbox, sender))?.at(-1)
      last?.give(reply)
      return last !== undefined
    },
  }
}
export type ReplyWaiter = ReturnType<typeof createReplyWaiter>
