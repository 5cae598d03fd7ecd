import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compare, profile } from '../text/similarity.ts'
import { liken, lookUp, prepareWritten, seek, weighAmong } from './overlaps.ts'

const entries = [
  ['退货运费谁出', '退货的邮费要我付吗', '运费险怎么赔', 'who pays for the return'],
  ['多久发货', '今天拍什么时候发', '发货慢死了', '48小时内能发吗'],
  ['发票怎么开', '抬头写错了能重开发票吗'],
  ['', '！！'],
]
const asked = ['退货运费我出还是你们出', '发货要多久啊', 'can I return it', '怎么开', '', '😀']

test('compares with every phrasing as two profiles are compared', () => {
  const written = entries.map(prepareWritten)
  for (const text of asked) {
    const sought = seek(text)
    const lookedUp = written.map((one) => lookUp(sought, one))
    const weights = weighAmong(sought, lookedUp)
    const importance = new Map(sought.grams.map((gram, at) => [gram, (weights[at] ?? 0) / (sought.weights[at] ?? 1)]))
    for (const [index, one] of lookedUp.entries()) {
      const { overlaps } = liken(weights, one)
      for (const [place, phrasing] of (entries[index] ?? []).entries()) {
        const right = compare(profile(text), profile(phrasing), (gram) => importance.get(gram) ?? 1)
        for (const name of ['cosine', 'cover', 'coverBack'] as const) assert.ok(Math.abs((overlaps[place]?.[name] ?? NaN) - right[name]) < 1e-9, `${name} of ${text} and ${phrasing}`)
      }
    }
  }
})

test('counts what many entries hold for less', () => {
  const sought = seek('发货')
  const one = entries.map((texts) => lookUp(sought, prepareWritten(texts)))
  const alone = weighAmong(sought, [one[1]!])
  const among = weighAmong(sought, [...one, one[1]!, one[1]!])
  assert.deepEqual(alone, sought.weights)
  for (const [at, weight] of among.entries()) assert.ok(weight < (alone[at] ?? 0))
})

test('tells how much of a message stands anywhere under an entry', () => {
  const written = prepareWritten(['运费谁出', '怎么退货'])
  const of = (text: string) => {
    const sought = seek(text)
    return liken(sought.weights, lookUp(sought, written))
  }
  const both = of('退货运费')
  assert.ok(both.cover > Math.max(...both.overlaps.map(({ cover }) => cover)))
  assert.equal(of('退货').cover, 1)
  assert.ok(both.centre > Math.max(...both.overlaps.map(({ cosine }) => cosine)))
  assert.deepEqual(of('蓝牙耳机'), { overlaps: [{ cosine: 0, cover: 0, coverBack: 0 }, { cosine: 0, cover: 0, coverBack: 0 }], centre: 0, cover: 0 })
  assert.equal(of('').cover, 0)
})
