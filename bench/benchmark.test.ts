import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTurn, median, quantile, resultOf } from './benchmark.ts'
import { jsonLine, tableLines } from './report.ts'

test('the median is the middle, whatever the order', () => {
  assert.equal(median([9, 1, 5]), 5)
  assert.equal(median([4, 1, 3, 2]), 2.5)
  assert.equal(quantile(Array.from({ length: 101 }, (_, n) => 100 - n), 0.99), 99)
})

test('sides run in turn, the first round of each uncounted', async () => {
  const order: string[] = []
  const side = (name: string) => async () => order.push(name)
  const values = await inTurn({ a: side('a'), b: side('b') }, 2)
  assert.deepEqual(order, ['a', 'b', 'a', 'b', 'a', 'b'])
  assert.deepEqual(values, { a: [3, 5], b: [4, 6] })
})

test('the ratio is value over floor, and the line has the keys that readers expect', () => {
  const result = resultOf({ name: 'messages', size: 200, unit: 'msg/s', floor: 'each' }, [8, 9, 10], [3, 3, 3])
  assert.equal(jsonLine(result), '{"name":"messages","size":200,"value":9,"unit":"msg/s","floor":"each","floorValue":3,"ratio":3}')
})

test('the table aligns its columns', () => {
  const row = { name: 'start', unit: 'ms', floor: 'node -e 0', value: 700, floorValue: 35, ratio: 20 }
  const lines = tableLines([{ ...row, size: 'demo' }, { ...row, size: 'empty', value: 12_345.6 }])
  assert.equal(new Set(lines.map((line) => line.length)).size, 1)
  assert.match(lines.at(-1)!, /12346 ms/)
})
