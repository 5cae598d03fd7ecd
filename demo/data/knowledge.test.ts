import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recogniseRegions } from '../../nlu/src/slots/regions/region.ts'
import { recogniseSizes } from '../../nlu/src/slots/wear/size.ts'
import { starterIntents } from '../../nlu/starter/intents.ts'
import { demoKnowledge } from '../seed.ts'
import { findProduct, products } from './catalogue.ts'
import { askedOfGoods } from './knowledge/goods-asked.ts'

const entries = demoKnowledge()
const normalise = (question: string) => question.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

test('the book of answers is large, and every id is its own', () => {
  assert.ok(entries.length >= 160, `${entries.length} entries`)
  assert.equal(new Set(entries.map(entry => entry.id)).size, entries.length)
})

test('an answer is asked for in eight or more ways and fits a bubble', () => {
  for (const { id, questions, answer, title, kind } of entries) {
    assert.ok(questions.length >= 8, `${id} has ${questions.length} questions`)
    assert.ok([...answer].length <= (kind ? 500 : 200), `${id}: the answer has ${[...answer].length} characters`)
    assert.ok(answer.length >= 15 && title.length > 0, id)
  }
})

test('one question leads to one answer', () => {
  const owner = new Map<string, string>()
  for (const entry of entries) for (const question of entry.questions) {
    const key = normalise(question)
    assert.equal(owner.get(key), undefined, `「${question}」 stands in ${owner.get(key)} and ${entry.id}`)
    owner.set(key, entry.id)
  }
})

test('goods that an answer names are on the shelves, and all goods are answered for', () => {
  const named = new Set(entries.flatMap(entry => entry.goods ?? []))
  for (const id of named) assert.ok(findProduct(id), id)
  for (const product of products) assert.ok(named.has(product.id), `no answer speaks of ${product.id}`)
})

test('all goods are asked for in words of their own', () => {
  assert.deepEqual(Object.keys(askedOfGoods).sort(), products.map(product => product.id).sort())
})

test('entries have titles of their own, and intents that a new installation knows', () => {
  const intents = new Set(starterIntents.map(intent => intent.id))
  assert.equal(new Set(entries.map(entry => entry.title)).size, entries.length)
  for (const { id, intent } of entries) assert.ok(intent === undefined || intents.has(intent), `${id}: ${intent}`)
})

test('variants name values that are understood, each once, and goods that are sold', () => {
  const understands = { region: (value: string) => recogniseRegions(value, true).length > 0, size: (value: string) => recogniseSizes(`${value}码`).length > 0, colour: () => true, product: (value: string) => findProduct(value) !== undefined }
  for (const { id, variants } of entries) {
    const values = variants?.answers.flatMap(each => each.values) ?? []
    assert.equal(new Set(values).size, values.length, id)
    for (const value of values) assert.ok(variants && understands[variants.slot](value), `${id}: ${value}`)
  }
})

test('where the freight depends on the region, the whole country is answered for', () => {
  for (const entry of entries.filter(each => each.variants?.slot === 'region')) {
    const named = entry.variants?.answers.flatMap(each => each.values).flatMap(value => recogniseRegions(value, true)).flatMap(({ value, values }) => values ?? [value])
    assert.equal(new Set(named).size, 34, entry.id)
  }
})

test('links of answers stay inside the shop', () => {
  for (const link of entries.flatMap(entry => entry.links ?? [])) assert.match(link.url, /^\/demo\/[a-z/-]+$/)
})
