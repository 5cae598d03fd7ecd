import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalise } from '../../text/normalise.ts'
import { sentAbroad } from './abroad.ts'

test('tells the country that goods are to be sent to', () => {
  const cases: [text: string, place: string][] = [
    ['能寄到美国吗', '美国'], ['寄美国运费多少', '美国'], ['发货到新加坡要几天', '新加坡'], ['日本能送货吗', '日本'], ['多久能到法国', '法国'], ['你们发不发海外', '海外'], ['韩国包邮吗', '韩国'], ['日本に送れますか', '日本'],
    ['Do you ship to Japan?', 'japan'], ['delivery to the UK?', 'uk'], ['How much is shipping to Germany', 'germany'],
  ]
  for (const [text, expected] of cases) assert.equal(sentAbroad(normalise(text)), expected, text)
})

test('takes no country for a place where it says what goods are like', () => {
  for (const text of ['寄到新疆吗', '韩国面膜多久发货', '德国锅具包邮吗', '从日本发货吗', '日本进口的多久到', '法国香水能寄新疆吗', '带去美国能用吗', '美国', '运费多少', 'is it shipped from the US', '荷兰豆能寄吗']) assert.equal(sentAbroad(normalise(text)), undefined, text)
})

test('takes a bare country for a place where one is asked for', () => {
  for (const text of ['美国', '那美国呢', '寄到美国', '美国的话', 'what about Japan?']) assert.notEqual(sentAbroad(normalise(text), true), undefined, text)
  for (const text of ['美国代购的吗', '那新疆呢', '法国香水呢']) assert.equal(sentAbroad(normalise(text), true), undefined, text)
})
