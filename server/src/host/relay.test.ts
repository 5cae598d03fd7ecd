import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { createLog } from '../base/log.ts'
import { createMemoryPubSub } from '../ports/pubsub/memory.ts'
import type { PubSub } from '../ports/pubsub/port.ts'
import { createWideLive } from './realtime/wide-live.ts'
import type { Live } from './module.ts'
import { createRelay } from './relay.ts'

const key = { id: 'test', secret: randomBytes(32) }
const log = createLog('silent')
/** The pub/sub in memory delivers in the turn of the event loop after the one in which it was asked. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** Two processes on one pub/sub, and what each heard. */
async function pair(pubsub: PubSub, secondKey = key) {
  const heard: unknown[][] = [[], []]
  const relays = ['a', 'b'].map((process, at) => {
    const relay = createRelay({ pubsub, process, key: at === 0 ? key : secondKey, log })
    relay.hear('events', (body) => heard[at]!.push(body))
    return relay
  })
  for (const relay of relays) await relay.open()
  return { relays, heard }
}

test('what one process tells the others hear, and not itself', async () => {
  const pubsub = createMemoryPubSub(assert.ifError)
  const { relays: [a, b], heard } = await pair(pubsub)
  a!.tell('events', { lane: 'lane-1', no: 7 })
  await settle()
  assert.deepEqual(heard, [[], [{ lane: 'lane-1', no: 7 }]])
  await b!.close()
  a!.tell('events', { lane: 'lane-1', no: 8 })
  await settle()
  assert.equal(heard[1]!.length, 1)
})

test('what is not signed with the key of the installation is not heard', async () => {
  const pubsub = createMemoryPubSub(assert.ifError)
  const { relays: [a], heard } = await pair(pubsub, { id: 'other', secret: randomBytes(32) })
  a!.tell('events', { lane: 'lane-1', no: 7 })
  for (const text of ['', 'x', `AAAA ${JSON.stringify({ from: 'c', body: { lane: 'lane-1', no: 9 } })}`]) await pubsub.publish('events', text)
  await settle()
  assert.deepEqual(heard, [[], []])
})

test('a pub/sub that fails keeps nobody waiting and throws nothing', async () => {
  const broken: PubSub = { publish: () => Promise.reject(new Error('gone')), subscribe: async () => async () => {}, close: async () => {} }
  const { relays: [a] } = await pair(broken)
  for (let each = 0; each < 1000; each++) a!.tell('events', { lane: 'lane-1', no: each })
  await settle()
})

test('frames reach the sockets of both processes, each kind its own', async () => {
  const pubsub = createMemoryPubSub(assert.ifError)
  const seen: string[] = []
  const lives = ['a', 'b'].map((process) => {
    const relay = createRelay({ pubsub, process, key, log })
    const own: Live = {
      toVisitors: (topics, frame) => void seen.push(`${process} visitors ${topics.join()} ${frame.type}`),
      toAgents: (topics, frame, except = []) => void seen.push(`${process} agents ${topics.join()} ${frame.type} but ${except.join()}`),
      close: () => {},
    }
    return { relay, live: createWideLive(own, relay) }
  })
  for (const { relay } of lives) await relay.open()
  lives[0]!.live.toVisitors(['visit:1'], { type: 'pong' })
  lives[1]!.live.toAgents(['staff'], { type: 'pong' }, ['person:2'])
  await settle()
  assert.deepEqual(seen.sort(), ['a agents staff pong but person:2', 'a visitors visit:1 pong', 'b agents staff pong but person:2', 'b visitors visit:1 pong'])
})
