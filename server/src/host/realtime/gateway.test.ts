import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WebSocket } from 'ws'
import type { VisitorFrame } from '@yanshu/contract/realtime.ts'
import { fail } from '../../base/errors.ts'
import type { Socket } from '../module.ts'
import { connect, enter, openGateway, type Client } from './testkit/connect.ts'

const conversation = '01890000-0000-7000-8000-000000000001'
type Send = Extract<VisitorFrame, { type: 'send' }>
const textOf = (frame: Send) => JSON.stringify(frame.parts)
const sending = (clientId: string) => ({ type: 'send', conversation, clientId, parts: [{ type: 'text', text: clientId }] })
const typing = (active: boolean) => ({ type: 'typing', conversation, from: 'bot', active }) as const

const handled: string[] = []
let release = () => {}
let held: Promise<void> | undefined
const gone: string[] = []

const opened = await openGateway({
  name: 'talk',
  connected: {
    visitor(socket) {
      socket.join(`contact:${socket.actor.id}`)
      socket.join('everyone')
      return () => gone.push(socket.actor.id)
    },
  },
  frames: {
    visitor: {
      async send(frame, socket) {
        handled.push(frame.clientId)
        if (textOf(frame).includes('refuse-me')) throw fail.refused('conversation_over', { conversation })
        if (textOf(frame).includes('break-me')) throw new Error('secret of the database')
        await held
        socket.send({ type: 'ack', clientId: frame.clientId, id: conversation, seq: handled.length, conversation })
      },
      async typing(frame, socket: Socket) {
        await new Promise((resolve) => setImmediate(resolve))
        handled.push(`typing ${frame.active}`)
        socket.send({ type: 'resumed', conversation, upTo: 0 })
      },
      async read(frame) {
        handled.push(`read ${frame.seq}`)
      },
    },
  },
})

test('a socket is welcomed by its token', async () => {
  const client = await connect(opened, 'visitor')
  client.send({ type: 'hello', token: 'good-token:ada' })
  const welcome = await client.next('welcome')
  assert.deepEqual([welcome['me'], welcome['heartbeatMs'], welcome['at']], ['ada', 25_000, opened.clock.now()])
})

test('it is known who hears a topic here', async () => {
  await enter(opened, 'visitor', 'heard')
  assert.deepEqual([opened.gateway.live.isHeardByVisitors('contact:heard'), opened.gateway.live.isHeardByVisitors('contact:nobody')], [true, false])
})

test('a module that fails at a connection ends neither the connection nor the process', async () => {
  const broken = await openGateway({ name: 'broken', connected: { visitor: () => {
    throw new Error('a mistake')
  } } })
  const client = await enter(broken, 'visitor', 'ada')
  client.send({ type: 'ping' })
  await client.next('pong')
  assert.equal(broken.logged.length, 1)
})

test('whoever says nothing is dismissed when the time is up', async () => {
  const silent = await connect(opened, 'visitor')
  const known = await enter(opened, 'visitor', 'known')
  opened.clock.turn(11_000)
  assert.equal((await silent.next('bye'))['code'], 'unauthenticated')
  assert.equal(await silent.closed, 1008)
  known.send({ type: 'ping' })
  await known.next('pong')
})

for (const [what, first, code] of [
  ['another frame', { type: 'ping' }, 'malformed'], ['no JSON', '{', 'malformed'], ['an unknown key', { type: 'hello', token: 'good-token:x', admin: true }, 'malformed'],
  ['a bad token', { type: 'hello', token: 'bad-token-:x' }, 'bad_token'], ['a blocked contact', { type: 'hello', token: 'blocked-token:x' }, 'contact_blocked'],
] as const) {
  test(`a socket is closed when it begins with ${what}`, async () => {
    const client = await connect(opened, 'visitor')
    client.send(first)
    assert.equal((await client.next('bye'))['code'], code)
    assert.equal(await client.closed, 1008)
  })
}

test('a refused token goes on record; a failure of ours says when to come back and nothing else', async () => {
  assert.ok(opened.refusals.some(({ action, code }) => action === 'WS hello' && code === 'bad_token'))
  const client = await connect(opened, 'visitor')
  client.send({ type: 'hello', token: 'broken-token:x' })
  const bye = await client.next('bye')
  assert.equal(bye['code'], 'unavailable')
  assert.ok(Number(bye['retryMs']) > 0)
})

test('sends are handed on in order without waiting for each other', async () => {
  const client = await enter(opened, 'visitor', 'sender')
  handled.length = 0
  held = new Promise((resolve) => (release = resolve))
  const ids = Array.from({ length: 40 }, (_, at) => `message-${at}`)
  for (const id of ids) client.send(sending(id))
  client.send({ type: 'ping' })
  await client.next('pong')
  assert.deepEqual(handled, ids)
  assert.ok(!client.frames.some(({ type }) => type === 'ack'))
  release()
  for (const id of ids) assert.equal((await client.next('ack'))['clientId'], id)
  held = undefined
})

test('other frames of a socket run one after another', async () => {
  const client = await enter(opened, 'visitor', 'typist')
  handled.length = 0
  for (const frame of [{ type: 'typing', conversation, active: true }, { type: 'read', conversation, seq: 7 }, { type: 'typing', conversation, active: false }]) client.send(frame)
  await client.next('resumed')
  await client.next('resumed')
  assert.deepEqual(handled, ['typing true', 'read 7', 'typing false'])
})

