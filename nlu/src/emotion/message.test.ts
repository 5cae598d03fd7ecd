import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createFeelingReader } from './message.ts'
import { defaultMix } from './mix.ts'
import { loadFeelings } from './model/save.ts'

const { model } = await loadFeelings(fileURLToPath(new URL('../../models/feelings-1/feelings.bin', import.meta.url)))
const read = createFeelingReader(model)

const angry = [
  '你们到底管不管啊！！！', '我要投诉你们', '再不处理我就打12315', '呵呵 你们真行啊', '退钱！骗子！', '什么垃圾质量', '凭什么不给我退？？', '气死我了 等了半个月',
  '我說了三遍了 你們是不是聽不懂人話', '滚', '傻逼客服', '一群废物', '黑心商家 法院见',
  'THIS IS UNACCEPTABLE!!!', 'worst service ever, I want my money back', 'you are useless idiots', 'I will report you, this is fraud',
]
const calm = [
  '你好', '请问什么时候发货', '这件有M码吗', '这口红是姨妈红吗', '气死人不偿命的可爱 还有货吗', '死贵 但是好穿', '我朋友说要投诉你们我拦住了', '怎么投诉快递员呀',
  '垃圾桶多大的', '垃圾袋有吗', '滚筒洗衣机几公斤', '不是来投诉的 就问问进度', '相机怎么调曝光补偿', '鞋子会不会掉色', '怕赶不上生日', '这是usb充电的吗', '穿着很舒服了 谢谢', '不满300能包邮吗',
  '已经三天没更新了 麻烦看看', '有点失望 能退吗', 'thanks, love it', 'where is my order?', 'does the trash can come with bags', 'i am a bit disappointed, can i return it',
]

for (const text of angry) {
  test(`angry: ${text}`, () => {
    const { anger, emotion, reasons } = read(text)
    assert.ok(anger >= 0.6, String(anger))
    assert.equal(emotion, 'angry')
    assert.ok(reasons.some(({ weight, text: quote }) => weight > 0 && quote !== ''))
  })
}

for (const text of calm) {
  test(`not angry: ${text}`, () => {
    const { anger, offence } = read(text)
    assert.ok(anger < 0.6, String(anger))
    assert.ok(offence < 0.5, String(offence))
  })
}

test('A message names the words that made it angry', () => {
  const kinds = new Map(read('说了三遍了，再不退钱我就打12315！！').reasons.map(({ kind, text }) => [kind, text]))
  assert.equal(kinds.get('again'), '说了三遍')
  assert.equal(kinds.get('threat'), '12315')
  assert.match(kinds.get('demand') ?? '', /退钱/)
})

test('Who says not to be angry is not', () => {
  for (const text of ['我没有生气', '我没生气，就是问问', '没有不满意']) assert.ok(read(text).anger < 0.35, text)
  for (const text of ['我很生气', '你们客服是死了吗']) assert.ok(read(text).anger > 0.75, text)
})

test('Insults offend, anger alone does not', () => {
  for (const text of ['傻逼', '你们就是一群骗子废物', 'you idiots']) assert.ok(read(text).offence > 0.5, text)
  for (const text of ['为什么还没退款！！！', '我很生气', 'I want a refund NOW']) assert.ok(read(text).offence < 0.5, text)
})

test('What is pleased, worried or sad is told apart', () => {
  assert.equal(read('太感谢了 很好看').emotion, 'happy')
  assert.equal(read('好担心啊 会不会爆炸 好害怕').emotion, 'fear')
  assert.equal(read('呜呜呜 好难过').emotion, 'sad')
  assert.equal(read('请问几点发货').emotion, 'neutral')
})

test('An encoder has its share, and is named', () => {
  const furious = [-4, -4, 8, -4, -4, -4, 4, 4]
  const with_ = read('我的货呢', furious)
  assert.ok(with_.anger > read('我的货呢').anger + 0.2)
  assert.ok(with_.reasons.some(({ kind }) => kind === 'encoder'))
  const deaf = createFeelingReader(model, { ...defaultMix, encoderShare: 0 })
  assert.equal(deaf('我的货呢', furious).anger, deaf('我的货呢').anger)
  assert.throws(() => read('我的货呢', [1, 2]), RangeError)
})

test('Whatever is sent gives finite numbers and short quotes', () => {
  const hostile = ['', ' \n ', '😀😀😀', '！', '？？？？？', 'A'.repeat(10_000), '退'.repeat(10_000), '垃圾！'.repeat(4_000), '啊吧a1!'.repeat(2_000), '\u0000\u202e\ufeff', '\ud800', '()[]{}*+?\\^$|'.repeat(700), ' '.repeat(10_000) + 'x', '…'.repeat(9_999)]
  for (const text of hostile) {
    const { anger, offence, dissatisfied, reasons } = read(text)
    for (const value of [anger, offence, dissatisfied]) assert.ok(value >= 0 && value <= 1, text.slice(0, 20))
    assert.ok(reasons.length <= 5 && reasons.every(({ text: quote, weight }) => quote.length <= 80 && Number.isFinite(weight)))
  }
  assert.equal(read('').emotion, 'neutral')
  assert.equal(read('').anger, 0)
})
