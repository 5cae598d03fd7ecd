import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { describe, it } from 'node:test'
import { conforms } from '../conforms.ts'
import type { HookRequest } from '../port.ts'
import type { OutboundMessage } from '../sending.ts'
import { memoryWorld } from '../testkit/memory-world.ts'
import { AddressRefused } from '../world.ts'
import { webhookConfig } from './config.ts'
import { decode } from './decode.ts'
import { events } from './fixtures/events.data.ts'
import { webhook } from './index.ts'
import { findFault, signedHeaders } from './signature.ts'

const good = { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', sendUrl: 'https://own.example/messages' }
const config = webhookConfig.parse(good)
const now = 1_800_000_000_000

conforms(webhook, good)

describe('what a program brings', () => {
  for (const { name, event, told } of events) {
    it(name, () => {
      const [first, ...others] = decode(Buffer.from(JSON.stringify({ events: [event] })))
      const { externalId, sender, at, raw, ...rest } = first!
      assert.deepEqual([rest, externalId, sender, at, JSON.parse(raw), others], [told, 'm-1', 'u-1', 1_700_000_000_000, event, []])
    })
  }

  it('may be several events at once, the good ones of which count', () => {
    const batch = [events[0]!.event, null, { event: 'message' }, { event: 'left', id: 'm-2', contact: 'u-2' }]
    assert.deepEqual(decode(Buffer.from(JSON.stringify({ events: batch }))).map(({ externalId }) => externalId), ['m-1', 'm-2'])
  })
})

describe('its signature', () => {
  const body = JSON.stringify({ events: [events[0]!.event] })
  const request = (headers: Record<string, string>, text = body): HookRequest => ({ method: 'POST', query: new URLSearchParams(), headers, body: Buffer.from(text) })
  const verify = (headers: Record<string, string>, text?: string, at = now) => webhook.inbound!.verify!(config, request(headers, text), at)
  const headers = signedHeaders(good.secret, 'e-1', body, now)

  it('is that of the standard', () => {
    const sample = { 'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek', 'webhook-timestamp': '1614265330', 'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' }
    assert.equal(findFault(good.secret, sample, Buffer.from('{"test": 2432232314}'), 1_614_265_330_000), undefined)
  })

  it('is needed, fresh and right', () => {
    assert.equal(verify(headers).is, 'good')
    assert.equal(verify({ ...headers, 'webhook-signature': `v1,AAAA v2,x ${headers['webhook-signature']}` }).is, 'good')
    const refused: [Record<string, string>, string | undefined, number, string][] = [
      [{}, undefined, now, 'headers'], [{ ...headers, 'webhook-timestamp': 'x' }, undefined, now, 'headers'],
      [headers, undefined, now + 300_001, 'age'], [headers, undefined, now - 301_000, 'age'],
      [headers, `${body} `, now, 'signature'], [{ ...headers, 'webhook-id': 'e-2' }, undefined, now, 'signature'],
      [{ ...headers, 'webhook-signature': headers['webhook-signature']!.replace('v1', 'v2') }, undefined, now, 'signature'],
    ]
    for (const [given, text, at, reason] of refused) assert.deepEqual(verify(given, text, at), { is: 'refused', reason })
  })
})

describe('what a program is sent', () => {
  const message: OutboundMessage = {
    id: 'm-2', recipient: 'u-1', from: 'bot', language: 'zh-CN', fileUrls: { f1: 'https://desk.example/f1' },
    parts: [{ type: 'text', text: '好的' }, { type: 'image', file: 'f1', name: 'a.png', size: 1, contentType: 'image/png' }, { type: 'notice', code: 'waiting' }],
  }
  const [request] = webhook.outbound!.encode(config, message)
  const send = (answer: () => Response, attempt = 1) => webhook.outbound!.send(config, memoryWorld(answer), request!, attempt)

  it('is one request with the parts as they are, and signed', async () => {
    const seen: { fault: string | undefined; body: unknown }[] = []
    const server = createServer((incoming, answer) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
        const body = Buffer.concat(chunks)
        seen.push({ fault: findFault(good.secret, incoming.headers as Record<string, string>, body, now), body: JSON.parse(body.toString()) })
        answer.end('{}')
      })
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    try {
      const sent = await webhook.outbound!.send({ ...config, sendUrl: `http://127.0.0.1:${port}/` }, memoryWorld(), request!, 1)
      assert.deepEqual(sent, { outcome: 'sent', externalId: 'm-2' })
    } finally {
      server.closeAllConnections()
      server.close()
    }
    assert.deepEqual(seen, [{
      fault: undefined,
      body: { id: 'm-2', contact: 'u-1', from: 'bot', language: 'zh-CN', parts: [{ type: 'text', text: '好的' }, { type: 'image', file: 'f1', name: 'a.png', size: 1, contentType: 'image/png', url: 'https://desk.example/f1' }] },
    }])
    assert.deepEqual(webhook.outbound!.encode(config, { ...message, parts: [{ type: 'notice', code: 'waiting' }] }), [])
  })

  const cases: [status: number, outcome: string, reason: string][] = [
    [400, 'failed', 'request_wrong'], [401, 'failed', 'credentials_wrong'], [404, 'failed', 'unknown_contact'], [413, 'failed', 'too_long'], [429, 'retry', 'too_frequent'], [502, 'retry', 'busy'],
  ]
  for (const [status, outcome, reason] of cases) {
    it(`answers ${status}`, async () => {
      const sent = await send(() => new Response('', { status }))
      assert.deepEqual([sent.outcome, 'reason' in sent && sent.reason], [outcome, reason])
    })
  }

  it('is tried eight times when nobody is there', async () => {
    const nobody = () => { throw new TypeError('fetch failed') }
    assert.deepEqual(await send(nobody, 3), { outcome: 'retry', afterMs: 4000, reason: 'unreachable' })
    assert.deepEqual(await send(nobody, 8), { outcome: 'failed', reason: 'unreachable' })
    const { sendUrl: _sendUrl, ...silent } = config
    assert.deepEqual(await webhook.outbound!.send(silent, memoryWorld(), request!, 1), { outcome: 'failed', reason: 'no_permission' })
  })
})

