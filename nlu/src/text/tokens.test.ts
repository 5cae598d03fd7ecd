import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createTokens } from './tokens.ts'

const tokens = createTokens()

it('holds words and pairs of characters, without stop words', () => {
  const found = tokens('我的运费怎么算呢，江浙沪包邮吗')
  for (const token of ['运费', '江浙沪', '江浙', '包邮']) assert.ok(found.includes(token), token)
  for (const token of ['的', '我', '怎么', '吗', '么算', '，']) assert.ok(!found.includes(token), token)
})

it('lets the spellings of a model number meet', () => {
  assert.deepEqual(tokens('iPhone15Pro').toSorted(), ['15', '15pro', 'iphone', 'iphone15', 'iphone15pro', 'pro'])
  assert.deepEqual(tokens('iPhone 15 Pro').toSorted(), ['15', '15pro', 'iphone', 'iphone15', 'pro'])
  assert.ok(tokens('有没有15pro').includes('15pro'))
  assert.ok(!tokens('iphone 15').includes('15pro'))
})

it('keeps decimals whole and English words in the singular', () => {
  assert.ok(tokens('6.1英寸').includes('6.1'))
  assert.deepEqual(tokens('How do I return my parcels?'), ['return', 'parcel'])
  assert.deepEqual(tokens("I don't have batteries"), ['battery'])
})

it('gives the same for traditional and full-width writing', () => {
  assert.deepEqual(tokens('退貨運費險'), tokens('退货运费险'))
  assert.deepEqual(tokens('ＵＳＢ－Ｃ'), tokens('usb-c'))
})

it('finds nothing in what says nothing', () => {
  for (const text of ['', '？？！', '你好', '的了吗', '😀', 'how are you']) assert.deepEqual(tokens(text), [], text)
})

it('holds no white space in a token', () => {
  for (const token of tokens('a b　c\n退 款 15 pro max usb-c 3.0')) assert.match(token, /^\S+$/)
})
