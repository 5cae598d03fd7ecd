import assert from 'node:assert/strict'
import { it } from 'node:test'
import { normalise } from '../text/normalise.ts'
import { isPutAsQuestion } from './asks.ts'

const list = (table: string): string[] => table.split('|')

it('tells a question by its words', () => {
  assert.deepEqual(list('运费多少|缩水不|开票没|掉色伐|能退吗|在哪看|什么快递|好洗不|你们来拿还是我寄|how much|is it warm|any discount').filter((text) => !isPutAsQuestion(normalise(text))), [])
})
it('takes statements for none', () => {
  assert.deepEqual(list('已经付了|脚宽|九楼没电梯|昨天中午收的|换成黑色的|还有一个|in white please|the down jacket too').filter((text) => isPutAsQuestion(normalise(text))), [])
})
