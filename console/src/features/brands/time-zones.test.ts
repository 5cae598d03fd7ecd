import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeZone } from '@yanshu/contract/brands.ts'
import { timeZones, zoneTime } from './time-zones.ts'

test('the zones of China come first, each once, all as the contract takes them', () => {
  const zones = timeZones()
  assert.equal(zones[0], 'Asia/Shanghai')
  assert.equal(new Set(zones).size, zones.length)
  for (const zone of zones) assert.ok(timeZone.safeParse(zone).success, zone)
})

test('the time of a zone, and nothing for one that is unknown', () => {
  assert.equal(zoneTime('Asia/Shanghai', 'zh-CN', Date.UTC(2027, 0, 5, 1, 2)), '09:02')
  assert.equal(zoneTime('Nowhere/Land', 'zh-CN'), '')
})
