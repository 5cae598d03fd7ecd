import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReading, fitFeatures } from './features.ts'
import { createNearest, keepNeighbours } from './neighbours.ts'
import { fitOutOfScope, judgeForeign, measureForeign, signNames, type Sighted } from './out-of-scope.ts'
import { createRandom } from './random.ts'

/** Foreign texts lie one and a half apart in the first sign, everything else is noise. */
function draw(seed: number, count: number): Sighted[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, index) => {
    const foreign = index % 3 === 0
    return { foreign, signs: signNames.map((_name, sign) => random() + (sign === 0 && foreign ? -1.5 : 0)) }
  })
}

test('finds the sign that tells, on texts it was not fitted on', () => {
  const model = fitOutOfScope(draw(1, 300))
  assert.ok(measureForeign(draw(2, 300), model) > 0.98)
  assert.ok((model.weights[0] ?? 0) < -1 && model.weights.slice(1, -1).every((weight) => Math.abs(weight) < 0.5))
})

test('gives the foreign the share that they usually have, not that of the texts fitted on', () => {
  const random = createRandom(5)
  const noise = Array.from({ length: 400 }, (_, index): Sighted => ({ foreign: index % 2 === 0, signs: signNames.map(() => random()) }))
  const model = fitOutOfScope(noise)
  const mean = noise.reduce((sum, { signs }) => sum + judgeForeign(signs, model), 0) / noise.length
  assert.ok(Math.abs(mean - 0.18) < 0.03, String(mean))
})

test('finds the nearest text, of all and of one label', () => {
  const inputs = ['怎么申请退款', '退款多久到账', '运费怎么算'].map((text, index) => ({ text, vector: Float32Array.from([index, 1, -index]) }))
  const features = fitFeatures(inputs, { least: 1, most: 1_000, vectorScale: 1, contextScale: 1 })
  const rows = inputs.map(createReading(features))
  const nearest = createNearest(keepNeighbours(rows, Int32Array.of(0, 0, 1)), features.hashes.length)
  const [first] = rows
  assert.ok(first)
  const own = nearest(first, [0])
  assert.ok(Math.abs(own.any - 1) < 1e-6 && Math.abs(own.same - 1) < 1e-6 && Math.abs(own.vector - 1) < 1e-6)
  const other = nearest(first, [1])
  assert.ok(Math.abs(other.any - 1) < 1e-6 && other.same < 0.4 && other.vector < own.vector)
  assert.equal(nearest({ ...first, columns: new Uint32Array(0), values: new Float32Array(0) }, [0]).any, 0)
})
