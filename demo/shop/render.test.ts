import assert from 'node:assert/strict'
import { test } from 'node:test'
import { products } from '../data/catalogue.ts'
import { shopAsset } from './assets.ts'
import { renderShop } from './render.ts'
import type { ShopRequest } from './render.ts'

const widget = { src: 'https://service.example/widget.js', inbox: 'shop' }

function open(path: string, more: Partial<ShopRequest> = {}) {
  const url = new URL(path, 'http://shop.example/')
  return renderShop({ path: url.pathname.slice(1), query: url.searchParams, cookies: {}, widget, ...more })
}

/** The value of an attribute of the widget's tag as a browser would read it. */
function widgetAttribute(body: string, name: string): string | undefined {
  const tag = /<script async src="https:\/\/service\.example\/widget\.js"[^>]*>/.exec(body)?.[0] ?? ''
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return value?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

test('every link of the shop leads somewhere, starting at the front page', async () => {
  const waiting = ['/demo/']
  const seen = new Set(waiting)
  for (const address of waiting) {
    const path = address.slice('/demo/'.length)
    const asset = shopAsset(path.split('?')[0] ?? '')
    const page = asset ? undefined : await open(`/${path}`, { cookies: { shop_shopper: 'shopper-lin' } })
    assert.ok(asset || page?.status === 200 || page?.status === 302, `${address}: ${page?.status}`)
    for (const [, next = ''] of (page?.body ?? '').matchAll(/(?:href|src|data-picture)="(\/demo\/[^"#]*)"/g)) {
      if (!seen.has(next)) waiting.push(next)
      seen.add(next)
    }
  }
  assert.ok(seen.size > products.length * 2, `${seen.size} addresses`)
})

test('who may try the shop on WeChat finds the phone on every page, and nobody else does', async () => {
  for (const path of ['/', '/help']) {
    assert.match((await open(path, { phone: '/demo/wechat/' })).body, /<a href="\/demo\/wechat\/">在微信里也能问我们/)
    assert.doesNotMatch((await open(path)).body, /wechat/)
  }
  assert.match((await open('/?lang=en', { phone: '/demo/wechat/' })).body, /We are on WeChat, too/)
})

test('the bubble has the inbox\'s colour from the first moment, where one is told', async () => {
  assert.equal(widgetAttribute((await open('/')).body, 'data-color'), undefined)
  assert.equal(widgetAttribute((await open('/', { widget: { ...widget, color: '#c8553d' } })).body, 'data-color'), '#c8553d')
  assert.equal(widgetAttribute((await open('/', { widget: { ...widget, position: 'left' } })).body, 'data-position'), 'left')
})

test('pages obey a strict content policy: no inline script, no style attribute', async () => {
  for (const path of ['/', '/products/iphone-15-pro', '/cart', '/orders', '/policies/shipping', '/help']) {
    const { body } = await open(path)
    assert.doesNotMatch(body, / style=| on[a-z]+="|javascript:/)
    for (const [tag] of body.matchAll(/<script[^>]*>/g)) assert.match(tag, / src="/)
    assert.doesNotMatch(body, /<style/)
  }
})

test('a product page tells the widget its goods', async () => {
  const { body } = await open('/products/iphone-15-pro', { origin: 'https://shop.example' })
  assert.deepEqual(JSON.parse(widgetAttribute(body, 'data-goods') ?? ''), {
    id: 'iphone-15-pro', title: 'iPhone 15 Pro', price: 629900, image: 'https://shop.example/demo/images/iphone-15-pro.svg',
    url: 'https://shop.example/demo/products/iphone-15-pro', sku: 'DG-1002',
  })
  assert.equal(widgetAttribute(body, 'data-inbox'), 'shop')
  assert.equal(widgetAttribute(body, 'data-lang'), 'zh-CN')
  assert.equal(widgetAttribute((await open('/')).body, 'data-goods'), undefined)
})

test('the token of a shopper is there only when one is signed in and the shop signs', async () => {
  const signShopper = ({ id }: { id: string }) => Promise.resolve(`signed.${id}`)
  const cookies = { shop_shopper: 'shopper-chen' }
  assert.equal(widgetAttribute((await open('/', { cookies, signShopper })).body, 'data-customer-token'), 'signed.shopper-chen')
  assert.equal(widgetAttribute((await open('/', { signShopper })).body, 'data-customer-token'), undefined)
  assert.equal(widgetAttribute((await open('/', { cookies })).body, 'data-customer-token'), undefined)
  assert.equal(widgetAttribute((await open('/', { cookies: { shop_shopper: 'stranger' }, signShopper })).body, 'data-customer-token'), undefined)
})

test('orders are shown to their shopper and to nobody else', async () => {
  const own = await open('/orders/LX100230103', { cookies: { shop_shopper: 'shopper-lin' } })
  assert.equal(own.status, 200)
  const { url: _, ...order } = JSON.parse(widgetAttribute(own.body, 'data-order') ?? '') as Record<string, unknown>
  assert.deepEqual([order['id'], order['state'], order['quantity']], ['LX100230103', 'delivering', 3])
  assert.match(own.body, /派送网点/)
  for (const cookies of [{}, { shop_shopper: 'shopper-chen' }]) {
    const other = await open('/orders/LX100230103', { cookies })
    assert.equal(other.status, 404)
    assert.doesNotMatch(other.body, /派送网点/)
    assert.equal(widgetAttribute(other.body, 'data-order'), undefined)
  }
})

test('signing in sets a cookie for a shopper that exists, and out clears it', async () => {
  const known = await open('/sign-in?as=shopper-ma')
  assert.equal(known.status, 302)
  assert.match(known.headers['set-cookie'] ?? '', /^shop_shopper=shopper-ma; Path=\/demo\/; HttpOnly; SameSite=Lax/)
  const unknown = await open('/sign-in?as=x%0d%0aset-cookie:y')
  assert.deepEqual([unknown.status, unknown.headers['location'], unknown.headers['set-cookie']], [302, '/demo/sign-in', undefined])
  assert.match((await open('/sign-out')).headers['set-cookie'] ?? '', /Max-Age=0/)
})

test('English is kept by a cookie, and products have English names', async () => {
  const first = await open('/products/yunze-cream?lang=en')
  assert.match(first.body, /<html lang="en-US">/)
  assert.match(first.body, /Yunze Ceramide Cream/)
  assert.match(first.headers['set-cookie'] ?? '', /^shop_lang=en-US/)
  assert.match((await open('/', { cookies: { shop_lang: 'en-US' } })).body, /Add to cart|View all/)
  assert.match((await open('/?lang=zh', { cookies: { shop_lang: 'en-US' } })).body, /<html lang="zh-CN">/)
})

test('search finds goods, says when it finds none, and escapes what was typed', async () => {
  assert.match((await open(`/search?q=${encodeURIComponent('iphone 续航')}`)).body, /没有找到相关商品/)
  assert.match((await open('/search?q=iPhone+Pro')).body, /products\/iphone-15-pro/)
  const evil = await open(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
  assert.doesNotMatch(evil.body, /<script>alert/)
})

test('what is not there is a 404 page of the shop', async () => {
  for (const path of ['/nothing', '/products/none', '/categories/none', '/policies/none', '/products/iphone-15/more', '/__proto__']) {
    const { status, body } = await open(path)
    assert.equal(status, 404, path)
    assert.match(body, /页面走丢了/)
  }
})
