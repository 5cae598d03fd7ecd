import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownAddress, recentEntries } from './entering.ts'
import { isInWecom } from './wecom.ts'

test('only entries of the last minute count, whatever else was kept', () => {
  const now = 1_000_000
  assert.deepEqual(recentEntries(JSON.stringify([now - 60_000, now - 59_999, now, now + 1, 'x', null]), now), [now - 59_999, now])
  for (const kept of [null, '', '{', '{"a":1}', 'null']) assert.deepEqual(recentEntries(kept, now), [])
})

test('the page’s own address names nothing but the inbox', () => {
  assert.equal(ownAddress('0199-a b'), '/console/sidebar?inbox=0199-a%20b')
})

test('WeCom’s clients are told from WeChat and from browsers', () => {
  assert.equal(isInWecom('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) wxwork/4.1.36 MicroMessenger/7.0.1 Language/zh'), true)
  assert.equal(isInWecom('Mozilla/5.0 (Windows NT 10.0) Chrome/116 Safari/537.36 wxwork/4.1.0 MicroMessenger/7.0.1 WindowsWechat'), true)
  assert.equal(isInWecom('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0.40 Language/zh_CN'), false)
  assert.equal(isInWecom('Mozilla/5.0 (X11; Linux x86_64) Chrome/120 Safari/537.36'), false)
})
