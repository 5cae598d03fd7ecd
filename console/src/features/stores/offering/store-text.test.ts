import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zhCN } from '../../../lib/messages/zh-CN.ts'
import { enUS } from '../../../lib/messages/en-US.ts'
import { storeText } from './store-text.ts'

const now = Date.parse('2026-11-23T12:00:00+08:00')
const store = {
  id: 'a', name: '西湖店', address: '北山街 1 号', phone: '0571', metres: 1234, timeZone: 'Asia/Shanghai', place: { latitude: 30, longitude: 120, datum: 'gcj02' as const },
  maps: { amap: 'https://uri.amap.com/marker', tencent: '' },
}

test('a store is told with all that a contact needs to get there', () => {
  const opening = { open: true, closesAt: Date.parse('2026-11-23T21:00:00+08:00') }
  assert.equal(storeText({ ...store, opening }, { now, language: 'zh-CN', words: zhCN.stores }), '西湖店\n1.2 公里 · 营业中，21:00 打烊\n北山街 1 号\n0571\nhttps://uri.amap.com/marker')
  assert.match(storeText({ ...store, opening: { open: false, opensAt: Date.parse('2026-11-23T14:00:00+08:00') } }, { now, language: 'en-US', words: enUS.stores }), /\n1\.2 km · Opens 14:00\n/)
  assert.match(storeText({ ...store, opening: { open: false, opensAt: Date.parse('2026-11-25T10:00:00+08:00') } }, { now, language: 'zh-CN', words: zhCN.stores }), /11月25日 10:00 开门/)
})

test('nothing is said of what nobody knows', () => {
  const { phone: _, ...plain } = store
  assert.equal(storeText({ ...plain, metres: 84 }, { now, language: 'zh-CN', words: zhCN.stores }), '西湖店\n80 米\n北山街 1 号\nhttps://uri.amap.com/marker')
})
