import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Row } from './features.ts'
import { createSoftmax, score, softmaxOf, trainSoftmax, type Labelled, type SoftmaxConfig } from './softmax.ts'

const config: SoftmaxConfig = { epochs: 20, rate: 0.3, caution: 0, l2: 0, oneVsRest: 0.5, balance: 0, patience: 2, seed: 1 }
const row = (columns: number[], dense: number[] = []): Row => (
  { columns: Uint32Array.from(columns), values: Float32Array.from(columns, () => 1), dense: Float32Array.from(dense), known: 1 })
const labelled = (rows: Row[], classes: number[]): Labelled => ({ rows, classes: Int32Array.from(classes) })
const sample = labelled([row([0, 3]), row([1, 3]), row([2, 3]), row([0]), row([1]), row([2])], [0, 1, 2, 0, 1, 2])
const size = { classes: 3, columns: 4, width: 0 }
const bestOf = (scores: Float32Array): number => scores.indexOf(Math.max(...scores))

test('learns which feature speaks for which class', async () => {
  const { softmax } = await trainSoftmax(sample, size, config)
  assert.deepEqual(sample.rows.map((one) => bestOf(score(softmax, one))), [...sample.classes])
})

test('learns from the vector where there is one', async () => {
  const training = labelled([row([], [1, 0]), row([], [-1, 0]), row([], [0.8, 0.1]), row([], [-0.9, 0.2])], [0, 1, 0, 1])
  const { softmax } = await trainSoftmax(training, { classes: 2, columns: 0, width: 2 }, config)
  assert.equal(bestOf(score(softmax, row([], [0.5, 0]))), 0)
  assert.equal(bestOf(score(softmax, row([], [-0.5, 0]))), 1)
})

test('is the same for the same seed, and another for another', async () => {
  const weigh = async (seed: number): Promise<number[]> => [...(await trainSoftmax(sample, size, { ...config, seed })).softmax.weights]
  assert.deepEqual(await weigh(1), await weigh(1))
  assert.notDeepEqual(await weigh(1), await weigh(2))
})

test('stops where texts left out are told best, and keeps that moment', async () => {
  const contrary = labelled([row([0]), row([1]), row([2])], [1, 2, 0])
  const { epochs } = await trainSoftmax(sample, size, { ...config, epochs: 50 }, { validation: contrary })
  assert.equal(epochs, 1)
})

test('with balance a rare class is heard', async () => {
  const rows = [...Array.from({ length: 30 }, () => row([0, 1])), row([0, 2])]
  const training = labelled(rows, rows.map((_, index) => Number(index === 30)))
  const chance = async (balance: number): Promise<number> => softmaxOf(score((await trainSoftmax(training, { classes: 2, columns: 3, width: 0 }, { ...config, epochs: 3, balance })).softmax, row([0])))[1] ?? 0
  assert.ok(await chance(1) > await chance(0))
})

test('ends with the reason of the signal', async () => {
  const control = new AbortController()
  const reason = new Error('enough')
  await assert.rejects(trainSoftmax(sample, size, { ...config, epochs: 1_000 }, { signal: control.signal, onEpoch: (epoch) => { if (epoch === 2) control.abort(reason) } }), reason)
})

test('probabilities add up to 1, evener with more temperature', () => {
  const scores = Float32Array.from([2, 1, 0])
  const [cold, warm] = [softmaxOf(scores, 0.5), softmaxOf(scores, 5)]
  for (const likely of [cold, warm]) assert.ok(Math.abs(likely.reduce((sum, one) => sum + one, 0) - 1) < 1e-6)
  assert.ok((cold[0] ?? 0) > (warm[0] ?? 0))
  assert.deepEqual([...softmaxOf(score(createSoftmax(size), row([])))].map((one) => Math.round(one * 3)), [1, 1, 1])
})
