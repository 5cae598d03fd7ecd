import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lesson } from '@yanshu/contract/lessons.ts'
import { hideOrigins, originsOf } from './origins.ts'

test('where words come from is told only as far as the conversation may be seen', () => {
  const sample = (conversation: string) => ({ text: '可以开月结账户吗', conversation, message: `m-${conversation}`, at: 1 })
  const lesson: Lesson = { id: 'l', text: '可以开月结账户吗', source: 'unanswered', state: 'waiting', count: 3, firstAt: 1, lastAt: 1, samples: ['a', 'b', 'a'].map(sample) }
  assert.deepEqual(originsOf([lesson, lesson]), ['a', 'b'])
  assert.deepEqual(hideOrigins(lesson, new Set(['a'])).samples, [sample('a'), { text: '可以开月结账户吗', at: 1 }, sample('a')])
})
