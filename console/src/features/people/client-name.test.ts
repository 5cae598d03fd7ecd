import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientName } from './client-name.ts'

test('browsers and systems are named as people know them', () => {
  assert.equal(clientName('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0'), 'Edge · Windows')
  assert.equal(clientName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit Mobile MicroMessenger/8.0'), 'WeChat · iOS')
  assert.equal(clientName('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit Version/18 Safari/605'), 'Safari · macOS')
  assert.equal(clientName('curl/8.5.0'), 'curl')
  assert.equal(clientName(''), '')
})
