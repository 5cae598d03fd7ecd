import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goodsOf } from './goods-of.ts'

const goods = (id: string, title: string, sku?: string) => ({ id, title, ...(sku !== undefined && { sku }) })
const phone = goods('iphone-15', 'iPhone 15', 'SJ-1001')
const charger = goods('charger', '65W 充电器')
const entries = [
  { enabled: true, goods: [charger, phone] }, { enabled: true, goods: [phone] },
  { enabled: false, goods: [goods('old', '停售的')] }, { enabled: true, brand: 'other', goods: [goods('theirs', '别家的')] },
]

test('goods are those of entries in use and of the brand, each once', () => {
  const table: [text: string, ids: string[]][] = [['', ['charger', 'iphone-15']], ['IPHONE', ['iphone-15']], ['sj-10', ['iphone-15']], ['续航', ['charger', 'iphone-15']]]
  for (const [text, ids] of table) assert.deepEqual(goodsOf(entries, 'ours', text).map(({ id }) => id), ids, text)
  assert.deepEqual(goodsOf(entries, 'other', '别家').map(({ id }) => id), ['theirs'])
})
