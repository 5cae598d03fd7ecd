import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalise } from '../text/normalise.ts'
import { signCount, signsOf } from './signs.ts'

const zh = (text: string): number[] => signsOf(normalise(text), 'zh-CN')
const en = (text: string): number[] => signsOf(normalise(text), 'en-US')
/** Of whom, whose, what did not happen, what did, how often, asks, courteous, English, question, last clause, clauses. */
const [whom, own, not, did, often, asks, courteous, latin, question, lastAsks, clauses] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

test('tells how a grievance is built', () => {
  const signs = zh('你们答应我的没做到，我等了三天，又没人来')
  for (const sign of [whom, own, not, did, often]) assert.ok((signs[sign] ?? 0) > 0, String(sign))
  for (const sign of [asks, courteous, latin, question, lastAsks]) assert.equal(signs[sign], 0, String(sign))
  assert.equal(signs[clauses], 0.5)
})

test('tells what is asked, and whether it is asked last', () => {
  assert.deepEqual([asks, question, lastAsks].map((sign) => zh('怎么退，吊牌还在')[sign]), [1, 1, 0])
  assert.deepEqual([asks, question, lastAsks].map((sign) => zh('吊牌还在，怎么退')[sign]), [1, 1, 1])
  assert.deepEqual([asks, question, lastAsks, latin].map((sign) => en('the tag is on, can i return it?')[sign]), [1, 1, 1, 1])
  assert.equal(en('hi, thanks')[courteous], 1)
})

test('gives as many numbers as it says, none above 1', () => {
  const signs = zh('我我我我我我你们你们你们你们没没没没没了了了了了了'.repeat(9))
  assert.equal(signs.length, signCount)
  assert.ok(signs.every((sign) => sign >= 0 && sign <= 1))
})
