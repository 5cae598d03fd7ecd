import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MessageChannel } from 'node:worker_threads'
import { createTurns } from './turns.ts'

test('what came in meanwhile is read before the next goes on, and all go on in their order', async () => {
  const turn = createTurns()
  const { port1, port2 } = new MessageChannel()
  const order: string[] = []
  port2.addEventListener('message', (event) => void order.push((event as MessageEvent<string>).data))
  port2.start()
  await Promise.all(['first', 'second', 'third'].map(async (what) => {
    await turn('bot')
    order.push(what)
    port1.postMessage(`read after ${what}`)
  }))
  port1.close()
  assert.deepEqual(order, ['first', 'read after first', 'second', 'read after second', 'third'])
  await turn('bot')
})

test('one with much to do holds up no other', async () => {
  const turn = createTurns()
  const order: string[] = []
  await Promise.all(['bot', 'bot', 'bot', 'delivery', 'delivery', 'routing'].map(async (name) => {
    await turn(name)
    order.push(name)
  }))
  assert.deepEqual(order, ['bot', 'delivery', 'routing', 'bot', 'delivery', 'bot'])
})
