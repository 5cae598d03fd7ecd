import { readMessages } from '@yanshu/contract/conversations.ts'
import { readMood } from '@yanshu/contract/emotion.ts'
import type { Observed } from '../../nlu/eval/product/observed.ts'
import type { Talk } from './contact.ts'
import { readReply } from './read-reply.ts'
import type { Shop } from './shop.ts'
import { readThoughts, tellThought } from './thoughts.ts'

/** What came of each message of a conversation, with all that agents see of it. */
export async function observe(shop: Shop, { conversation, seen }: Talk): Promise<Observed[]> {
  const { call, token, ids } = shop
  const { messages, conversation: now } = await call(readMessages, { params: { id: conversation }, query: { since: 0, limit: 200 } }, token)
  const thoughts = await readThoughts(shop, conversation)
  const alarmSeq = await alarmedSince(shop, conversation)
  return seen.map(({ message: id, seq, handedOver, withPerson, ms }, at) => {
    const upTo = seen[at + 1]?.seq ?? Infinity
    const replies = messages.filter((message) => message.from === 'bot' && message.seq > seq && message.seq < upTo)
    const thought = withPerson ? undefined : thoughts.get(id)
    return {
      ...readReply(replies, ids), ...(thought && tellThought(thought, ids)), handedOver, withPerson, alarmed: seq >= alarmSeq,
      ...(handedOver && now.handedOver !== undefined && { reason: now.handedOver }), ...(ms !== undefined && { ms }),
    }
  })
}

/** The place of the message that raised the first alarm; infinite without one. */
async function alarmedSince({ call, token }: Shop, conversation: string): Promise<number> {
  const { alarms } = await call(readMood, { params: { id: conversation } }, token)
  return Math.min(...alarms.map((alarm) => alarm.seq))
}
