import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findProduct } from '../catalogue.ts'
import type { OrderState } from '../model.ts'
import { shoppers } from '../shoppers.ts'
import { findOrder, ordersAt, ordersOf } from './ledger.ts'

const now = Date.UTC(2030, 5, 1, 4)
const orders = ordersAt(now)
const states: OrderState[] = ['待付款', '待发货', '已发货', '派送中', '已签收', '退货中', '退款中', '已退款', '已取消', '换货中']

test('every state of an order is on show, and every shopper has some', () => {
  assert.ok(orders.length >= 24)
  for (const state of states) assert.ok(orders.some(order => order.state === state), state)
  for (const { id } of shoppers) assert.ok(ordersOf(id, now).length >= 4, id)
})

test('ids are unique and found again', () => {
  assert.equal(new Set(orders.map(order => order.id)).size, orders.length)
  for (const order of orders) assert.deepEqual(findOrder(order.id, now), order)
  assert.equal(findOrder('LX0', now), undefined)
})

test('sums add up in fen', () => {
  for (const { id, items, goodsTotal, discount, shippingFee, total } of orders) {
    assert.equal(items.reduce((sum, item) => sum + item.price * item.quantity, 0), goodsTotal, id)
    assert.equal(goodsTotal - discount + shippingFee, total, id)
    assert.ok(Number.isInteger(total) && total > 0, id)
  }
})

test('chosen options exist and are paid for', () => {
  for (const { id, items } of orders) for (const item of items) {
    const product = findProduct(item.productId)
    const options = product?.variants.flatMap(variant => variant.options as readonly string[]) ?? []
    const rest = [...options].sort((a, b) => b.length - a.length).reduce((text, option) => text.replace(option, ''), item.variant)
    assert.equal(rest.trim(), '', `${id}: ${item.variant}`)
  }
  assert.equal(findOrder('LX100230102', now)?.items[0]?.price, 709900)
})

test('time runs forward and never past now', () => {
  for (const order of orders) {
    const moments = [order.createdAt, order.paidAt ?? order.createdAt, ...(order.logistics?.events ?? []).map(event => event.at)]
    assert.deepEqual(moments, [...moments].sort((a, b) => a - b), order.id)
    const refund = (order.refund?.steps ?? []).map(step => step.at)
    assert.deepEqual(refund, [...refund].sort((a, b) => a - b), order.id)
    assert.ok([...moments, ...refund].every(at => at <= now), order.id)
  }
})

test('a parcel and a refund stand where the state says', () => {
  const last = (state: OrderState) => orders.filter(order => order.state === state).map(order => order.logistics?.events.at(-1)?.text ?? '')
  for (const text of last('已签收')) assert.match(text, /签收/)
  for (const text of last('派送中')) assert.match(text, /派送/)
  for (const text of last('已发货')) assert.match(text, /转运中心/)
  for (const text of [...last('待付款'), ...last('待发货'), ...last('已取消')]) assert.equal(text, '')
  for (const order of orders.filter(({ state }) => /退|换/.test(state))) assert.ok(order.refund, order.id)
})

test('nothing private is written out, and an origin makes addresses absolute', () => {
  for (const { receiver } of orders) {
    assert.match(receiver.name, /\*/)
    assert.match(receiver.phone, /^\d{3}\*{4}\d{4}$/)
    assert.match(receiver.address, /\*\*\*/)
  }
  const order = findOrder('LX100230104', now, 'https://shop.example')
  assert.equal(order?.url, 'https://shop.example/demo/orders/LX100230104')
  assert.equal(order.items[0]?.image, 'https://shop.example/demo/images/dandong-strawberry.svg')
})
