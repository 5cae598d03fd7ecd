import type { Conversation } from '@yanshu/contract/conversations.ts'
import type { Facts } from './filling.ts'

interface Known {
  readonly conversation: Pick<Conversation, 'contact' | 'goods'>
  readonly agent: string
  readonly brand: string | undefined
  /** The numbers of the contact's orders, as far as the shop has told. */
  readonly orders: readonly string[]
  /** The time as the agent reads it. */
  readonly time: string
}

/** What a conversation knows of the variables. A made-up name of a nameless contact is none, and of several orders nobody knows which is meant. */
export function factsOf({ conversation, agent, brand, orders, time }: Known): Facts {
  const { contact, goods } = conversation
  return {
    contact: isMadeUp(contact.name) ? undefined : contact.name, agent, brand, goods: goods?.title,
    order: orders.length === 1 ? orders[0] : undefined, time,
  }
}

function isMadeUp(name: string): boolean {
  return /^(访客|Visitor)( [0-9A-Z]+)?$/iu.test(name)
}
