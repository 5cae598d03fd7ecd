import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calmingFor } from './calming.ts'

const said = (...angers: number[]) => angers.map((anger) => ({ text: '到底什么时候发货', anger }))

test('nothing is suggested to say to who is calm, or has calmed', () => {
  assert.equal(calmingFor([], 'zh-CN'), undefined)
  assert.equal(calmingFor(said(0.1, 0.2), 'zh-CN'), undefined)
  assert.equal(calmingFor(said(0, 0, 0, 0.9), 'zh-CN'), undefined)
})

test('who is still angry does not read the same again', () => {
  const [first, second, third] = [said(0.9), said(0.8, 0.9), said(0, 0.8, 0.8, 0.9)].map((thoughts) => calmingFor(thoughts, 'zh-CN'))
  assert.match(first ?? '', /抱歉/)
  assert.equal(new Set([first, second, third]).size, 3)
})

test('who threatens to go elsewhere is taken seriously, in the language of the contact', () => {
  assert.match(calmingFor([{ text: '我要打12315投诉你们', anger: 0.9 }], 'zh-CN') ?? '', /明确的答复/)
  assert.match(calmingFor([{ text: 'This is garbage', anger: 0.9 }], 'en-US') ?? '', /sorry/)
})
