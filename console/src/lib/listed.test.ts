import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listed } from './listed.ts'

test('names are parted as the language does', () => {
  assert.equal(listed(['甲', '乙'], 'zh-CN'), '甲、乙')
  assert.equal(listed(['A', 'B'], 'en-US'), 'A, B')
})
