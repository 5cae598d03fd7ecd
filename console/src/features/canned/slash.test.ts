import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slashAt } from './slash.ts'

test('a slash at the start or after a blank looks for a reply', () => {
  const cases: [string, string | undefined][] = [
    ['/', ''], ['/sh', 'sh'], ['您好 /发货', '发货'], ['第一行\n/fh', 'fh'], ['／fhsj', 'fhsj'],
    ['1/2', undefined], ['https://a', undefined], ['/发货 时间', undefined], ['您好', undefined], ['//', undefined],
  ]
  for (const [text, search] of cases) assert.equal(slashAt(text, text.length)?.search, search, text)
})

test('only what stands before the caret counts', () => {
  assert.deepEqual(slashAt('/fhsj，谢谢', 3), { from: 0, search: 'fh' })
  assert.deepEqual(slashAt('好 /fh', 5), { from: 2, search: 'fh' })
})
