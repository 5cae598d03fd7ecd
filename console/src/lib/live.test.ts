import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, test } from 'node:test'
import { WebSocketServer } from 'ws'
import type { WebSocket as ServerSocket } from 'ws'
import type { AgentFrame, ToAgent } from '@yanshu/contract/realtime.ts'
import { Live } from './live.ts'

const conversation = '01934f00-0000-7000-8000-000000000001'
let server: WebSocketServer
let heard: AgentFrame[]
let sockets: ServerSocket[]
let live: Live
let tickets: (string | undefined)[]
let heartbeatMs: number

beforeEach(async () => {
  heard = []
  sockets = []
  tickets = []
  heartbeatMs = 20_000
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  server.on('connection', (socket) => {
    sockets.push(socket)
    socket.on('message', (data: Buffer) => answer(socket, JSON.parse(data.toString()) as AgentFrame))
  })
  const { port } = server.address() as AddressInfo
  live = new Live({ address: () => `ws://127.0.0.1:${port}`, ticket: async () => (tickets.length > 0 ? tickets.shift() : 'a-ticket-of-one-minute'), random: () => 0 })
})
afterEach(async () => {
  live.stop()
  for (const socket of sockets) socket.terminate()
  await new Promise((resolve) => server.close(resolve))
})

function answer(socket: ServerSocket, frame: AgentFrame): void {
  heard.push(frame)
  if (frame.type === 'hello') socket.send(JSON.stringify({ type: 'welcome', at: 0, me: 'me', heartbeatMs } satisfies ToAgent))
  if (frame.type === 'ping') socket.send(JSON.stringify({ type: 'pong' } satisfies ToAgent))
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('the token travels in the first frame, and welcome makes it live', async () => {
  assert.equal(live.state(), 'off')
  const states: string[] = []
  live.onState(() => states.push(live.state()))
  live.start()
  await until(() => live.state() === 'live')
  assert.deepEqual(heard[0], { type: 'hello', token: 'a-ticket-of-one-minute' })
  assert.deepEqual(states, ['connecting', 'live'])
})

test('every frame reaches the listeners until they leave', async () => {
  const frames: ToAgent[] = []
  const leave = live.subscribe((frame) => frames.push(frame))
  live.start()
  await until(() => live.state() === 'live')
  sockets[0]?.send(JSON.stringify({ type: 'changed', topic: 'people' }))
  await until(() => frames.length === 2)
  assert.deepEqual(frames[1], { type: 'changed', topic: 'people' })
  leave()
  let more = 0
  live.subscribe(() => { more += 1 })
  sockets[0]?.send(JSON.stringify({ type: 'changed', topic: 'groups' }))
  await until(() => more === 1)
  assert.equal(frames.length, 2)
})

test('what is sent without a connection is refused, not swallowed', async () => {
  const typing: AgentFrame = { type: 'typing', conversation, active: true }
  assert.equal(live.send(typing), false)
  live.start()
  await until(() => live.state() === 'live')
  assert.equal(live.send(typing), true)
  await until(() => heard.some((frame) => frame.type === 'typing'))
})

test('a lost connection comes back and asks for what was missed since then', async () => {
  let seen = 3
  live.start()
  await until(() => live.state() === 'live')
  const leave = live.follow(conversation, () => seen)
  await until(() => heard.some((frame) => frame.type === 'resume'))
  seen = 8
  sockets[0]?.terminate()
  await until(() => sockets.length === 2 && live.state() === 'live')
  await until(() => heard.filter((frame) => frame.type === 'resume').length === 2)
  assert.deepEqual(heard.filter((frame) => frame.type === 'resume').map((frame) => frame.since), [3, 8])
  leave()
  sockets[1]?.terminate()
  await until(() => sockets.length === 3 && live.state() === 'live')
  live.send({ type: 'typing', conversation, active: false })
  await until(() => heard.at(-1)?.type === 'typing')
  assert.equal(heard.filter((frame) => frame.type === 'resume').length, 2)
})

test('a silent link is let go of and opened again', async () => {
  heartbeatMs = 20
  live.start()
  await until(() => live.state() === 'live')
  await until(() => heard.some((frame) => frame.type === 'ping'))
  sockets[0]?.removeAllListeners('message')
  await until(() => sockets.length === 2)
})

test('when the network goes, it lets go at once and comes back by itself', async () => {
  live.lapse()
  assert.equal(live.state(), 'off')
  live.start()
  await until(() => live.state() === 'live')
  live.lapse()
  assert.equal(live.state(), 'waiting')
  await until(() => live.state() === 'live')
  assert.equal(heard.filter((frame) => frame.type === 'hello').length, 2)
})

test('without a ticket there is nobody signed in, so it stays off', async () => {
  tickets = [undefined]
  live.start()
  await until(() => live.state() === 'off')
  assert.equal(sockets.length, 0)
})

test('stop ends it for good, and hurry skips the wait', async () => {
  live.start()
  await until(() => live.state() === 'live')
  sockets[0]?.send(JSON.stringify({ type: 'bye', code: 'unavailable', retryMs: 600_000 }))
  sockets[0]?.close()
  await until(() => live.state() === 'waiting')
  live.hurry()
  await until(() => sockets.length === 2 && live.state() === 'live')
  live.stop()
  assert.equal(live.state(), 'off')
  live.hurry()
  assert.equal(live.state(), 'off')
})
