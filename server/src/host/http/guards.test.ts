import assert from 'node:assert/strict'
import { connect as connectTcp } from 'node:net'
import { test } from 'node:test'
import * as z from 'zod'
import { endpoint } from '@yanshu/contract/endpoint.ts'
import { defaultLimits } from './limits.ts'
import { call, serve, type Served } from './testkit/serve.ts'

const done = z.strictObject({ done: z.boolean() })
const change = endpoint('POST', '/api/things', { summary: 'Change', permission: 'signed-in', output: done })
const look = endpoint('GET', '/api/things', { summary: 'Look', permission: 'signed-in', output: done })
const visit = endpoint('POST', '/api/visitor/things', { summary: 'Visit', permission: 'visitor', output: done })
const signIn = endpoint('POST', '/api/session', { summary: 'Sign in', permission: 'public', input: z.strictObject({ login: z.string() }), output: done })
const facts = endpoint('GET', '/api/facts', { summary: 'Facts', permission: 'public', output: z.unknown() })
const poll = endpoint('GET', '/api/poll', { summary: 'Poll', permission: 'public', output: done })

const polls: { aborted: boolean }[] = []
const start = (changed: Parameters<typeof serve>[1] = {}) =>
  serve((on) => {
    on(change, async () => ({ done: true }))
    on(look, async () => ({ done: true }))
    on(visit, async () => ({ done: true }))
    on(signIn, async ({ reply }) => (reply.setCookie('who', 'agent', { maxAgeS: 60 }), { done: true }))
    on(facts, async ({ actor, request }) => ({ ip: actor.ip, port: actor.port, origin: request.origin, channel: actor.channel }))
    on(poll, ({ request: { signal } }) => new Promise((resolve) => {
      const state = { aborted: false }
      polls.push(state)
      signal.addEventListener('abort', () => {
        state.aborted = true
        // Its answer leaves after the server began to close.
        setTimeout(resolve, 20, { done: false })
      })
    }))
  }, changed)

const served = await start()
const asCookie = (headers: Record<string, string> = {}, method = 'POST') => fetch(`${served.url}/api/things`, { method, headers: { cookie: 'who=agent', ...headers } })

test('a change that only the cookie speaks for is refused', async () => {
  served.refusals.length = 0
  assert.equal((await asCookie()).status, 403)
  assert.equal((await asCookie({ origin: 'https://evil.example' })).status, 403)
  assert.equal((await asCookie({ origin: 'null', 'sec-fetch-site': 'cross-site' })).status, 403)
  assert.equal((await asCookie({ 'x-yanshu': '0' })).status, 403)
  assert.deepEqual(served.refusals.map(({ actor, code }) => [actor.id, code]), Array.from({ length: 4 }, () => ['agent', 'forbidden']))
})

test('a change from a page of our own passes, and so does a script with a token', async () => {
  assert.equal((await asCookie({ 'x-yanshu': '1' })).status, 200)
  assert.equal((await asCookie({ 'sec-fetch-site': 'same-origin' })).status, 200)
  assert.equal((await asCookie({ origin: served.url })).status, 200)
  assert.equal((await asCookie({}, 'GET')).status, 200)
  assert.equal((await call(served, 'POST', '/api/things')).status, 200)
})

test('other sites are granted nothing', async () => {
  const preflight = await fetch(`${served.url}/api/things`, { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } })
  const plain = await fetch(`${served.url}/api/things`, { headers: { origin: 'https://evil.example', authorization: 'Bearer agent' } })
  for (const response of [preflight, plain]) assert.deepEqual([...response.headers.keys()].filter((name) => name.startsWith('access-control')), [])
})

test('answers of the API are neither stored, sniffed nor framed, and carry an id of our own', async () => {
  for (const response of [await call(served, 'GET', '/api/things'), await call(served, 'GET', '/api/none'), await call(served, 'GET', '/api/things', undefined, { authorization: '' })]) {
    assert.equal(response.headers.get('cache-control'), 'no-store')
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer')
    assert.equal(response.headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'")
    assert.match(response.headers.get('x-request-id')!, /^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  }
  const forged = await call(served, 'GET', '/api/things', undefined, { 'x-request-id': 'mine' })
  assert.notEqual(forged.headers.get('x-request-id'), 'mine')
})

test('the session cookie is out of reach of scripts and other sites', async () => {
  const response = await call(served, 'POST', '/api/session', { login: 'a' })
  assert.equal(response.headers.get('set-cookie'), 'who=agent; Path=/; Max-Age=60; HttpOnly; SameSite=Strict')
})

const rate = (burst: number) => ({ burst, perSecond: 1 })

test('an address is limited, told when to come back, and put on record once', async () => {
  const slow = await start({ limits: { ...defaultLimits, perAddress: rate(3) } })
  const get = () => call(slow, 'GET', '/api/things')
  for (let at = 0; at < 3; at += 1) assert.equal((await get()).status, 200)
  const refused = await get()
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '1'])
  assert.equal(((await refused.json()) as { code: string }).code, 'too_many')
  assert.equal((await get()).status, 429)
  assert.deepEqual(slow.refusals.map(({ code }) => code), ['too_many'])
  slow.clock.turn(1000)
  assert.equal((await get()).status, 200)
  assert.equal((await get()).status, 429)
})

