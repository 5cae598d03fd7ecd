import { readMessages } from '@yanshu/contract/conversations.ts'
import { readMood } from '@yanshu/contract/emotion.ts'
import type { Observed } from '../../nlu/eval/product/observed.ts'
import { Refused } from '../../server/testkit/caller.ts'
import type { Talk } from './contact.ts'
import { readReply } from './read-reply.ts'
import type { Shop } from './shop.ts'

/** What came of each message of a conversation, with all that agents see of it. */
export async function observe(shop: Shop, { conversation, seen }: Talk): Promise<Observed[]> {
  const { call, token, ids } = shop
  const { messages, conversation: now } = await call(readMessages, { params: { id: conversation }, query: { since: 0, limit: 200 } }, token)
  const alarmSeq = await alarmedSince(shop, conversation)
  let complained = false
  return seen.map(({ seq, handedOver, withPerson, ms }, at) => {
    const upTo = seen[at + 1]?.seq ?? Infinity
    const replies = messages.filter((message) => message.from === 'bot' && message.seq > seq && message.seq < upTo)
    complained ||= handedOver && now.handedOver === 'complaint'
    return {
      ...readReply(replies, ids), handedOver, withPerson, alarmed: alarmSeq === undefined ? complained : seq >= alarmSeq,
      ...(handedOver && now.handedOver !== undefined && { reason: now.handedOver }), ...(ms !== undefined && { ms }),
    }
  })
}

/** The place of the message that raised the first alarm; infinite without one, undefined where the server knows none. */
async function alarmedSince({ call, token }: Shop, conversation: string): Promise<number | undefined> {
  try {
    const { alarms } = await call(readMood, { params: { id: conversation } }, token)
    return Math.min(...alarms.map((alarm) => alarm.seq))
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return undefined
    throw error
  }
}
