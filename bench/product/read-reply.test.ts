import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message, Part } from '@yanshu/contract/messages.ts'
import type { DemoIds } from './demo-ids.ts'
import { readReply } from './read-reply.ts'

const ids: DemoIds = { ofEntry: (id) => [`demo-${id}`], ofTitle: (title) => (title === '运费怎么算' ? ['ship-fee'] : []) }

function said(parts: Part[], bot: Message['bot'] = { label: 'AI生成' }): Message {
  return { id: '1', conversation: '1', seq: 2, at: 0, from: 'bot', parts, bot }
}
const text = (words: string): Part => ({ type: 'text', text: words })
const menu = (...sends: string[]): Part => ({ type: 'menu', items: sends.map((send) => ({ label: send, send })) })

const cases: [string, Message[], Partial<ReturnType<typeof readReply>>][] = [
  ['nothing', [], { act: 'silent' }],
  ['an answer', [said([text('满 99 元包邮。')], { label: 'AI生成', entry: 'a' })], { act: 'answer', entries: ['demo-a'] }],
  ['two answers', ['a', 'b'].map((entry) => said([text('是')], { label: 'AI生成', entry })), { act: 'answer', entries: ['demo-a', 'demo-b'] }],
  ['choices', [said([text('您想问的是不是这个？'), menu('运费怎么算', '转人工')])], { act: 'offer', choices: ['ship-fee'] }],
  ['a region is asked for', [said([text('请问寄到哪个城市呢？'), menu('转人工')])], { act: 'ask', asked: 'region' }],
  ['an order is asked for', [said([text('「12345678」是订单号吗？')])], { act: 'ask', asked: 'order' }],
  ['a size is asked for', [said([text('请问您的身高和体重是多少？')])], { act: 'ask', asked: 'size' }],
  ['in English', [said([text('Which city should it go to?')])], { act: 'ask', asked: 'region' }],
  ['not known', [said([text('抱歉，这个问题我还没太明白。也可以直接转人工客服。'), menu('转人工')])], { act: 'unknown' }],
  ['a courtesy', [said([text('不客气，能帮到您就好。')])], { act: 'talk' }],
  ['the state of an order', [said([text('帮您查到了。'), { type: 'logistics', carrier: '中通', number: 'ZT1', events: [] }])], { act: 'order' }],
]

for (const [name, messages, wanted] of cases) {
  test(name, () => assert.deepEqual(readReply(messages, ids), { entries: [], choices: [], ...wanted }))
}
