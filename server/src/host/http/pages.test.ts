import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { loadPages } from './assets.ts'
import type { DemoRequest } from './deps.ts'
import { call, serve } from './testkit/serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'yanshu-pages-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const script = `console.log(${JSON.stringify('x'.repeat(5000))})`
write('console/index.html', '<meta name="csp-nonce" content="__NONCE__"><style nonce="__NONCE__"></style>')
write('console/assets/main-a1b2.js', script)
write('console/mark.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
write('widget/frame/index.html', '<title>frame</title>')
write('widget/widget.js', script)
write('widget/frame/talk-h76wDNkb.js', script)
write('widget/frame/frame.js', script)
write('secret.txt', 'secret')

const pages = await loadPages({ console: join(folder, 'console'), widget: join(folder, 'widget') })
const asked: DemoRequest[] = []
const served = await serve(() => undefined, {
  pages,
  ancestors: async (inbox) => (inbox === 'shop' ? ['https://shop.example.cn', "https://x.cn; script-src *"] : undefined),
  async demo(each) {
    asked.push(each)
    return { status: each.method === 'POST' ? 303 : 200, headers: { 'content-type': 'text/html; charset=utf-8', location: '/demo/cart' }, body: '<h1>铺子</h1>' }
  },
})
const get = (path: string, headers: Record<string, string> = {}) => call(served, 'GET', path, undefined, headers)

test('the console page has a fresh nonce each time, the same in policy and page', async () => {
  const nonces = new Set<string>()
  for (const path of ['/console/', '/console/conversations/42', '/console/index.html']) {
    const response = await get(path)
    const policy = response.headers.get('content-security-policy')!
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!
    assert.equal(await response.text(), `<meta name="csp-nonce" content="${nonce}"><style nonce="${nonce}"></style>`)
    assert.ok(policy.includes("script-src 'self';") && policy.includes("frame-ancestors 'none'") && !policy.includes('unsafe'))
    assert.ok(policy.includes(served.url.replace('http:', 'ws:')))
    nonces.add(nonce)
  }
  assert.equal(nonces.size, 3)
})

test('what answers for itself gets requests as they are, below its path alone, and may stand in front of one page of the console', async () => {
  const index = { ...pages.console!.get('index.html')!, bytes: Buffer.from('<head><meta></head>') }
  const heard: string[] = []
  const counted: string[] = []
  const played = await serve(() => undefined, {
    pages: { ...pages, console: new Map([...pages.console!, ['index.html', index]]) },
    raw: {
      below: '/play', scripts: { sidebar: '/play/toolbar.js' }, counts: (path, ip) => counted.push(`${path} ${ip}`) > 0,
      answer(request, response) {
        heard.push(`${request.method} ${request.url}`)
        request.pipe(response)
      },
    },
  })
  const posted = await fetch(`${played.url}/play/act?x=1`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"x": 1}' })
  assert.deepEqual([await posted.text(), heard, counted], ['{"x": 1}', ['POST /act?x=1'], ['/act?x=1 127.0.0.1']])
  assert.equal((await fetch(`${played.url}/play`, { redirect: 'manual' })).headers.get('location'), '/play/')
  const page = async (path: string) => (await fetch(`${played.url}/console/${path}`)).text()
  assert.deepEqual([await page('sidebar'), await page('workspace')], ['<head><script src="/play/toolbar.js"></script><meta></head>', '<head><meta></head>'])
})

test('hashed files stay in the cache for good, others are asked for', async () => {
  assert.match((await get('/console/assets/main-a1b2.js')).headers.get('cache-control')!, /immutable/)
  assert.match((await get('/widget/talk-h76wDNkb.js')).headers.get('cache-control')!, /immutable/)
  for (const path of ['/console/mark.svg', '/widget/frame.js']) assert.equal((await get(path)).headers.get('cache-control'), 'no-cache')
})

test('what is not there is absent, and nothing outside the folder is reached', async () => {
  for (const path of ['/console/none.js', '/widget/none.js', '/widget/widget.js', '/console/..%2fsecret.txt', '/widget/..%2f..%2fsecret.txt']) assert.equal((await get(path)).status, 404, path)
  assert.equal((await raw('/console/../secret.txt', 'identity')).status, 404)
})

test('the launcher may be loaded by every shop, for five minutes', async () => {
  const response = await get('/widget.js')
  assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin')
  assert.equal(response.headers.get('cache-control'), 'public, max-age=300')
  assert.match(response.headers.get('content-type')!, /^text\/javascript/)
  const again = await get('/widget.js', { 'if-none-match': response.headers.get('etag')! })
  assert.deepEqual([again.status, await again.text()], [304, ''])
})

test('bytes go out as small as the browser can read them', async () => {
  const plain = await raw('/widget.js', 'identity')
  const gzip = await raw('/widget.js', 'gzip, deflate')
  const brotli = await raw('/widget.js', 'gzip, deflate, br')
  const refused = await raw('/widget.js', 'br;q=0, gzip;q=0')
  assert.deepEqual([plain.encoding, gzip.encoding, brotli.encoding, refused.encoding], [undefined, 'gzip', 'br', undefined])
  assert.equal(plain.body.toString(), script)
  assert.equal(gunzipSync(gzip.body).toString(), script)
  assert.equal(brotliDecompressSync(brotli.body).toString(), script)
})

test('the widget frame may be embedded by the sites of its inbox alone', async () => {
  const response = await get('/widget/?inbox=shop')
  const policy = response.headers.get('content-security-policy')!
  assert.equal(await response.text(), '<title>frame</title>')
  assert.ok(policy.includes("frame-ancestors 'self' https://shop.example.cn;"), policy)
  assert.ok(policy.includes('media-src blob:') && response.headers.get('permissions-policy')!.includes('microphone=(self)'))
  assert.ok(policy.includes("default-src 'none'") && policy.includes("require-trusted-types-for 'script'") && !policy.includes('script-src *'))
  for (const path of ['/widget/', '/widget/?inbox=none']) assert.equal((await get(path)).status, 404)
})

test('the demo shop answers under our policy', async () => {
  assert.equal((await get('/')).headers.get('location'), '/demo/')
  const page = await get('/demo/goods/1?color=red')
  assert.equal(await page.text(), '<h1>铺子</h1>')
  assert.match(page.headers.get('content-security-policy')!, /script-src 'self'; .*frame-src 'self'/)
  const posted = await fetch(`${served.url}/demo/cart`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ goods: '1' }) })
  assert.deepEqual([posted.status, posted.headers.get('location')], [303, '/demo/cart'])
  assert.deepEqual(asked.map(({ method, path, query, body, origin }) => [method, path, query.get('color'), body?.toString(), origin]), [
    ['GET', '/demo/goods/1', 'red', undefined, served.url], ['POST', '/demo/cart', null, 'goods=1', served.url],
  ])
})

test('without built pages the console says how to start, and without a demo it is where one begins', async () => {
  const bare = await serve(() => undefined)
  assert.equal((await call(bare, 'GET', '/')).headers.get('location'), '/console/')
  for (const path of ['/console/', '/widget.js', '/widget/?inbox=shop']) {
    const response = await call(bare, 'GET', path)
    assert.equal(response.status, 503)
    assert.match(await response.text(), /npm start/)
  }
  const none = await loadPages({ console: join(folder, 'none'), widget: join(folder, 'none') })
  assert.deepEqual([none.console, none.widget], [undefined, undefined])
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** As it comes over the wire: fetch would decompress it and tidy the path. */
function raw(path: string, encodings: string): Promise<{ status: number; encoding: string | undefined; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(served.url)
    request({ host: '127.0.0.1', port, path, headers: { 'accept-encoding': encodings } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode!, encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) }))
    }).on('error', reject).end()
  })
}
