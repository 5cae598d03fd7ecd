import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeInbox } from '@yanshu/contract/brands.ts'
import { firstValues, isOrigin, originOf, tidied, titledByBot } from './inbox-values.ts'

const brand = '01934f00-0000-7000-8000-000000000001'
const first = { ...firstValues({ title: '在线客服', welcome: '你好', botName: '小雁' }), name: '官网', brand }

test('a new inbox is as the server takes it', () => {
  assert.ok(makeInbox.shape.input.safeParse(first).success)
})

test('what people paste becomes an exact origin', () => {
  assert.equal(originOf(' https://Shop.example.cn/goods/1?x=2 '), 'https://shop.example.cn')
  assert.equal(originOf('shop.example.cn'), 'https://shop.example.cn')
  assert.equal(originOf('http://10.0.0.8:8080/'), 'http://10.0.0.8:8080')
  assert.equal(originOf('not an address'), 'not an address')
})

test('wildcards, paths and other schemes are no origins', () => {
  for (const text of ['https://*.example.cn', 'ftp://example.cn', 'https://example.cn/', '', 'not an address']) assert.ok(!isOrigin(text), text)
  assert.ok(isOrigin('https://example.cn'))
})

test('tidying drops blanks, empty questions and repeated origins', () => {
  const values = tidied({ ...first, name: ' 官网 ', origins: ['shop.example.cn', 'https://shop.example.cn/'], look: { ...first.look, quickQuestions: [' 发货 ', '', '  '] } })
  assert.equal(values.name, '官网')
  assert.deepEqual(values.origins, ['https://shop.example.cn'])
  assert.deepEqual(values.look.quickQuestions, ['发货'])
})

test('a look that says no more than the usual says nothing; English needs its three words', () => {
  const english = { title: 'Help', welcome: 'Hello', botName: 'Swan', quickQuestions: ['When?', ''] }
  const usual = tidied({ ...first, look: { ...first.look, theme: 'auto', corners: 'round', offset: { side: 20, bottom: 20 }, logo: ' ', privacy: '', english: { ...english, title: ' ' } } })
  assert.deepEqual(Object.keys(usual.look).toSorted(), ['botName', 'position', 'quickQuestions', 'title', 'welcome'])
  const chosen = tidied({ ...first, look: { ...first.look, color: '#123456', theme: 'dark', corners: 'square', offset: { side: 20, bottom: 90 }, logo: '/logo.svg', privacy: ' /privacy ', english } })
  assert.deepEqual([chosen.look.color, chosen.look.theme, chosen.look.corners, chosen.look.offset, chosen.look.logo, chosen.look.privacy], ['#123456', 'dark', 'square', { side: 20, bottom: 90 }, '/logo.svg', '/privacy'])
  assert.deepEqual(chosen.look.english?.quickQuestions, ['When?'])
  assert.ok(makeInbox.shape.input.safeParse(chosen).success)
})

test('English words of an inbox without a widget are titled by the bot, and none stay none', () => {
  const said = (english: { botName: string; welcome: string }) => tidied(titledByBot({ ...first, look: { ...first.look, english: { title: '', quickQuestions: [], ...english } } })).look.english
  assert.deepEqual(said({ botName: 'Swan ', welcome: 'Hello' }), { title: 'Swan', botName: 'Swan', welcome: 'Hello', quickQuestions: [] })
  assert.equal(said({ botName: '', welcome: '' }), undefined)
})
