import { readConversation } from '@yanshu/contract/conversations.ts'
import { listMoods, readMood } from '@yanshu/contract/emotion.ts'
import type { MoodAlarm } from '@yanshu/contract/emotion.ts'
import { call } from '../../lib/api.ts'

const mostRead = 5
const toldKey = 'yanshu-told-alarms'
const mostKept = 50

/** An alarm that stands in a conversation of one's own, and its contact. */
export interface OwnAlarm { alarm: MoodAlarm; name: string }

/** The alarms that were raised before this page was open, in conversations that `me` has: the angriest first. */
export async function readOwnAlarms(me: string): Promise<OwnAlarm[]> {
  const angry = (await call(listMoods)).items.filter(({ level }) => level === 'alarm').slice(0, mostRead)
  const read = await Promise.all(angry.map(async ({ conversation: id }): Promise<OwnAlarm[]> => {
    const conversation = await call(readConversation, { params: { id } })
    if (conversation.state !== 'assigned' || conversation.agent !== me) return []
    const raised = (await call(readMood, { params: { id } })).alarms.filter(({ state }) => state === 'raised')
    return raised.map((alarm) => ({ alarm: { ...alarm, agent: me }, name: conversation.contact.name }))
  }))
  return read.flat()
}

/** Whether it is told for the first time in this window: who has seen it and loads the page anew is not told again. */
export function isFirstTelling(alarm: string, store: Pick<Storage, 'getItem' | 'setItem'> = sessionStorage): boolean {
  const told = (store.getItem(toldKey) ?? '').split(' ').filter((each) => each !== '')
  if (told.includes(alarm)) return false
  store.setItem(toldKey, [...told, alarm].slice(-mostKept).join(' '))
  return true
}
