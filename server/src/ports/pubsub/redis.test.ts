import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { createLog } from '../../base/log.ts'
import { startRedis, withoutRedis, type RedisServer } from '../../../testkit/redis.ts'
import { describePubSub } from './conforms.ts'
import type { PubSub } from './port.ts'
import { createRedisPubSub } from './redis.ts'

describe('pub/sub on Redis', { skip: withoutRedis }, () => {
  let redis: RedisServer
  before(async () => void (redis = await startRedis()))
  after(() => redis.stop())

  describePubSub('Redis', async (onError) => open(redis.url, onError))

  it('reaches other processes of the same installation, and no others', async () => {
    const prefix = `test:${randomBytes(6).toString('hex')}:`
    const [one, two, stranger] = [open(redis.url, fail, prefix), open(redis.url, fail, prefix), open(redis.url, fail)]
    const heard: string[] = []
    await stranger.subscribe('a', (text) => void heard.push(`stranger ${text}`))
    const arrived = new Promise<void>((resolve) => void two.subscribe('a', (text) => {
      heard.push(text)
      if (text === 'last') resolve()
    }).then(() => one.publish('a', 'first')).then(() => one.publish('a', 'last')))
    await arrived
    assert.deepEqual(heard, ['first', 'last'])
    await Promise.all([one, two, stranger].map((each) => each.close()))
  })

  for (const [how, lose] of [['was killed', killed], ['stood still', paused]] as const) {
    it(`rejects while Redis is away and listens again after it ${how}`, async () => {
      const pubsub = open(redis.url, fail)
      const heard: string[] = []
      await pubsub.subscribe('a', (text) => void heard.push(text))
      await pubsub.publish('a', 'before')
      await until(() => heard.includes('before'))
      await lose(redis, () => assert.rejects(pubsub.publish('a', 'lost'), { code: 'unavailable' }))
      await until(async () => {
        await pubsub.publish('a', 'after').catch(() => undefined)
        return heard.includes('after')
      })
      await pubsub.close()
    })
  }

  it('takes subscriptions before Redis is there', async () => {
    await redis.kill()
    const pubsub = open(redis.url, fail)
    const heard: string[] = []
    await pubsub.subscribe('a', (text) => void heard.push(text))
    await redis.start()
    await until(async () => {
      await pubsub.publish('a', 'text').catch(() => undefined)
      return heard.length > 0
    })
    await pubsub.close()
  })
})

async function killed(redis: RedisServer, meanwhile: () => Promise<void>): Promise<void> {
  await redis.kill()
  await meanwhile()
  await redis.start()
}

/** Longer than the connection's pulse bears, so that it is given up and made anew. */
async function paused(redis: RedisServer, meanwhile: () => Promise<void>): Promise<void> {
  redis.pause()
  await meanwhile()
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  redis.goOn()
}

function open(url: string, onError: (error: unknown) => void, prefix = `test:${randomBytes(6).toString('hex')}:`): PubSub {
  return createRedisPubSub({ url, prefix, onError, log: createLog('silent') })
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  assert.fail('waited in vain')
}

function fail(error: unknown): void {
  throw error
}
