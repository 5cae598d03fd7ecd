import assert from 'node:assert/strict'
import { it } from 'node:test'
import { recogniseMoney } from './money.ts'

it('reads amounts of money', () => {
  const cases: [text: string, ...values: string[]][] = [
    ['¥299', '299'], ['¥1,299.00', '1299'], ['299元', '299'], ['299块', '299'], ['三百块钱', '300'], ['15.5元', '15.5'], ['两块五', '2.5'], ['两块五毛', '2.5'], ['十二块八', '12.8'], ['3块5', '3.5'],
    ['五毛', '0.5'], ['5毛钱', '0.5'], ['1.2万元', '12000'], ['3万块', '30000'], ['一万二块', '12000'], ['5w块', '50000'], ['一百五十块', '150'], ['六千块的沙发', '6000'], ['299块啥时候能回', '299'],
    ['怎么少退了我20块', '20'], ['就差3块钱到包邮', '3'], ['100-200元', '100/200'], ['100到200块', '100/200'], ['100元到200元', '100/200'], ['两三百块', '200/300'], ['三四十块钱', '30/40'], ['300多块', '300/400'], ['二十多块钱', '20/30'],
    ['300元以内', '../300'], ['500块以下', '../500'], ['1000元以上', '1000/..'], ['满300减30', '300', '30'], ['满199元减20', '199', '20'], ['$20', '20 USD'], ['20 dollars', '20 USD'], ['20美元', '20 USD'], ['100港币', '100 HKD'],
    ['¥100-¥200', '100/200'], ['运费12元加5块', '12', '5'],
  ]
  for (const [text, ...expected] of cases) assert.deepEqual(recogniseMoney(text).map(entity => entity.value), expected, text)
})

it('does not take other things for money', () => {
  for (const text of ['三块手表', '两块肥皂', '一块蛋糕', '多少钱', '几块钱', '一块儿去', '一块去', '满3件8折', '满2人成团', '第三块', '减肥', '三角形', '二元二次方程', '砍一刀', '元旦', '299']) {
    assert.deepEqual(recogniseMoney(text), [], text)
  }
})

it('gives the place of the whole amount', () => {
  const [found] = recogniseMoney('预算300元以内的')
  assert.deepEqual([found?.text, found?.start, found?.end], ['300元以内', 2, 8])
})
