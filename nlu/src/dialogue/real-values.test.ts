import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { recogniseEntities } from '../slots/recognise.ts'
import { describeOutcome, flowOf, message, takeKept } from './cases/shop.ts'
import type { Turns } from './cases/dialogues-zh.ts'
import { expectedType, freshState } from './state.ts'

const dictionary = [{ id: 'p-1', name: '羽绒服', aliases: ['down jacket'] }, { id: 'p-2', name: '运动鞋' }, { id: 'p-3', name: 'iPhone 15 Pro' }, { id: 'p-4', name: 'iPhone 16' }]

/** Dialogues whose values are found by the recognisers, with what they are told to expect. */
const dialogues: Record<string, Turns> = {
  'regions': [
    ['运费多少', 'fee', 'start fee; ask fee.region 1'],
    ['江浙沪地区', '', 'set fee.region=江浙沪; answer fee「江浙沪的运费怎么算」'],
    ['那北京呢', '', 'correct fee.region=北京 was 江浙沪; answer fee「北京的运费怎么算」'],
    ['不是北京，是上海浦东', '', 'correct fee.region=上海/浦东新区 was 北京; answer fee「上海浦东新区的运费怎么算」'],
    ['what about Xinjiang?', '', 'correct fee.region=新疆 was 上海/浦东新区; answer fee「How much is delivery to xinjiang」']],
  'sizes, colours and goods': [
    ['羽绒服有货吗', 'stock', 'start stock; set stock.product=p-1; ask stock.size 1'],
    ['L码的', '', 'set stock.size=L; answer stock「有没有货（羽绒服，L）」'],
    ['从L换成XL', '', 'correct stock.size=XL was L; answer stock「有没有货（羽绒服，XL）」'],
    ['要白色的，不要黑色', '', 'set stock.colour=白色; answer stock「有没有货（羽绒服，XL，白色）」'],
    ['那运动鞋呢', '', 'correct stock.product=p-2 was p-1; answer stock「有没有货（运动鞋，XL，白色）」']],
  'an order, bare and corrected': [
    ['查订单', 'order', 'start order; ask order.order 1'],
    ['20261123000123', '', 'set order.order=20261123000123; answer order「查订单（20261123000123）」'],
    ['20261123000999', '', 'correct order.order=20261123000999 was 20261123000123; answer order「查订单（20261123000999）」']],
  'half questions': [
    ['发上海周五前能到吗', '', 'none'],
    ['那北京呢', '', 'none; = 发北京周五前能到吗'],
    ['那周六呢', '', 'none; = 发北京周六能到吗']],
  'models': [
    ['iPhone 15 Pro 续航怎么样', '', 'none'],
    ['那iPhone 16呢', '', 'none; = iphone 16续航怎么样'],
    ['它多少钱', '', 'none; = iphone 16多少钱']],
}

describe('with the recognisers', () => {
  for (const [name, turns] of Object.entries(dialogues)) {
    test(name, () => assert.deepEqual(talkForReal(turns), turns.map(([, , expected]) => expected)))
  }
})

function talkForReal(turns: Turns): string[] {
  let state = freshState()
  return turns.map(([say, intent], place) => {
    const input = message(say, place * 1000, intent || undefined)
    const expected = expectedType(state, flowOf)
    const entities = recogniseEntities(input.text, { dictionary, now: input.now, timeZone: 'Asia/Shanghai', ...(expected && { expected }) })
    const outcome = takeKept(state, { ...input, entities })
    state = outcome.state
    return describeOutcome(outcome)
  })
}
