import type { Delivery } from '@yanshu/contract/delivery.ts'
import type { Message } from '@yanshu/contract/messages.ts'

type Said = Pick<Message, 'id' | 'from' | 'recalledAt'>

/** How many of the agents' last replies the contact never got: those that failed after the last one that arrived. `messages`: in order. */
export function undeliveredReplies(messages: readonly Said[], deliveries: ReadonlyMap<string, Pick<Delivery, 'state'>>): number {
  const states = messages.filter(({ from, recalledAt }) => from === 'agent' && recalledAt === undefined).map(({ id }) => deliveries.get(id)?.state)
  return states.slice(states.lastIndexOf('sent') + 1).filter((state) => state === 'failed').length
}