test('refusals name the frame they are about', async () => {
  const client = await enter(opened, 'visitor', 'careless')
  opened.refusals.length = 0
  client.send({ ...sending('refuse-me'), quote: conversation })
  const refused = await client.next('refused')
  assert.deepEqual([refused['code'], refused['clientId'], refused['conversation']], ['conversation_over', 'refuse-me', conversation])
  assert.deepEqual(opened.refusals, [{ id: 'careless', action: 'WS send', code: 'conversation_over' }])
  client.send({ ...sending('unknown-key'), admin: true })
  assert.deepEqual([(await client.next('refused'))['code'], client.frames.at(-1)?.['clientId']], ['malformed', 'unknown-key'])
  client.send('[[[[[[[[[[[[[[]]]]]]]]]]]]]]')
  assert.equal((await client.next('refused'))['code'], 'malformed')
})

test('an error that nobody expected reveals nothing and is logged', async () => {
  const client = await enter(opened, 'visitor', 'unlucky')
  opened.logged.length = 0
  client.send(sending('break-me'))
  const refused = await client.next('refused')
  assert.equal(refused['code'], 'internal')
  assert.ok(!JSON.stringify(refused).includes('secret'))
  assert.equal((opened.logged as { requestId: string }[])[0]?.requestId, refused['requestId'])
})

test('frames of a module that is off, or that nobody handles, are refused', async () => {
  const client = await enter(opened, 'visitor', 'early')
  client.send({ type: 'resume', conversation, since: 0 })
  assert.equal((await client.next('refused'))['code'], 'module_off')
  opened.off.add('talk')
  client.send(sending('while-off'))
  assert.equal((await client.next('refused'))['code'], 'module_off')
  opened.off.clear()
})

test('a frame beyond the limit ends the socket', async () => {
  const client = await enter(opened, 'visitor', 'large')
  client.send('x'.repeat(70_000))
  assert.equal(await client.closed, 1009)
})

test('what is published to several topics reaches a socket once, and the other kind not at all', async () => {
  const both = await enter(opened, 'visitor', 'both')
  const one = await enter(opened, 'visitor', 'one')
  const agent = await enter(opened, 'agent', 'agent')
  opened.gateway.live.toVisitors(['contact:both', 'everyone', 'contact:nobody'], typing(true))
  opened.gateway.live.toVisitors(['contact:one'], typing(false))
  await one.next('typing')
  await one.next('typing')
  for (const client of [both, agent]) client.send({ type: 'ping' })
  await Promise.all([both.next('pong'), agent.next('pong')])
  const count = (client: Client) => client.frames.filter(({ type }) => type === 'typing').length
  assert.deepEqual([count(both), count(one), count(agent)], [1, 2, 0])
})

test('modules are told when a connection is gone, and it gets nothing more', async () => {
  const client = await enter(opened, 'visitor', 'leaver')
  client.ws.close()
  await client.closed
  while (!gone.includes('leaver')) await new Promise((resolve) => setImmediate(resolve))
  opened.gateway.live.toVisitors(['contact:leaver'], typing(true))
  assert.equal(opened.gateway.live.isHeardByVisitors('contact:leaver'), false)
})

test('an ended session closes the sockets for which it holds', async () => {
  const [stays, goes] = [await enter(opened, 'visitor', 'stays'), await enter(opened, 'visitor', 'goes')]
  opened.gateway.live.close('everyone', 'unauthenticated', ({ actor }) => actor.id === 'goes')
  assert.equal((await goes.next('bye'))['code'], 'unauthenticated')
  assert.equal(await goes.closed, 1008)
  assert.equal(stays.ws.readyState, WebSocket.OPEN)
})

test('an ended token closes the socket unless a fresh one came', async () => {
  const [fresh, stale] = [await enter(opened, 'visitor', 'fresh', 'expiring-token'), await enter(opened, 'visitor', 'stale', 'expiring-token')]
  fresh.send({ type: 'hello', token: 'good-token:fresh' })
  await fresh.next('welcome')
  for (let passed = 0; passed < 100; passed += 1) {
    opened.clock.turn(1000)
    await Promise.all([fresh, stale].filter(({ ws }) => ws.readyState === WebSocket.OPEN).map(breathe))
  }
  assert.equal((await stale.next('bye'))['code'], 'bad_token')
  assert.equal(fresh.ws.readyState, WebSocket.OPEN)
})

test('a fresh token of somebody else does not take over the socket', async () => {
  const client = await enter(opened, 'visitor', 'mine')
  client.send({ type: 'hello', token: 'good-token:yours' })
  assert.equal((await client.next('bye'))['code'], 'bad_token')
})

test('two modules cannot handle the same frame', () => {
  assert.throws(() => opened.gateway.use({ name: 'again', frames: { visitor: { send: () => undefined } } }), /again: send/)
  assert.throws(() => opened.gateway.use({ name: 'own', frames: { agent: { ping: () => undefined } } }), /own: ping/)
})

/** Lets what this moment brings pass. */
async function breathe(client: Client): Promise<void> {
  client.send({ type: 'ping' })
  await Promise.race([client.next('pong'), client.closed])
}
