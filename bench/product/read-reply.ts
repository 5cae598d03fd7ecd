import type { Message } from '@yanshu/contract/messages.ts'
import type { Slot } from '../../nlu/eval/product/model.ts'
import type { Observed } from '../../nlu/eval/product/observed.ts'
import type { DemoIds } from './demo-ids.ts'

/** What can be told from the bot's messages alone. */
export type Reply = Pick<Observed, 'act' | 'entries' | 'choices' | 'asked'>

/** Which value a sentence of the bot's asks for; the first that fits. */
const questions: readonly (readonly [Slot, RegExp])[] = [
  ['order', /订单号|哪(个|一?笔|一?单|张)订?单|order number|which order/i],
  ['region', /(寄|发|送)(到|往|去)?(哪|什么地方)|哪(个|里|儿)?(省|市|城市|地区|地方)|收货(地|的?地址|城市)|which (city|region|province|place)|where .*(send|ship|deliver|go)/i],
  ['size', /身高|体重|尺码|多大码|鞋码|height|weight|what size|which size/i],
  ['product', /哪(一?款|一?件|个|种)(商品|产品|东西|型号)?|which (product|item|model|one)/i],
  ['date', /哪(一?天|个日期)|什么时候(买|下单|签收|收到)|which day|when did/i],
]
const sorry = /抱歉|不好意思|没(太|能|有)?(明白|看懂|理解|找到)|sorry|didn't (quite )?get|can(no|')t (find|answer|help)/i

/** Reads the bot's messages to one message of the contact. */
export function readReply(messages: readonly Message[], ids: DemoIds): Reply {
  const parts = messages.flatMap((message) => message.parts)
  const entries = [...new Set(messages.flatMap(({ bot }) => (bot?.entry === undefined ? [] : ids.ofEntry(bot.entry))))]
  const choices = [...new Set(parts.flatMap((part) => (part.type === 'menu' ? part.items.flatMap(({ send }) => ids.ofTitle(send)) : [])))]
  const text = parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n')
  if (messages.length === 0) return { act: 'silent', entries, choices }
  if (messages.some(({ bot }) => bot?.entry !== undefined)) return { act: 'answer', entries, choices }
  if (parts.some((part) => part.type === 'order' || part.type === 'logistics')) return { act: 'order', entries, choices }
  const asked = /[？?]/.test(text) ? questions.find(([, pattern]) => pattern.test(text))?.[0] : undefined
  if (choices.length > 0) return { act: 'offer', entries, choices }
  if (asked !== undefined) return { act: 'ask', entries, choices, asked }
  return { act: sorry.test(text) ? 'unknown' : 'talk', entries, choices }
}
