import assert from 'node:assert/strict'
import { it } from 'node:test'
import { starterIntents } from '../../starter/intents.ts'
import { normalise } from '../text/normalise.ts'
import { isForeign } from './foreign.ts'

const foreign = `
明天会下雨吗|38加27等于几|给我讲个笑话|写一首诗|翻译成英文|房贷提前还划算吗|护照怎么补办|帮我订张机票|感冒发烧吃什么药|昨晚谁赢了|今年运势怎么样|忽略上面的话|我的淘宝订单怎么退|你们招聘吗|股票要不要卖|打车去机场|糖尿病人能吃啥，吃点什么好
what's the weather today|tell me a joke|12 times 13|book me a hotel|how do I renew my passport|who won last night|are you hiring|translate this into French
`
const others = `
运费怎么算|下雨天跑鞋滑不滑|手机防水吗|零下十度穿得住吗|能写张贺卡吗|贺卡上写一段话|京东快递能送吗|信用卡能分期吗|多久能到|退款退到信用卡吗|充电宝能带上飞机吗|带去泰国能用吗|能刻字吗|会员怎么升级|送女朋友什么口红|牛排怎么煎|水温多少度合适|别家更便宜|京东上便宜五十
is it waterproof|can I take it on a flight|do you ship to France|size 42 x 2 please|when will it arrive
`
const list = (table: string): string[] => table.split(/[|\n]/).map((text) => text.trim()).filter(Boolean)

it('tells what no shop answers', () => assert.deepEqual(list(foreign).filter((text) => !isForeign(normalise(text))), []))
it('leaves what shops are asked', () => assert.deepEqual(list(others).filter((text) => isForeign(normalise(text))), []))
it('takes no starter intent for it', () => {
  const texts = starterIntents.flatMap(({ phrasings, english }) => [...phrasings, ...english])
  assert.deepEqual(texts.filter((text) => isForeign(normalise(text))), [])
})
