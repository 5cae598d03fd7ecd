import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAddressList, readBlock } from './address-list.ts'

describe('a block of addresses', () => {
  const cases: [text: string, read: string][] = [
    ['203.0.113.7', '203.0.113.7'], [' 203.0.113.77/24 ', '203.0.113.0/24'], ['203.0.113.7/32', '203.0.113.7'], ['2001:DB8:0:0::1', '2001:db8::1'], ['2001:db8::/48', '2001:db8::/48'],
    ['203.0.113', 'not_an_address'], ['203.0.113.7/33', 'not_an_address'], ['shop.example.cn', 'not_an_address'], ['203.0.113.0/24/24', 'not_an_address'], ['203.0.113.0/', 'not_an_address'],
    ['0.0.0.0/0', 'too_wide'], ['2001::/16', 'too_wide'],
  ]
  for (const [text, wanted] of cases) test(text, () => {
    const read = readBlock(text)
    assert.equal('block' in read ? read.block : read.refused, wanted)
  })
})

test('an address is found in the blocks that hold it, until their time is over', () => {
  const list = createAddressList([{ id: 'a', block: '203.0.113.0/24', until: 1000 }, { id: 'b', block: '2001:db8::/48' }, { id: 'c', block: '198.51.100.9' }])
  assert.equal(list.find('203.0.113.200', 999), 'a')
  assert.equal(list.find('203.0.113.200', 1000), undefined)
  assert.equal(list.find('203.0.114.1', 0), undefined)
  assert.equal(list.find('2001:db8:0:5::1', 0), 'b')
  assert.equal(list.find('198.51.100.9', 0), 'c')
  for (const nothing of ['', 'unknown', '198.51.100.8']) assert.equal(list.find(nothing, 0), undefined)
})
