import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initialsOf } from './initials.ts'
import { starters } from './starters.ts'

test('gives the first letters as a title is spoken', () => {
  const table: Record<string, string> = {
    发货时间: 'fhsj', '长沙仓 3天': 'csc3t', 重庆银行行长: 'cqyhhz', 'VIP 专享（７折）': 'vipzx7z', '还有其他问题吗': 'hyqtwtm', '👍': '', 'Return policy': 'returnpolicy',
  }
  for (const [title, letters] of Object.entries(table)) assert.equal(initialsOf(title), letters, title)
  assert.equal(initialsOf('好'.repeat(300)).length, 200)
})

test('those that ship are found by their letters, each under a shortcut of its own', () => {
  for (const { title, initials } of starters) assert.equal(initials, initialsOf(title), title)
  assert.equal(new Set(starters.map((each) => each.shortcut)).size, starters.length)
})
