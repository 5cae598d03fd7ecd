import assert from 'node:assert/strict'
import { it } from 'node:test'
import { recognisePhones } from './phone.ts'

it('finds telephone numbers and no other digits', () => {
  const cases: [text: string, values: string[]][] = [
    ['手机号改成13800001111', ['13800001111']],
    ['138 0000 1111', ['13800001111']],
    ['138-0000-1111', ['13800001111']],
    ['+86 13800001111', ['13800001111']],
    ['8613800001111', ['13800001111']],
    ['13800001111和19912345678', ['13800001111', '19912345678']],
    ['010-62345678', ['010-62345678']],
    ['(021)62345678', ['021-62345678']],
    ['0755 26001234转801', ['0755-26001234-801']],
    ['400-123-4567', ['4001234567']],
    ['打4001234567', ['4001234567']],
    ['手机尾号4471', ['*4471']],
    ['手机号后四位是4471', ['*4471']],
    ['订单13800001111', []],
    ['12800001111', []],
    ['138000011112', []],
    ['lx13800001111', []],
    ['2024117736', []],
    ['电话多少', []],
  ]
  for (const [text, expected] of cases) assert.deepEqual(recognisePhones(text).map(entity => entity.value), expected, text)
})

it('gives the place of the whole number', () => {
  const [found] = recognisePhones('我是+86 138 0000 1111的')
  assert.deepEqual([found?.text, found?.start], ['+86 138 0000 1111', 2])
})
