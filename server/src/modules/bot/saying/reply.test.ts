import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '@yanshu/contract/knowledge.ts'
import { botMark, part } from '@yanshu/contract/messages.ts'
import { createNlu } from '@yanshu/nlu/index.ts'
import { messages } from './messages.ts'
import type { ToldOrder } from '../../orders/telling.ts'
import type { Decision } from '../deciding/policy.ts'
import { wordReply } from './reply.ts'
import { summarise } from './summary.ts'

const entry: Entry = {
  id: 'e1', title: '运费怎么算', questions: [], answer: '满 59 元包邮。', category: '', links: [{ label: '配送说明', url: '/shipping' }],
  goods: [{ id: 'g1', title: '跑步鞋' }], enabled: true, updatedAt: 0, revision: 1,
}
const goods = { id: 'g', title: '跑步鞋' }
const told: ToldOrder = {
  card: { id: 'LX1', state: 'shipped', total: 12900, title: '跑步鞋', quantity: 1 },
  logistics: { type: 'logistics', order: 'LX1', carrier: '顺丰', number: 'SF1', events: [{ at: 1, text: '已揽收' }] },
}
const facts = { language: 'zh-CN', botName: '小鹿', model: 'm', entries: new Map([['e1', entry]]) } as const
const decisions: Decision[] = [
  { act: 'answer', entry: 'e1', confidence: 0.987 }, { act: 'answer', entry: 'e1', confidence: 0.9, related: ['e1', 'gone'] }, { act: 'tell_order', told }, { act: 'ask_order', id: '88776655' }, { act: 'answer', entry: 'gone', confidence: 1 }, { act: 'offer', entries: ['e1', 'gone'] },
  { act: 'offer_about_goods', goods, entries: [] }, { act: 'offer_about_goods', goods, entries: ['e1'] },
  { act: 'unknown', help: 'rephrase' }, { act: 'unknown', help: 'files' }, { act: 'unknown', help: 'foreign_again' },
  ...(['asked', 'complaint', 'bot_failed'] as const).map((reason) => ({ act: 'hand_over', reason } as const)),
  ...(['say_identity', 'greet', 'thank', 'part', 'acknowledge', 'step_back'] as const).map((act) => ({ act })),
]

for (const language of ['zh-CN', 'en-US'] as const) {
  test(`every decision becomes parts of the contract, with the label, in ${language}`, () => {
    for (const decision of decisions) {
      const { parts, bot } = wordReply(decision, { ...facts, language })
      for (const each of parts) assert.deepEqual(part.parse(each), each)
      assert.equal(botMark.parse(bot).label, 'AI生成')
    }
  })

  test(`choosing the person in ${language} is understood as that`, async () => {
    const nlu = createNlu()
    assert.equal((await nlu.read({ text: messages[language].person.send, now: 0, timeZone: 'UTC' })).wish, 'person')
    await nlu.close()
  })

  test(`it says in ${language} that it is a machine`, () => {
    const [said] = wordReply({ act: 'say_identity' }, { ...facts, language }).parts
    assert.match(said?.type === 'text' ? said.text : '', /AI/)
  })
}

test('an answer carries its source, links and goods', () => {
  const { parts, bot } = wordReply({ act: 'answer', entry: 'e1', confidence: 0.987 }, facts)
  assert.deepEqual(parts.map((each) => each.type), ['text', 'goods', 'link'])
  assert.deepEqual(bot, { label: 'AI生成', entry: 'e1', title: '运费怎么算', confidence: 0.99, model: 'm' })
})

test('an offer is a menu whose choices ask for the entries, with the person last', () => {
  const menu = wordReply({ act: 'offer', entries: ['e1'] }, facts).parts.find((each) => each.type === 'menu')
  assert.deepEqual(menu?.items, [{ label: '运费怎么算', send: '运费怎么算' }, { label: '转人工客服', send: '转人工' }])
})

test('a summary says what was asked, what was tried and why it was handed over', () => {
  const asked = [
    { text: '在吗', act: 'greet' }, { text: '运费多少', act: 'answer', title: '运费怎么算' }, { text: '那个呢', act: 'offer', offered: ['x'] },
    { text: '说了你也不懂\n唉', act: 'hand_over' },
  ]
  assert.equal(summarise({ asked, reason: 'bot_failed', language: 'zh-CN' }),
    '客户问过：“运费多少”“那个呢”“说了你也不懂 唉”\n机器人答过：「运费怎么算」\n机器人给出过相近的问题供选择\n转接原因：机器人未能解决')
  const measured = [{ text: '身高175体重70公斤穿多大码', act: 'ask_slot', told: ['70公斤'] }, { text: '那北京呢', act: 'answer', told: ['北京'] }, { text: '查询订单 LX1', act: 'tell_order', order: 'LX1' }]
  assert.equal(summarise({ asked: measured, reason: 'asked', language: 'zh-CN' }), '客户问过：“身高175体重70公斤穿多大码”“那北京呢”“查询订单 LX1”\n已知信息：订单号 LX1、身高 175cm、体重 70kg、北京\n转接原因：客户要求人工服务')
  assert.match(summarise({ asked: measured, reason: 'asked', language: 'en-US' }), /Known: order LX1, height 175 cm, weight 70 kg, 北京\n/)
  const mixed = [
    { text: '寄到海口运费多少', act: 'answer', intent: '运费', told: ['海口'] }, { text: '羽绒服我175cm 75公斤穿什么码', act: 'answer', intent: '选尺码', told: ['羽绒服', '75公斤'] },
    { text: '那男朋友180 80公斤呢', act: 'answer', intent: '选尺码', told: ['80公斤'] },
  ]
  assert.match(summarise({ asked: mixed, reason: 'asked', language: 'zh-CN' }), /寄到海口运费多少[^]*\n已知信息：身高 180cm、体重 80kg、羽绒服\n/)
  assert.equal(summarise({ asked: [{ text: '转人工', act: 'hand_over' }], reason: 'asked', language: 'zh-CN' }), '转接原因：客户要求人工服务')
  assert.match(summarise({ asked: [], reason: 'asked', language: 'en-US' }), /^Handed over because: the customer asked for a person$/)
  assert.ok(summarise({ asked: [{ text: '长'.repeat(500), act: 'unknown' }], reason: 'asked', language: 'zh-CN' }).length < 200)
})
