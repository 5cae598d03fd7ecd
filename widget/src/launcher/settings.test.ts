import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFrameMessage, readLook } from './messages.ts'
import { readSettings } from './settings.ts'

const src = 'https://support.example.cn/widget.js'
const inbox = '0199aaaa-0000-7000-8000-000000000001'

test('the server is where the script came from', () => {
  assert.equal(readSettings({ src, dataset: { inbox } }, '')?.origin, 'https://support.example.cn')
  assert.equal(readSettings({ src: 'http://10.0.0.8:8080/widget.js?v=1', dataset: { inbox } }, '')?.origin, 'http://10.0.0.8:8080')
  for (const wrong of ['', 'widget.js', 'data:text/javascript,1', 'blob:https://x/1', 'javascript:1']) {
    assert.equal(readSettings({ src: wrong, dataset: { inbox } }, ''), undefined, wrong)
  }
})

test('without an inbox there is no widget, and an inbox is an id', () => {
  assert.equal(readSettings({ src, dataset: {} }, ''), undefined)
  assert.equal(readSettings({ src, dataset: { inbox: '../x?y' } }, ''), undefined)
})

test('the language is the script\'s, else the page\'s, else Chinese', () => {
  const languageOf = (lang: string | undefined, page: string) => readSettings({ src, dataset: { inbox, lang } }, page)?.language
  assert.equal(languageOf(undefined, ''), 'zh-CN')
  assert.equal(languageOf(undefined, 'en-GB'), 'en-US')
  assert.equal(languageOf('zh-CN', 'en'), 'zh-CN')
  assert.equal(languageOf('en-US', 'zh'), 'en-US')
})

test('everything else is optional, and what is wrong is as if absent', () => {
  const read = readSettings({ src, dataset: { inbox, goods: '{"id":"1"', color: 'red', position: 'middle' } }, '')
  assert.deepEqual([read?.goods, read?.color, read?.position], [undefined, undefined, undefined])
  const full = readSettings({ src, dataset: { inbox, goods: '{"id":"1"}', color: '#0B7A5C', position: 'left', order: '7', customerToken: 't' } }, '')
  assert.deepEqual([full?.goods, full?.color, full?.position, full?.order, full?.customerToken], [{ id: '1' }, '#0B7A5C', 'left', '7', 't'])
})

test('an order is a number as it stands, or an object', () => {
  const orderOf = (order: string) => readSettings({ src, dataset: { inbox, order } }, '')?.order
  assert.equal(orderOf('20261122000000000031'), '20261122000000000031')
  assert.deepEqual(orderOf('{"id":"LX1"}'), { id: 'LX1' })
})

test('of the frame only five things are heard, and a count is a small whole number', () => {
  assert.deepEqual(readFrameMessage({ yanshu: 'ready', origin: 'https://evil.example' }), { yanshu: 'ready' })
  assert.deepEqual(readFrameMessage({ yanshu: 'gone', more: 1 }), { yanshu: 'gone' })
  assert.deepEqual(readFrameMessage({ yanshu: 'unread', count: 3.7 }), { yanshu: 'unread', count: 3 })
  assert.deepEqual(readFrameMessage({ yanshu: 'unread', count: NaN }), { yanshu: 'unread', count: 0 })
  assert.deepEqual(readFrameMessage({ yanshu: 'unread', count: 1e9 }), { yanshu: 'unread', count: 999 })
  for (const data of [null, 'close', 7, {}, { yanshu: 'context' }, { yanshu: 'unread', count: '3' }]) assert.equal(readFrameMessage(data), undefined)
})

test('of an inbox\'s look only what a style can hold is taken', () => {
  const nothing = { color: undefined, position: undefined, offset: undefined, corners: undefined }
  const full = { color: '#0b7a5c', position: 'left', offset: { side: 24, bottom: 90 }, corners: 'square' }
  assert.deepEqual(readFrameMessage({ yanshu: 'ready', look: { ...full, more: 1 } }), { yanshu: 'ready', look: full })
  const bad = { color: 'url(https://evil.example)', position: 'left; x', offset: { side: '1px', bottom: 2 }, corners: 'round' }
  assert.deepEqual(readLook(bad), nothing)
  for (const data of [undefined, null, 'x', 7, { offset: { side: -1, bottom: 1e9 } }]) assert.deepEqual(readLook(data), nothing)
})
