import assert from 'node:assert/strict'
import { connect as connectTcp } from 'node:net'
import { test } from 'node:test'
import { connect, enter, openGateway, type Client, type Opened } from './testkit/connect.ts'

const conversation = '01890000-0000-7000-8000-000000000001'
const sending = (clientId: string) => ({ type: 'send', conversation, clientId, parts: [{ type: 'text', text: clientId }] })

const crowd = { name: 'crowd', connected: { visitor: (socket: { join(topic: string): void }) => (socket.join('everyone'), () => undefined) } }

test('a reader that does not read is cut off and the others get every frame', async () => {
  const opened = await openGateway(crowd, { bufferedBytes: 64 * 1024 })
  const [quick, slow] = [await enter(opened, 'visitor', 'quick'), await enter(opened, 'visitor', 'slow')]
  slow.ws.pause()
  const message = 'x'.repeat(10_000)
  let published = 0
  while (opened.counted.dropped === 0) {
    opened.gateway.live.toVisitors(['everyone'], { type: 'refused', code: 'internal', message, requestId: String(++published) })
    await new Promise((resolve) => setImmediate(resolve))
  }
  for (let at = 1; at <= published; at += 1) assert.equal((await quick.next('refused'))['requestId'], String(at))
  assert.equal(opened.gateway.count('visitor'), 1)
  slow.ws.resume()
  await slow.closed
})

test('more frames than may be handled at once wait, and none is lost', async () => {
  const handled: string[] = []
  const waiting: (() => void)[] = []
  const opened = await openGateway({
    name: 'talk',
    frames: {
      visitor: {
        async send(frame) {
          handled.push(frame.clientId)
          await new Promise<void>((resolve) => waiting.push(resolve))
        },
      },
    },
  }, { inFlight: 4 })
  const client = await enter(opened, 'visitor', 'eager')
  const ids = Array.from({ length: 40 }, (_, at) => `message-${at}`)
  for (const id of ids) client.send(sending(id))
  let most = 0
  while (handled.length < ids.length || waiting.length > 0) {
    await new Promise((resolve) => setImmediate(resolve))
    most = Math.max(most, waiting.length)
    waiting.shift()?.()
  }
  assert.equal(most, 4)
  assert.deepEqual(handled, ids)
})

test('while its frames are being handled a socket is not read', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  let handled = 0
  const opened = await openGateway({ name: 'talk', frames: { visitor: { send: () => ((handled += 1), held) } } }, { inFlight: 1, visitorRate: { burst: 1000, perSecond: 1000 } })
  const [eager, patient] = [await enter(opened, 'visitor', 'eager'), await enter(opened, 'visitor', 'patient')]
  const parts = Array.from({ length: 10 }, () => ({ type: 'text', text: 'x'.repeat(4000) }))
  for (let at = 0; at < 500; at += 1) eager.send({ ...sending(`message-${at}`), parts })
  // 20 MB are more than the system keeps for two ends, so the rest stays with the sender however long it takes.
  for (let at = 0; at < 200; at += 1) await breathe(patient)
  assert.equal(handled, 1)
  assert.ok(eager.ws.bufferedAmount > 0)
  release()
  while (handled < 500) await breathe(patient)
})

test('too many frames are refused until time has passed, with one record for the row', async () => {
  const opened = await openGateway(crowd, { visitorRate: { burst: 5, perSecond: 1 } })
  const client = await enter(opened, 'visitor', 'busy')
  for (let at = 0; at < 8; at += 1) client.send(sending(`message-${at}`))
  const codes = new Map<unknown, unknown>()
  while (codes.size < 8) {
    const refused = await client.next('refused')
    codes.set(refused['clientId'], refused['code'])
  }
  const expected = (at: number) => (at < 5 ? 'module_off' : 'too_many')
  for (let at = 0; at < 8; at += 1) assert.equal(codes.get(`message-${at}`), expected(at))
  assert.equal(opened.refusals.filter(({ code }) => code === 'too_many').length, 1)
  opened.clock.turn(1000)
  client.send({ type: 'ping' })
  await client.next('pong')
})

