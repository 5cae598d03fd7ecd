import { readMessages } from '@yanshu/contract/conversations.ts'
import type { Observed } from '../../nlu/eval/product/observed.ts'
import type { Talk } from './contact.ts'
import { readReply } from './read-reply.ts'
import type { Shop } from './shop.ts'

/** What came of each message of a conversation, with all that agents see of it. */
export async function observe({ call, token, ids }: Shop, { conversation, seen }: Talk): Promise<Observed[]> {
  const { messages, conversation: now } = await call(readMessages, { params: { id: conversation }, query: { since: 0, limit: 200 } }, token)
  let complained = false
  return seen.map(({ seq, handedOver, withPerson, ms }, at) => {
    const upTo = seen[at + 1]?.seq ?? Infinity
    const replies = messages.filter((message) => message.from === 'bot' && message.seq > seq && message.seq < upTo)
    complained ||= handedOver && now.handedOver === 'complaint'
    return {
      ...readReply(replies, ids), handedOver, withPerson, alarmed: complained,
      ...(handedOver && now.handedOver !== undefined && { reason: now.handedOver }), ...(ms !== undefined && { ms }),
    }
  })
}
