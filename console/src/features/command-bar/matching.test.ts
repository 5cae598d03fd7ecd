import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initialsOf } from './initials.ts'
import { matching } from './matching.ts'

test('a text has the first letters of its syllables', () => {
  const cases = [['消息检索', 'xxjs'], ['知识库', 'zsk'], ['API 密钥', 'apimy'], ['结束会话', 'jshh'], ['Transfer', 'transfer'], ['', '']] as const
  for (const [text, initials] of cases) assert.equal(initialsOf(text), initials)
})

test('the likeliest comes first', () => {
  const items = ['会话', '系统设置', '审计日志', '结束会话', '快捷回复', 'API keys'].map((label) => ({ label }))
  const cases: [string, string[]][] = [
    ['会话', ['会话', '结束会话']], ['hh', ['会话', '结束会话']], ['sjrz', ['审计日志']], ['xtsz', ['系统设置']], ['ＡＰＩ', ['API keys']], ['aks', ['API keys']], ['快复', ['快捷回复']], ['没有', []],
  ]
  for (const [search, expected] of cases) assert.deepEqual(matching(items, search).map((each) => each.label), expected, search)
  assert.equal(matching(items, ' ').length, items.length)
})

test('another name counts a little less', () => {
  const items = [{ label: '甲', also: 'transfer' }, { label: 'transfer' }]
  assert.deepEqual(matching(items, 'tra').map((each) => each.label), ['transfer', '甲'])
})
