import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Candidate } from '../types.ts'
import { gatherNearness, nearnessNames } from './nearness.ts'
import { cosine, keepVectors, type MakeVectors } from './vectors.ts'

/** Three directions: how often a text has each of these letters. */
const letters = ['运', '退', '票']
function vectorOf(text: string): Float32Array {
  const counts = Float32Array.from(letters, (letter) => text.split(letter).length - 1)
  return counts.map((count) => count / Math.hypot(...counts))
}
const fee: Candidate = { id: 'fee', title: '运费', questions: ['运运退', '运票'], searchScore: 0 }
const refund: Candidate = { id: 'refund', title: '退', questions: [], searchScore: 0 }

function open(answer: (texts: string[]) => Promise<Float32Array[]> = async (texts) => texts.map(vectorOf)) {
  const asked: { texts: string[]; isPatient: boolean }[] = []
  const make: MakeVectors = (texts, isPatient) => {
    asked.push({ texts, isPatient })
    return answer(texts)
  }
  return { asked, vectors: keepVectors(make) }
}

it('makes the vector of each text once, and keeps it', async () => {
  const { asked, vectors } = open()
  await vectors.prepare(['运费', '运运退', '退', '运费'])
  await vectors.of([fee, refund])
  await vectors.of([fee, { ...fee, questions: ['运票', '运费'] }])
  assert.deepEqual(asked.map(({ texts }) => [...new Set(texts)]), [['运费', '运运退', '退'], ['运票']])
  assert.deepEqual(asked.map(({ isPatient }) => isPatient), [true, false])
  assert.equal(vectors.size(), 4)
})

it('keeps vectors in eight bits that compare as the whole ones do', async () => {
  const { vectors } = open()
  const [first] = await vectors.of([fee]) ?? []
  const asked = vectorOf('运退退票')
  for (const [at, text] of ['运费', '运运退', '运票'].entries()) {
    const exact = vectorOf(text).reduce((sum, value, index) => sum + value * (asked[index] ?? 0), 0)
    const kept = first?.all[at]
    assert.ok(kept && Math.abs(cosine(asked, kept) - exact) < 0.01, text)
  }
})

it('follows an entry whose title or phrasings have changed', async () => {
  const { vectors } = open()
  const nearest = async (candidate: Candidate) => gatherNearness(vectorOf('票'), await vectors.of([candidate]) ?? [])?.[0]?.[0] ?? 0
  assert.ok(await nearest(refund) < 0.01)
  assert.ok(await nearest({ ...refund, title: '票' }) > 0.99)
  assert.ok(await nearest({ ...refund, questions: ['票'] }) > 0.99)
})

it('gives none of the vectors where one is missing: a message does not wait for an encoder that is late, down or far behind', async () => {
  const never = open(() => new Promise(() => {}))
  assert.equal(await never.vectors.of([fee]), undefined)
  const down = open(() => Promise.reject(new Error('down')))
  assert.equal(await down.vectors.of([fee]), undefined)
  await down.vectors.prepare(['运'])
  assert.equal(down.vectors.size(), 0)
  const many = open()
  const large = { ...fee, questions: Array.from({ length: 100 }, (_, index) => `运${index}`) }
  assert.equal(await many.vectors.of([large, refund]), undefined)
  await many.vectors.prepare([])
  assert.equal((await many.vectors.of([large, refund]))?.length, 2)
  assert.ok(many.asked.every(({ isPatient }) => isPatient))
})

it('catches up for one message at a time, so that nothing piles up', async () => {
  const { asked, vectors } = open()
  const large = (sign: string): Candidate => ({ ...fee, title: sign, questions: Array.from({ length: 70 }, (_, index) => `${sign}${index}`) })
  const [first, second] = [large('运'), large('退')]
  for (const each of [first, second, second]) assert.equal(await vectors.of([each]), undefined)
  await vectors.prepare([])
  assert.equal(new Set(asked.flatMap(({ texts }) => texts)).size, 71)
  assert.equal((await vectors.of([first]))?.length, 1)
  assert.equal(await vectors.of([second]), undefined)
  await vectors.prepare([])
  assert.equal((await vectors.of([second]))?.length, 1)
})

it('tells how near each candidate is, and how far before the others', async () => {
  const { vectors } = open()
  const found = await vectors.of([fee, refund]) ?? []
  const [ofFee, ofRefund] = (gatherNearness(vectorOf('退'), found) ?? []).map((numbers) => Object.fromEntries(nearnessNames.map((name, at) => [name, numbers[at] ?? NaN])))
  assert.ok(Math.abs((ofRefund?.['nearest phrasing'] ?? 0) - 1) < 0.01 && (ofRefund?.['nearness of the title'] ?? 0) > 0.99)
  assert.ok(Math.abs((ofFee?.['nearest phrasing'] ?? 0) - 1 / Math.sqrt(5)) < 0.01 && (ofFee?.['nearness of the title'] ?? 1) < 0.01)
  assert.equal(ofRefund?.['lead of the nearest'], -(ofFee?.['lead of the nearest'] ?? 0))
  assert.equal(gatherNearness(new Float32Array(2), found), undefined)
  assert.deepEqual(gatherNearness(vectorOf('退'), []), [])
})