test('ten times too many frames end the socket', async () => {
  const opened = await openGateway(crowd, { visitorRate: { burst: 5, perSecond: 1 } })
  const client = await enter(opened, 'visitor', 'hostile')
  for (let at = 0; at <= 50; at += 1) client.send({ type: 'ping' })
  assert.equal((await client.next('bye'))['code'], 'too_many')
  assert.equal(await client.closed, 1008)
})

test('a socket that answers no ping is cut off, one that does stays', async () => {
  const opened = await openGateway(crowd, { heartbeatMs: 2000 })
  const [lively, dead] = [await enter(opened, 'visitor', 'lively'), await enter(opened, 'visitor', 'dead')]
  dead.ws.pause()
  while (opened.gateway.count('visitor') === 2) {
    opened.clock.turn(1000)
    await breathe(lively)
  }
  await breathe(lively)
  dead.ws.resume()
  await dead.closed
  assert.equal(lively.ws.readyState, lively.ws.OPEN)
})

test('an address may have so many sockets, and fewer that have not said who they are', async () => {
  const opened = await openGateway(crowd, { perAddress: 3, strangersPerAddress: 2 })
  const [first, second] = [await connect(opened, 'visitor'), await connect(opened, 'agent')]
  await assert.rejects(connect(opened, 'visitor'), /429/)
  for (const client of [first, second]) {
    client.send({ type: 'hello', token: 'good-token:x' })
    await client.next('welcome')
  }
  await enter(opened, 'visitor', 'third')
  await assert.rejects(connect(opened, 'visitor'), /429/)
  first.ws.close()
  await first.closed
  while (opened.counted.closed === 0) await new Promise((resolve) => setImmediate(resolve))
  await enter(opened, 'visitor', 'fourth')
})

test('a drain says when to come back, waits for the others to close, and lets nobody in', async () => {
  const opened = await openGateway(crowd)
  const polite = [await enter(opened, 'visitor', 'a'), await enter(opened, 'agent', 'b'), await connect(opened, 'visitor')]
  await opened.gateway.drain()
  for (const client of polite) {
    const bye = await client.next('bye')
    assert.equal(bye['code'], 'unavailable')
    assert.ok(Number(bye['retryMs']) >= 500)
    assert.equal(await client.closed, 1012)
  }
  await assert.rejects(connect(opened, 'visitor'), /503/)
  assert.deepEqual([opened.counted.opened, opened.counted.closed], [3, 3])
})

test('a drain cuts off who does not close', async () => {
  const opened = await openGateway(crowd, { drainMs: 3_600_000 })
  const rude = await enter(opened, 'visitor', 'rude')
  rude.ws.pause()
  const drained = opened.gateway.drain()
  opened.clock.turn(3_600_000)
  await drained
  assert.equal(opened.gateway.count('visitor'), 0)
})

test('only pages of our own and scripts may open sockets, and only at the two addresses', async () => {
  const opened = await openGateway(crowd)
  const own = opened.url.replace('ws:', 'http:')
  for (const origin of ['https://evil.example', 'null', own.replace(/\d$/, ''), `${own}.evil.example`])
    await assert.rejects(connect(opened, 'visitor', { origin }), /403/)
  await connect(opened, 'visitor', { origin: own })
  await connect(opened, 'agent')
  assert.match(await upgradeAt(opened, '/ws/other'), /^HTTP\/1.1 404 .*"code":"absent"/s)
  assert.match(await upgradeAt(opened, '/'), /^HTTP\/1.1 404 /)
})

async function breathe(client: Client): Promise<void> {
  client.send({ type: 'ping' })
  await client.next('pong')
}

function upgradeAt(opened: Opened, path: string): Promise<string> {
  const { port } = new URL(opened.url)
  return new Promise((resolve, reject) => {
    const socket = connectTcp(Number(port), '127.0.0.1')
    let text = ''
    socket.on('data', (data) => (text += data.toString())).on('close', () => resolve(text)).on('error', reject)
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`)
  })
}
