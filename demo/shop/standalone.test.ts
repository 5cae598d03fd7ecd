import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readCookies, startShop } from './standalone.ts'
import type { RunningShop } from './standalone.ts'

const secret = 'between the shop and its service'
let shop: RunningShop

before(async () => {
  const signShopper = ({ id }: { id: string }) => Promise.resolve(`signed.${id}`)
  shop = await startShop({ port: 0, widgetSrc: 'http://service.example/widget.js', inbox: 'shop', connectorSecret: secret, signShopper })
})
after(() => shop.close())

test('pages, files and pictures are served at an origin of their own', async () => {
  const page = await fetch(`${shop.url}/demo/products/iphone-15`)
  assert.equal(page.status, 200)
  assert.ok((await page.text()).includes(`${shop.url}/demo/images/iphone-15.svg`), 'the widget gets absolute addresses')
  assert.equal((await fetch(`${shop.url}/demo/assets/shop.css`)).headers.get('content-type'), 'text/css; charset=utf-8')
  assert.equal((await fetch(`${shop.url}/demo/images/iphone-15.svg`)).headers.get('content-type'), 'image/svg+xml')
  assert.equal((await fetch(shop.url)).url, `${shop.url}/demo/`)
  assert.equal((await fetch(`${shop.url}/demo/none`)).status, 404)
  assert.equal((await fetch(`${shop.url}/demo/`, { method: 'POST' })).status, 405)
})

test('a shopper signs in and is vouched for', async () => {
  const entry = await fetch(`${shop.url}/demo/sign-in?as=shopper-wang`, { redirect: 'manual' })
  const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? ''
  const orders = await fetch(`${shop.url}/demo/orders`, { headers: { cookie } })
  assert.match(await orders.text(), /data-customer-token="signed\.shopper-wang"/)
})

test('the orders API stands beside the pages', async () => {
  const ask = (token: string) => fetch(`${shop.url}/connector/orders/LX100230302`, { headers: { authorization: `Bearer ${token}` } })
  assert.equal((await ask('wrong')).status, 401)
  const order = (await (await ask(secret)).json()) as { url: string }
  assert.equal(order.url, `${shop.url}/demo/orders/LX100230302`)
})

test('cookies are read by name', () => {
  assert.deepEqual(readCookies('a=1; b=x=y;  c='), { a: '1', b: 'x=y', c: '' })
  assert.deepEqual(readCookies(undefined), {})
})
