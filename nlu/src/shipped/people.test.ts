import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { createNlu } from '../index.ts'
import { auroc } from '../head/auroc.ts'
import { readLines } from '../../training/people/lines.ts'

/** Of situations that nobody wrote lines for: what needs a person, and what sounds like it and does not. */
const wanted = [
  '你们的广告牌掉下来砸了我的摊子', '装修公司跟你们串通好的吧，报价翻了三倍还不让退', '我外婆被你们直播间哄着刷了八千块，她连药都舍不得买了', '合同里写的赠品一样没给，问谁谁都不知道', '拿了我的身份证复印件到现在不还',
  '电梯里你们的推车把我女儿脚轧了', '我都说了我不是那个人，你们还天天往我单位打电话催账', '换了四回还是这个样子，我真没力气跟你们耗了', '呵呵，您家的承诺比纸还薄', '店庆当天挤成那样没人维持秩序，我被推倒了',
  'your crane blocked my shop for a whole day and nobody apologised', 'my mother was pressured into signing for a plan she never wanted', 'third technician, third excuse, and the boiler is still dead',
]
const unneeded = [
  '电饭煲煮粥老溢出来，放多少水合适', '昨天在你们那看的台灯叫啥名字来着', '想送老师一份礼物，别太贵', '这个帐篷两个人能搭起来吗', '天太热了巧克力路上会不会化', '活动价到几号，发工资再买来得及不', '气死了又没抢到，下一轮几点',
  '我自己把杯子摔了，单卖盖子吗', '给孩子报警器那种手表有没有', '法院旁边那个店搬哪去了', 'which kettle is quietest', 'i lost the manual, is there a pdf', 'when do the winter boots come back',
]

describe('what tells whether a person is needed', () => {
  const nlu = createNlu()
  const read = async (text: string): Promise<number> => (await nlu.read({ text, now: 0, timeZone: 'Asia/Shanghai' })).needsPerson
  let [high, low]: [number[], number[]] = [[], []]
  before(async () => { [high, low] = await Promise.all([Promise.all(wanted.map(read)), Promise.all(unneeded.map(read))]) })

  it('tells grievances from questions, in situations that it has not seen', () => {
    const told = JSON.stringify([...wanted.map((text, at) => [high[at]?.toFixed(2), text]), ...unneeded.map((text, at) => [low[at]?.toFixed(2), text])], null, 1)
    assert.ok(auroc(high, low) >= 0.95, told)
    assert.ok(low.every((need) => need < 0.7), told)
    assert.ok(high.filter((need) => need >= 0.7).length >= 9, told)
  })

  it('learned none of them', () => {
    const learned = new Set(readLines().map(({ text }) => text))
    assert.deepEqual([...wanted, ...unneeded].filter((text) => learned.has(text)), [])
  })

  it('makes nothing of nothing', async () => assert.equal(await read(' '), 0))
})
