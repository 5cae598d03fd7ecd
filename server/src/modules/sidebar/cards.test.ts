import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '@yanshu/contract/orders.ts'
import { goodsCard, orderCard } from './cards.ts'
import { chooseGoods } from './goods.ts'
import { ownPage } from './pages.ts'

const base = 'https://kefu.example.cn'
const cup = { id: 'cup', title: '白瓷杯', price: 2900, sku: 'CUP-W', url: '/goods/cup', image: '/goods/cup.jpg' }
const order: Order = {
  id: 'LX1', state: 'shipped', createdAt: 0, total: 5800, url: 'https://shop.example/orders/LX1',
  items: [{ title: '白瓷杯', quantity: 2, price: 2900, image: '/goods/cup.jpg' }, { title: '茶垫', quantity: 1, price: 0 }],
}

test('a card has absolute addresses; what has no page of its own goes as text', () => {
  assert.deepEqual(goodsCard(cup, base), { msgtype: 'news', news: { link: `${base}/goods/cup`, title: '白瓷杯', desc: '¥29.00', imgUrl: `${base}/goods/cup.jpg` } })
  assert.deepEqual(goodsCard({ id: 'cup', title: '白瓷杯', price: 2900 }, base), { msgtype: 'text', text: { content: '白瓷杯\n¥29.00' } })
  assert.deepEqual(goodsCard({ id: 'cup', title: '白瓷杯', url: 'http://[', image: 'http://[' }, base), { msgtype: 'text', text: { content: '白瓷杯' } }, 'no address that could be opened')
  const news = { link: 'https://shop.example/orders/LX1', imgUrl: `${base}/goods/cup.jpg` }
  assert.deepEqual(orderCard(order, base, 'zh-CN'), { msgtype: 'news', news: { ...news, title: '订单 LX1 · 已发货', desc: '白瓷杯 ×2 …\n合计 ¥58.00' } })
  const english = orderCard(order, base, 'en-US')
  assert.ok(english.msgtype === 'news' && english.news.title.startsWith('Order LX1 · ') && english.news.desc.endsWith('\nTotal ¥58.00'))
})

test('goods are found by title, id and SKU, each once', () => {
  const mat = { id: 'mat-01', title: '茶垫' }
  assert.deepEqual([' 瓷 ', 'cup-w', 'MAT', '', '铁'].map((text) => chooseGoods([cup, mat, { ...cup, title: '白瓷杯（旧）' }], text).map(({ id }) => id)), [['cup'], ['cup'], ['mat-01'], ['cup', 'mat-01'], []])
})

test('only pages of our own origin are signed, without what stands behind the hash', () => {
  const table: [string, string | undefined][] = [
    [`${base}/console/sidebar?inbox=1#x`, `${base}/console/sidebar?inbox=1`], [`${base}/`, `${base}/`],
    ['https://elsewhere.example/', undefined], [`${base}.evil.example/`, undefined], ['http://kefu.example.cn/', undefined], [`https://kefu.example.cn@evil.example/`, undefined],
    [`https://a:b@kefu.example.cn/`, undefined], ['javascript:alert(1)', undefined], ['', undefined], ['/console/sidebar', undefined],
  ]
  for (const [url, page] of table) assert.equal(ownPage(url, base), page, url)
})
