import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createFeelingReader } from '../../src/emotion/message.ts'
import { fitFeelings } from '../../src/emotion/model/fit.ts'
import { loadFeelings } from '../../src/emotion/model/save.ts'
import { emotions } from '../../src/emotion/types.ts'
import { auroc } from '../../src/head/auroc.ts'
import { isHeldOut } from '../held-out.ts'
import { fitLogistic } from './logistic.ts'
import { replay } from './scripted/replay.ts'
import { readFeelings, toFelt } from './sets.ts'

const { model } = await loadFeelings(fileURLToPath(new URL('../../models/feelings-1/feelings.bin', import.meta.url)))
const read = createFeelingReader(model)

test('The fifth that measures is that of corpus.py', () => {
  // From Python: hashlib.blake2b(text.encode(), digest_size=4).digest()[0] % 5 == 0, of one block and of several.
  assert.deepEqual(['长'.repeat(43), '16', '21', '29', '30', '32', '39', '49', '53', '59', '短'.repeat(60), '短'.repeat(116)].filter((text) => !isHeldOut(text)), [])
  assert.deepEqual(['', 'abc', '3830401296796826', '你们真行啊', '在吗', '退钱', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '长'.repeat(86), '长'.repeat(100), '短'.repeat(50), '短'.repeat(90), '短'.repeat(43)].filter(isHeldOut), [])
})

test('The lines are as many, as mixed and as different as they are to be', () => {
  const { learned, heldOut } = readFeelings()
  const all = [...learned, ...heldOut]
  assert.ok(all.length >= 900)
  assert.equal(new Set(all.map(({ text }) => text)).size, all.length)
  for (const emotion of emotions) assert.ok(all.filter((line) => line.emotion === emotion).length >= 60, emotion)
  assert.ok(all.every(({ emotion }) => emotions.includes(emotion)))
  assert.ok(heldOut.length > all.length * 0.15 && heldOut.length < all.length * 0.25)
  const english = all.filter(({ text }) => /^[\p{ASCII}😍]+$/u.test(text)).length
  assert.ok(english > all.length * 0.07)
})

test('The shipped model tells anger in lines that it has not learned', () => {
  const { heldOut } = readFeelings()
  const anger = (isAngry: boolean): number[] => heldOut.filter(({ emotion }) => (emotion === 'angry') === isAngry).map(({ text }) => read(text).anger)
  assert.ok(auroc(anger(true), anger(false)) > 0.92)
})

test('In dialogues the alarm comes within a turn of the first angry one, and not among the calm', () => {
  const { calm, falseAlarms, angry, delays, missed } = replay(read)
  assert.ok(calm >= 40 && angry >= 20)
  assert.deepEqual(falseAlarms, [])
  assert.deepEqual(missed, [])
  assert.ok(delays.every((delay) => delay <= 1), delays.join(' '))
})

test('A model learns what it is shown, the same each time', () => {
  const texts = readFeelings().learned.slice(0, 300).map(toFelt)
  const [one, other] = [fitFeelings(texts), fitFeelings(texts)]
  assert.deepEqual(one, other)
  const fitted = createFeelingReader(one)
  assert.ok(fitted('气死我了 退钱').anger > fitted('这件有M码吗').anger)
})

test('The small regression finds which number counts', () => {
  const { weights, score } = fitLogistic(Array.from({ length: 60 }, (_, at) => ({ values: [at % 2, at % 3 === 0 ? 1 : 0], isTrue: at % 2 === 1 })))
  assert.ok((weights[0] ?? 0) > 2 && Math.abs(weights[1] ?? 1) < 1)
  assert.ok(score([1, 0]) > 0 && score([0, 0]) < 0)
})
