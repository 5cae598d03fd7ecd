import assert from 'node:assert/strict'
import { it } from 'node:test'
import { makeNameless } from './nameless-examples.ts'

const dictionary = [{ id: 'p1', name: '疾风3', aliases: ['疾风三代'] }, { id: 'p2', name: 'Gale 3' }]

it('says again without its name what names a product, and the same only once', () => {
  const examples = [{ text: '疾风3多少钱', label: 'price' }, { text: '疾风三代多少钱', label: 'price' }, { text: '运费多少', label: 'fee' }, { text: 'How much is the Gale 3?', label: 'price' }]
  assert.deepEqual(makeNameless(examples, dictionary), [{ text: '这个产品多少钱', label: 'price' }, { text: 'how much is the this product?', label: 'price' }])
})

it('makes nothing where no product is known', () => assert.deepEqual(makeNameless([{ text: '疾风3多少钱' }], []), []))
