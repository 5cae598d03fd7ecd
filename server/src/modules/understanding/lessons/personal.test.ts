import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hidePersonal } from './personal.ts'

test('telephone numbers, order numbers and mail addresses are hidden, however they are written', () => {
  assert.equal(hidePersonal('打 13812345678 或 138 1234 5678、138-1234-5678、１３８１２３４５６７８'), '打 138**** 或 138****、138****、138****')
  assert.equal(hidePersonal('订单 LX202611230012345 寄 li.lei+shop@mail.example.com 了吗'), '订单 LX202**** 寄 ***@*** 了吗')
})

test('numbers of cards are hidden as they stand on them, too', () => {
  assert.equal(hidePersonal('卡号 4111 1111 1111 1111 身份证 110105 19491231 002X'), '卡号 411**** 身份证 110****')
})

test('days, prices and sizes stay', () => {
  for (const text of ['2026-11-23 能到吗', '1000-2000 元的有吗', '身高 175 体重 60', '满 199 减 30 @ 店']) assert.equal(hidePersonal(text), text)
})

test('a word without an end is read at once', () => {
  assert.equal(hidePersonal('a'.repeat(100_000)).length, 100_000)
})
