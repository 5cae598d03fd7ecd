import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { createLog } from '../../base/log.ts'
import { openRedis } from '../../base/redis.ts'
import { startRedis, withoutRedis, type RedisServer } from '../../../testkit/redis.ts'
import { describeKv } from './conforms.ts'
import { createMemoryKv } from './memory.ts'
import type { Kv } from './port.ts'
import { createRedisKv } from './redis.ts'

describe('kv on Redis', { skip: withoutRedis }, () => {
  let redis: RedisServer
  before(async () => void (redis = await startRedis()))
  after(() => redis.stop())

  describeKv('Redis', async () => open(redis.url))

  it('has what it stored itself while Redis is away, says what only Redis knows, and works again when it is back', async () => {
    const { kv } = open(redis.url)
    await kv.set('a', '1')
    await redis.kill()
    assert.equal(await kv.get('a'), '1')
    await kv.set('a', '2')
    assert.equal(await kv.get('a'), '2')
    assert.equal(await kv.delete('a'), true)
    assert.equal(await kv.get('a'), undefined)
    await assert.rejects(kv.increment('n'), { code: 'unavailable' })
    await assert.rejects(kv.setIfAbsent('lease', 'me', { ttlMs: 1000 }), { code: 'unavailable' })
    await redis.start()
    await untilStored(kv)
    await kv.close()
  })

  it('waits for a Redis that stands still no longer than a moment', async () => {
    const { kv } = open(redis.url)
    await untilStored(kv)
    redis.pause()
    assert.equal(await kv.get('b'), 'there')
    assert.equal(await kv.get('elsewhere'), undefined)
    redis.goOn()
    await untilStored(kv)
    await kv.close()
  })

  it('begins anew after everything was flushed', async () => {
    const { kv } = open(redis.url)
    await kv.increment('n', { ttlMs: 60_000 })
    await redis.tell('FLUSHALL')
    assert.equal(await kv.increment('n', { ttlMs: 60_000 }), 1)
    await kv.close()
  })
})

/** `pass` takes time off the values' lives, since the clock of Redis cannot be turned. */
function open(url: string): { kv: Kv; pass: (ms: number) => Promise<void> } {
  const prefix = `test:${randomBytes(6).toString('hex')}:`
  const connection = openRedis(url, createLog('silent'))
  return {
    kv: createRedisKv({ connection, prefix, spare: createMemoryKv({ clock: { now: () => performance.now() } }) }),
    pass: async (ms) => {
      for (const key of await connection.client.keys(`${prefix}*`)) {
        const left = await connection.client.pttl(key)
        if (left >= 0) await connection.client.pexpire(key, Math.round(left - ms))
      }
    },
  }
}

async function untilStored(kv: Kv): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    await kv.set('b', 'there')
    if ((await kv.get('b')) === 'there') return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  assert.fail('Redis did not come back')
}
