import assert from 'node:assert/strict'
import { it } from 'node:test'
import { entityAt, resolveOverlaps } from './spans.ts'

const text = '0123456789'

it('lets the longer claim stand', () => {
  const found = resolveOverlaps([entityAt('order', text, 2, 4, 'a'), entityAt('region', text, 0, 5, 'b'), entityAt('size', text, 5, 6, 'c')], 10)
  assert.deepEqual(found.map(entity => entity.value), ['b', 'c'])
})

it('goes by the fixed order where both are equally long, unless one is expected', () => {
  const claims = [entityAt('quantity', text, 0, 3, 'few'), entityAt('money', text, 0, 3, 'cheap')]
  assert.deepEqual(resolveOverlaps(claims, 10).map(entity => entity.type), ['money'])
  assert.deepEqual(resolveOverlaps(claims, 10, 'quantity').map(entity => entity.type), ['quantity'])
})

it('keeps what was written and where', () => {
  assert.deepEqual(entityAt('size', text, 2, 4, 'x', ['x', 'y']), { type: 'size', value: 'x', values: ['x', 'y'], text: '23', start: 2, end: 4 })
})
