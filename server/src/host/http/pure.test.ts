import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turnableClock } from '../../../testkit/clock.ts'
import { ConfigError } from '../../base/errors.ts'
import { createBuckets } from './buckets.ts'
import { readCookies, writeCookie } from './cookies.ts'
import { languageOf } from './source.ts'
import { addressKey, plainAddress, trusting } from './trust.ts'

test('a bucket refills with time and never beyond its burst', () => {
  const clock = turnableClock()
  const buckets = createBuckets({ burst: 2, perSecond: 4 }, clock)
  const take = () => buckets.take('a').allowed
  assert.deepEqual([take(), take(), take()], [true, true, false])
  clock.turn(250)
  assert.deepEqual([take(), take()], [true, false])
  clock.turn(3_600_000)
  assert.deepEqual([take(), take(), take()], [true, true, false])
  assert.deepEqual(createBuckets({ burst: 0, perSecond: 4 }, clock).take('a'), { allowed: false, retryMs: 250, first: true })
})

test('buckets forget the key that was unused for longest', () => {
  const buckets = createBuckets({ burst: 1, perSecond: 0.001 }, turnableClock(), 2)
  for (const key of ['a', 'b', 'a', 'c']) buckets.take(key)
  assert.equal(buckets.size(), 2)
  assert.equal(buckets.take('a').allowed, false)
  assert.equal(buckets.take('b').allowed, true)
})

test('proxies are trusted by address and block', () => {
  const trust = trusting(['10.0.0.0/8', '192.168.1.7', '2001:db8::/32'])
  const answers = ['10.9.8.7', '192.168.1.7', '192.168.1.8', '2001:db8::1', '2001:db9::1', 'nonsense', ''].map(trust)
  assert.deepEqual(answers, [true, true, false, true, false, false, false])
  for (const bad of ['10.0.0.0/33', '10.0.0/8', 'proxy.example', '10.0.0.0/8/8', '::/129', '10.0.0.0/'])
    assert.throws(() => trusting([bad]), ConfigError, bad)
})

test('an address counts as what one subscriber has', () => {
  assert.equal(plainAddress('::ffff:10.0.0.1'), '10.0.0.1')
  assert.equal(addressKey('10.0.0.1'), '10.0.0.1')
  assert.equal(addressKey('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2')
  assert.equal(addressKey('2001:db8:1:2::9'), '2001:db8:1:2')
  assert.equal(addressKey('2001:db8::9'), '2001:db8:0:0')
  assert.equal(addressKey('::1'), '0:0:0:0')
})

test('the language is the best of the two that are spoken', () => {
  const asked = ['', 'en', 'en-US,zh;q=0.9', 'zh-TW,en;q=0.8', 'de, en;q=0.1', 'zh;q=0, en;q=0.5', 'entish', 'ja']
  assert.deepEqual(asked.map(languageOf), ['zh-CN', 'en-US', 'en-US', 'zh-CN', 'en-US', 'en-US', 'zh-CN', 'zh-CN'])
})

test('cookies are read as sent and written without a way to add attributes', () => {
  const cookies = readCookies('a=1; b=x=y; a=2; =z; broken; __proto__=p')
  assert.deepEqual([cookies['a'], cookies['b'], cookies['broken'], cookies['c']], ['1', 'x=y', undefined, undefined])
  assert.match(writeCookie('s', 'abc', { maxAgeS: 5, secure: true }), /; Secure$/)
  assert.throws(() => writeCookie('s', 'abc; Domain=evil', { maxAgeS: 5, secure: true }), TypeError)
})
