import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as z from 'zod'
import { memoryWorld } from '../testkit/memory-world.ts'
import { readToken } from '../access-token/keep.ts'
import { callApi } from './client.ts'
import { ticketSource, wecomClient, weixinClient } from './token-sources.ts'

const credentials = { host: 'https://api.example', id: 'wx1', secret: 'hush-hush-secret' }
const anything = z.looseObject({})
const call = { path: '/cgi-bin/message/custom/send', body: { touser: 'o', text: { content: '你好' } }, repeatable: false }

/** A platform that takes only the present token; `rotate` makes another one. */
function open(reply: (path: string, request: Request) => unknown = () => ({ errcode: 0 })) {
  const asked: string[] = []
  let token = 'TOKEN-1'
  const world = memoryWorld((url, request) => {
    asked.push(url.pathname)
    if (/token$/.test(url.pathname)) return Response.json({ access_token: token, expires_in: 7200 })
    if (url.searchParams.get('access_token') !== token) return Response.json({ errcode: 40001, errmsg: 'invalid credential, rid: 1-2' })
    const said = reply(url.pathname, request)
    return said instanceof Response ? said : Response.json(said)
  })
  return { world, asked, rotate: (next: string) => void (token = next), client: weixinClient(world, credentials, 'stable') }
}

describe('a call', () => {
  it('carries the token in its address and Chinese as it is in its body', async () => {
    let seen = ''
    const { client } = open(async (_path, request) => Response.json({ errcode: 0, seen: (seen = await request.text()) }) as unknown)
    assert.equal((await callApi(client, call, anything)).outcome, 'answered')
    assert.equal(seen, '{"touser":"o","text":{"content":"你好"}}')
  })

  it('is good without an errcode', async () => {
    const { client } = open(() => ({ msgid: 'm' }))
    assert.deepEqual(await callApi(client, call, anything), { outcome: 'answered', value: { msgid: 'm' } })
  })

  it('whose token was refused goes out once more with another', async () => {
    const { client, rotate, asked } = open()
    await callApi(client, call, anything)
    rotate('TOKEN-2')
    assert.equal((await callApi(client, call, anything)).outcome, 'answered')
    assert.deepEqual(asked.map((path) => path.split('/').at(-1)), ['stable_token', 'send', 'send', 'stable_token', 'send'])
  })

  it('whose second token is refused too ends there', async () => {
    const { client, asked } = open(() => ({ errcode: 42001, errmsg: 'access_token expired' }))
    const answer = await callApi(client, { ...call, attempt: 3 }, anything)
    assert.deepEqual(answer, { outcome: 'failed', reason: 'token_refused', vendor: { code: '42001' } })
    assert.equal(asked.filter((path) => path.endsWith('send')).length, 2)
  })

  const troubles: [what: string, reply: () => unknown, repeatable: boolean, outcome: string, reason: string][] = [
    ['a gateway that failed, not repeatable', () => new Response('bad gateway', { status: 502 }), false, 'failed', 'uncertain'],
    ['a gateway that failed, repeatable', () => new Response('bad gateway', { status: 502 }), true, 'retry', 'unreachable'],
    ['a platform that is shut', () => new Response('', { status: 503 }), false, 'retry', 'unreachable'],
    ['a page instead of an answer', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), true, 'failed', 'unknown'],
    ['a timeout', () => { throw new DOMException('timed out', 'TimeoutError') }, false, 'failed', 'uncertain'],
    ['a timeout, repeatable', () => { throw new DOMException('timed out', 'TimeoutError') }, true, 'retry', 'unreachable'],
    ['nobody at the address', () => { throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }) }, false, 'retry', 'unreachable'],
    ['a closed connection', () => { throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } }) }, false, 'failed', 'uncertain'],
  ]
  for (const [what, reply, repeatable, outcome, reason] of troubles) {
    it(what, async () => {
      const answer = await callApi(open(reply).client, { ...call, repeatable }, z.strictObject({ errcode: z.number() }))
      assert.equal(answer.outcome, outcome)
      assert.equal('reason' in answer && answer.reason, reason)
    })
  }

  it('waits longer and longer for a token that cannot be had, and gives it up', async () => {
    const world = memoryWorld(() => { throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }) })
    const answers = await Promise.all([1, 6, 9].map((attempt) => callApi(weixinClient(world, credentials, 'stable'), { ...call, attempt }, anything)))
    const [first, sixth, last] = answers
    assert.ok(first?.outcome === 'retry' && sixth?.outcome === 'retry' && first.afterMs < 5_000 && sixth.afterMs >= 16_000)
    assert.deepEqual(last, { outcome: 'failed', reason: 'unreachable' })
  })

  it('never tells a token or a secret', async () => {
    for (const [, reply] of troubles) {
      const told = JSON.stringify(await callApi(open(reply).client, call, anything))
      assert.ok(!told.includes('TOKEN') && !told.includes('hush'), told)
    }
  })
})

describe('tokens of the platforms', () => {
  it('are asked for as each of them wants it', async () => {
    const seen: string[] = []
    const world = memoryWorld(async (url, request) => {
      seen.push(`${request.method} ${url.pathname}${url.search} ${request.method === 'POST' ? await request.text() : ''}`.trim())
      return Response.json({ access_token: 'T', expires_in: 7200 })
    })
    await readToken(world, weixinClient(world, credentials, 'stable').token)
    await readToken(world, weixinClient(world, { ...credentials, id: 'wx2' }, 'classic').token)
    await readToken(world, wecomClient(world, { ...credentials, id: 'ww1' }).token)
    assert.deepEqual(seen, [
      'POST /cgi-bin/stable_token {"grant_type":"client_credential","appid":"wx1","secret":"hush-hush-secret","force_refresh":false}',
      'GET /cgi-bin/token?grant_type=client_credential&appid=wx2&secret=hush-hush-secret',
      'GET /cgi-bin/gettoken?corpid=ww1&corpsecret=hush-hush-secret',
    ])
    assert.ok(world.state.names().every((name) => !name.includes('hush')))
  })

  it('that a wrong secret prevents are a matter of the configuration, never asked for again at once', async () => {
    for (const errcode of [40001, 40013, 40125]) {
      let asked = 0
      const world = memoryWorld(() => (asked++, Response.json({ errcode, errmsg: 'invalid' })))
      const read = () => readToken(world, wecomClient(world, credentials).token)
      for (const time of [1, 2]) assert.deepEqual([time, await read()], [time, { outcome: 'failed', reason: 'credentials_wrong', vendor: { code: String(errcode) } }])
      assert.equal(asked, 1)
      await readToken(world, wecomClient(world, { ...credentials, secret: 'another-one-by-now' }).token)
      assert.equal(asked, 2)
      world.turn(60_000)
      await read()
      assert.equal(asked, 3)
    }
  })

  it('bring tickets, which are kept the same way', async () => {
    const { world, client, asked } = open(() => ({ errcode: 0, ticket: 'TICKET', expires_in: 7200 }))
    for (let round = 0; round < 3; round++) assert.equal(await readToken(world, ticketSource(client, 'page')), 'TICKET')
    assert.deepEqual(asked, ['/cgi-bin/stable_token', '/cgi-bin/ticket/getticket'])
    assert.equal(await readToken(world, ticketSource(client, 'app')), 'TICKET')
    assert.equal(asked.at(-1), '/cgi-bin/ticket/get')
  })
})
