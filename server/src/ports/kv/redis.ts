import { Failure } from '../../base/errors.ts'
import type { RedisConnection } from '../../base/redis.ts'
import type { Kv } from './port.ts'

/** One step, so that a counter never stays without its end. */
const countScript = `local n = redis.call('incr', KEYS[1])
if n == 1 and ARGV[1] ~= '' then redis.call('pexpire', KEYS[1], ARGV[1]) end
return n`

/**
 * Values in Redis, seen by every process, under keys that begin with `prefix`. While Redis is away `get` misses, `set` is
 * forgotten and `delete` finds nothing; `increment` and `setIfAbsent` reject with `unavailable`, since only Redis knows the answer.
 */
export function createRedisKv({ connection, prefix }: { connection: RedisConnection; prefix: string }): Kv {
  const at = (key: string) => `${prefix}${key}`

  return {
    get: (key) => orElse(undefined, connection.run(async (client) => (await client.get(at(key))) ?? undefined)),

    async set(key, value, { ttlMs } = {}) {
      checkLifetime(ttlMs)
      await orElse(undefined, connection.run<unknown>((client) => (ttlMs === undefined ? client.set(at(key), value) : client.set(at(key), value, 'PX', ttlMs))))
    },

    async increment(key, { ttlMs } = {}) {
      checkLifetime(ttlMs)
      return Number(await connection.run((client) => client.eval(countScript, 1, at(key), ttlMs ?? '')))
    },

    async setIfAbsent(key, value, { ttlMs }) {
      checkLifetime(ttlMs)
      return (await connection.run((client) => client.set(at(key), value, 'PX', ttlMs, 'NX'))) === 'OK'
    },

    delete: (key) => orElse(false, connection.run(async (client) => (await client.del(at(key))) === 1)),

    async close() {
      connection.close()
    },
  }
}

async function orElse<T>(fallback: T, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Failure) return fallback
    throw error
  }
}

function checkLifetime(ttlMs: number | undefined): void {
  if (ttlMs !== undefined && (!Number.isSafeInteger(ttlMs) || ttlMs < 1)) throw new Error('ttlMs must be a positive whole number')
}
