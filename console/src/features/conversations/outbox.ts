import type { AgentSentPart, Message } from '@yanshu/contract/messages.ts'

export type Quote = NonNullable<Message['quote']>

/** A message on its way: kept until the server has said that it is stored, then dropped. */
export interface Outgoing {
  readonly clientId: string
  readonly conversation: string
  readonly parts: readonly AgentSentPart[]
  readonly quote?: Quote
  readonly at: number
  /** `stored`: the server has it, but the message itself has not come back yet. */
  readonly state: 'queued' | 'sending' | 'stored' | 'failed'
  /** Why it failed, in the agent's language. */
  readonly reason?: string
}
export type Outbox = readonly Outgoing[]

export type OutboxEvent =
  | { readonly kind: 'add'; readonly item: Outgoing }
  | { readonly kind: 'sending'; readonly clientId: string }
  | { readonly kind: 'stored'; readonly clientId: string }
  /** Discarded, or seen among the conversation's messages. */
  | { readonly kind: 'remove'; readonly clientIds: ReadonlySet<string> }
  | { readonly kind: 'failed'; readonly clientId: string; readonly reason: string }
  /** Back into the queue: a try that could not reach the server, or one that the agent asked for. */
  | { readonly kind: 'requeue'; readonly clientId: string }

/** The outbox after an event. Gives the same outbox when nothing changes. */
export function changeOutbox(outbox: Outbox, event: OutboxEvent): Outbox {
  switch (event.kind) {
    case 'add':
      return outbox.some((each) => each.clientId === event.item.clientId) ? outbox : [...outbox, event.item]
    case 'remove':
      return outbox.some((each) => event.clientIds.has(each.clientId)) ? outbox.filter((each) => !event.clientIds.has(each.clientId)) : outbox
    case 'sending':
      return patch(outbox, event.clientId, (item) => ({ ...withoutReason(item), state: 'sending' }))
    case 'stored':
      return patch(outbox, event.clientId, (item) => ({ ...withoutReason(item), state: 'stored' }))
    case 'failed':
      return patch(outbox, event.clientId, (item) => ({ ...item, state: 'failed', reason: event.reason }))
    case 'requeue':
      return patch(outbox, event.clientId, (item) => ({ ...withoutReason(item), state: 'queued' }))
  }
}

/**
 * What to send now: per conversation the oldest queued message, unless one is under way there, so that messages
 * arrive in the order in which they were written. A failed one does not hold up the others.
 */
export function nextToSend(outbox: Outbox): Outgoing[] {
  const busy = new Set(outbox.filter((each) => each.state === 'sending').map((each) => each.conversation))
  const next: Outgoing[] = []
  for (const item of outbox) {
    if (item.state !== 'queued' || busy.has(item.conversation)) continue
    busy.add(item.conversation)
    next.push(item)
  }
  return next
}

/** How long to wait before try number `attempt` (from 1), in ms: doubling from half a second, 15 s at most. */
export function retryDelayMs(attempt: number): number {
  return Math.min(15_000, 500 * 2 ** Math.max(0, attempt - 1))
}

function patch(outbox: Outbox, clientId: string, change: (item: Outgoing) => Outgoing): Outbox {
  return outbox.map((each) => (each.clientId === clientId ? change(each) : each))
}

function withoutReason({ reason: _reason, ...rest }: Outgoing): Outgoing {
  return rest
}