describe('a file of a program', () => {
  const media = (answer: () => Response) => webhook.inbound!.media!(config, memoryWorld(answer), 'https://own.example/files/%E5%9B%BE.png')

  it('comes with its type and name', async () => {
    const fetched = await media(() => new Response('x', { headers: { 'content-type': 'image/png; a=b' } }))
    assert.deepEqual(fetched, { outcome: 'fetched', bytes: Buffer.from('x'), contentType: 'image/png', name: '图.png' })
  })

  it('may have a name that is no text', async () => {
    const fetched = await webhook.inbound!.media!(config, memoryWorld(() => new Response('x')), 'https://own.example/%ZZ')
    assert.equal(fetched.outcome === 'fetched' && fetched.name, '%ZZ')
  })

  it('is fetched from where the program stands, and else only from the public internet', async () => {
    const asked: string[] = []
    const world = { ...memoryWorld(() => (asked.push('own'), new Response('x'))), fetchPublic: () => (asked.push('public'), Promise.reject(new AddressRefused())) }
    const media = (address: string) => webhook.inbound!.media!(config, world, address)
    assert.equal((await media('https://own.example/a')).outcome, 'fetched')
    for (const address of ['http://own.example/a', 'https://own.example:8443/a', 'https://10.0.0.8/a']) assert.deepEqual(await media(address), { outcome: 'failed', reason: 'media_gone', vendor: { code: 'address' } })
    assert.deepEqual(asked, ['own', 'public', 'public', 'public'])
  })

  it('that is gone or too large is said to be so', async () => {
    assert.equal((await media(() => new Response('', { status: 404 })) as { reason: string }).reason, 'media_gone')
    assert.equal((await media(() => new Response(Buffer.alloc(20 * 1024 * 1024 + 1))) as { reason: string }).reason, 'media_too_large')
  })
})
