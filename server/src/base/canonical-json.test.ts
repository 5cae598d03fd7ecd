import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalJson } from './canonical-json.ts'

test('writes the example of RFC 8785 §3.2.2 as §3.2.3 has it', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\\u0022\u002f',
    literals: [null, true, false],
  }
  assert.equal(
    canonicalJson(value),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('sorts members by UTF-16 code units, at every depth', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': { b: 1, a: 2 } }
  assert.equal(canonicalJson(value), '{"\\r":2,"1":4,"\u0080":6,"ö":{"a":2,"b":1},"€":1,"😀":5,"\ufb33":3}')
})

test('is the same for equal values and reads back', () => {
  const a = { x: [1, { p: '退款', q: undefined }], y: -0 }
  const b = { y: 0, x: [1, { p: '退款' }] }
  assert.equal(canonicalJson(a), canonicalJson(b))
  assert.deepEqual(JSON.parse(canonicalJson(b)), b)
})

test('refuses what JSON cannot carry', () => {
  for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, new Date(0), new Map(), [undefined]]) {
    assert.throws(() => canonicalJson(value), TypeError)
  }
})
