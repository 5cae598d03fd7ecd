import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPasswordFine, judgePassword } from './password-rules.ts'

test('a password that keeps every rule is fine', () => {
  assert.ok(isPasswordFine('Goose-and-letter9', 'lin'))
  assert.ok(isPasswordFine('雁书Goose letter 9', 'lin'))
})

test('each rule is judged by itself', () => {
  assert.deepEqual(judgePassword('', 'lin'), { length: false, lower: false, upper: false, digit: false, symbol: false, noLogin: false })
  assert.equal(judgePassword('Abcdefgh1-x', '').length, false)
  assert.equal(judgePassword('ABCDEFGH1-XY', '').lower, false)
  assert.equal(judgePassword('abcdefgh1-xy', '').upper, false)
  assert.equal(judgePassword('Abcdefghi-xy', '').digit, false)
  assert.equal(judgePassword('Abcdefgh12xy', '').symbol, false)
})

test('the login may not stand in it, however it is written', () => {
  assert.equal(judgePassword('X9-LinJing-good', 'linjing').noLogin, false)
  assert.equal(judgePassword('X9-LinJing-good', 'wang').noLogin, true)
  assert.equal(judgePassword('ab-Something-9', 'ab').noLogin, true)
})

test('length counts characters, not code units', () => {
  assert.equal(judgePassword('😀😀😀😀😀😀', '').length, false)
})