test('people, contacts and inboxes have rates of their own', async () => {
  const slow = await start({ limits: { ...defaultLimits, perPerson: rate(2), perContact: rate(9), perInbox: rate(1) } })
  const statuses = async (method: string, path: string, who: string) => {
    const headers = { authorization: `Bearer ${who}` }
    return [await call(slow, method, path, undefined, headers), await call(slow, method, path, undefined, headers), await call(slow, method, path, undefined, headers)].map(({ status }) => status)
  }
  assert.deepEqual(await statuses('GET', '/api/things', 'agent'), [200, 200, 429])
  assert.deepEqual(await statuses('GET', '/api/things', 'guest'), [200, 200, 429])
  assert.deepEqual(await statuses('POST', '/api/visitor/things', 'contact'), [200, 429, 429])
})

test('signing in is limited more tightly than the rest', async () => {
  const slow = await start({ limits: { ...defaultLimits, perRoute: { 'POST /api/session': rate(2) } } })
  const signInStatus = async () => (await call(slow, 'POST', '/api/session', { login: 'a' })).status
  assert.deepEqual([await signInStatus(), await signInStatus(), await signInStatus()], [200, 200, 429])
  assert.equal((await call(slow, 'GET', '/api/things')).status, 200)
})

test('forwarding headers count only from proxies that are trusted, up to the first hop that is not', async () => {
  const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.0.0.2', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'kf.example.cn' }
  const read = async (from: Served) => (await (await call(from, 'GET', '/api/facts', undefined, headers)).json()) as { ip: string; port: number; origin: string; channel: string }
  const direct = await read(served)
  assert.deepEqual([direct.ip, direct.origin, direct.channel], ['127.0.0.1', served.url, 'api'])
  assert.ok(direct.port > 0)
  const behind = await read(await start({ trustProxy: ['127.0.0.0/8', '10.0.0.0/8'] }))
  assert.deepEqual(behind, { ip: '203.0.113.9', port: 0, origin: 'https://kf.example.cn', channel: 'api' })
})

test('a long poll ends when the client goes, and when the server closes', async () => {
  const other = await start()
  const client = new AbortController()
  const left = fetch(`${other.url}/api/poll`, { signal: client.signal }).catch(() => 'left')
  while (polls.length < 1) await tick()
  client.abort()
  assert.equal(await left, 'left')
  while (!polls[0]!.aborted) await tick()
  const waiting = fetch(`${other.url}/api/poll`)
  while (polls.length < 2) await tick()
  await other.http.close()
  assert.deepEqual(await (await waiting).json(), { done: false })
})

test('connections of one address beyond the cap are cut off, and places become free again', async () => {
  const small = await start({ limits: { ...defaultLimits, connectionsPerAddress: 2 } })
  const [first, second] = [await hold(small), await hold(small)]
  assert.deepEqual([first.open(), second.open()], [true, true])
  const third = await hold(small)
  await third.closed
  first.end()
  await first.closed
  while (!(await isLetIn(small))) await tick()
  second.end()
})

test('a request that is no HTTP gets a plain refusal', async () => {
  const held = await hold(served)
  held.write('NONSENSE\r\n\r\n')
  await held.closed
  assert.match(held.text(), /^HTTP\/1\.1 400 Bad Request\r\n.*"code":"malformed"/s)
})

test('a forged host is refused before it gets into a header', async () => {
  const held = await hold(served)
  held.write("GET /api/facts HTTP/1.1\r\nHost: x; script-src *\r\nConnection: close\r\n\r\n")
  await held.closed
  assert.match(held.text(), /^HTTP\/1\.1 400 .*headers\.host/s)
})

async function isLetIn(server: Served): Promise<boolean> {
  const held = await hold(server)
  held.write('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  await held.closed
  return held.text().startsWith('HTTP/1.1 200')
}

async function hold({ url }: Served) {
  const socket = connectTcp(Number(new URL(url).port), '127.0.0.1')
  let text = ''
  socket.on('data', (data) => (text += data.toString())).on('error', () => undefined)
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  await Promise.race([new Promise((resolve) => socket.once('connect', resolve)), closed])
  return { open: () => !socket.destroyed, end: () => socket.destroy(), write: (data: string) => void socket.write(data), text: () => text, closed }
}

function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
