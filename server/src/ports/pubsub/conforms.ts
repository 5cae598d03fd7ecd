import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { PubSub } from './port.ts'

/** The suite that every variant passes. `open` gives a fresh pub/sub that reports listener failures to `onError`. */
export function describePubSub(name: string, open: (onError: (error: unknown) => void) => Promise<PubSub>): void {
  describe(`pub/sub: ${name}`, () => {
    it('brings texts to every subscriber of the topic, in order', async () => {
      const pubsub = await open(fail)
      const first = gather(3)
      const second = gather(3)
      await pubsub.subscribe('a', first.listener)
      await pubsub.subscribe('a', second.listener)
      for (const text of ['1', '二', '']) await pubsub.publish('a', text)
      assert.deepEqual(await first.all, ['1', '二', ''])
      assert.deepEqual(await second.all, ['1', '二', ''])
      await pubsub.close()
    })

    it('keeps topics apart', async () => {
      const pubsub = await open(fail)
      const heard = gather(1)
      await pubsub.subscribe('b', heard.listener)
      await pubsub.publish('a', 'not for b')
      await pubsub.publish('b', 'for b')
      assert.deepEqual(await heard.all, ['for b'])
      await pubsub.close()
    })

    it('is silent after the subscription ended, and ending twice is harmless', async () => {
      const pubsub = await open(fail)
      const ended = gather(1)
      const staying = gather(2)
      const end = await pubsub.subscribe('a', ended.listener)
      await pubsub.subscribe('a', staying.listener)
      await pubsub.publish('a', 'before')
      await ended.all
      await end()
      await end()
      await pubsub.publish('a', 'after')
      assert.deepEqual(await staying.all, ['before', 'after'])
      assert.deepEqual(ended.heard, ['before'])
      await pubsub.close()
    })

    it('goes on when a listener fails', async () => {
      const errors: unknown[] = []
      const pubsub = await open((error) => errors.push(error))
      const heard = gather(1)
      await pubsub.subscribe('a', () => {
        throw new Error('thrown')
      })
      await pubsub.subscribe('a', async () => {
        throw new Error('rejected')
      })
      await pubsub.subscribe('a', heard.listener)
      await pubsub.publish('a', 'text')
      await heard.all
      assert.deepEqual(errors.map(String).toSorted(), ['Error: rejected', 'Error: thrown'])
      await pubsub.close()
    })

    it('refuses to publish once closed', async () => {
      const pubsub = await open(fail)
      await pubsub.close()
      await assert.rejects(pubsub.publish('a', 'late'))
    })
  })
}

function gather(count: number): { listener: (text: string) => void; heard: string[]; all: Promise<string[]> } {
  const heard: string[] = []
  const { promise, resolve } = Promise.withResolvers<string[]>()
  const listener = (text: string): void => {
    heard.push(text)
    if (heard.length === count) resolve(heard)
  }
  return { listener, heard, all: promise }
}

function fail(error: unknown): void {
  throw error
}
