import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meantBy, optionsOf } from './meanings.ts'

const words = { noneOfThese: '都不是', fromSources: '想到的', found: '搜到的', allIntents: '全部意图', otherwise: '其他' }
const intents = [{ id: 'shipping.fee', name: '运费', nameEn: 'Shipping fee', group: 'shipping' }, { id: 'own', name: '自定义', group: 'own' }]
const sources = [{ entry: 'e1', title: '运费怎么算', confidence: 0.9, matched: '运费' }]

test('what was thought of comes first, then nothing of it, then every intent in the language of the screen', () => {
  assert.deepEqual(optionsOf(intents, sources, 'en-US', words), [
    { label: '想到的', options: [{ value: 'entry:e1', label: '运费怎么算' }, { value: 'none', label: '都不是' }] },
    { label: '全部意图', options: [{ value: 'intent:shipping.fee', label: 'Shipping fee' }, { value: 'intent:own', label: '自定义' }] },
  ])
  assert.equal(optionsOf([], sources, 'zh-CN', words).length, 1)
})

test('what is typed finds entries that were not thought of and intents by either name; nothing of it can always be said', () => {
  const found = [{ id: 'e1', title: '运费怎么算' }, { id: 'e2', title: 'iPhone 15 Pro 续航' }]
  assert.deepEqual(optionsOf(intents, sources, 'zh-CN', words, 'iphone', found), [
    { label: '想到的', options: [{ value: 'entry:e1', label: '运费怎么算' }] },
    { label: '搜到的', options: [{ value: 'entry:e2', label: 'iPhone 15 Pro 续航' }] },
    { label: '其他', options: [{ value: 'none', label: '都不是' }] },
  ])
  assert.deepEqual(optionsOf(intents, sources, 'zh-CN', words, '自定', [found[0]!]).map(({ options }) => options[0]!.value), ['intent:own', 'entry:e1', 'none'])
  assert.deepEqual(optionsOf(intents, sources, 'zh-CN', words, '运费', []).map(({ options }) => options[0]!.value), ['intent:shipping.fee', 'entry:e1', 'none'])
  assert.deepEqual(optionsOf(intents, sources, 'zh-CN', words, 'shipping', []), [
    { label: '全部意图', options: [{ value: 'intent:shipping.fee', label: '运费' }] },
    { label: '其他', options: [{ value: 'none', label: '都不是' }] },
  ])
  assert.deepEqual(optionsOf(intents, sources, 'zh-CN', words, 'iphone', 'awaited'), [])
})

test('a choice is an entry, an intent or nothing the shop answers', () => {
  assert.deepEqual([meantBy('entry:e1'), meantBy('intent:shipping.fee'), meantBy('none')], [{ entry: 'e1' }, { intent: 'shipping.fee' }, {}])
})
