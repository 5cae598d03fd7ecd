import assert from 'node:assert/strict'
import { it } from 'node:test'
import { describePubSub } from './conforms.ts'
import { createMemoryPubSub } from './memory.ts'

describePubSub('memory', async (onError) => createMemoryPubSub(onError))

it('never calls a listener inside publish', async () => {
  const pubsub = createMemoryPubSub(() => {})
  let heard = false
  await pubsub.subscribe('a', () => {
    heard = true
  })
  await pubsub.publish('a', 'text')
  assert.equal(heard, false)
  await new Promise(setImmediate)
  assert.equal(heard, true)
  await pubsub.close()
})
