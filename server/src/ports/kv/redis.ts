import { Failure } from '../../base/errors.ts'
import type { RedisConnection } from '../../base/redis.ts'
import type { Kv } from './port.ts'

/** One step, so that a counter never stays without its end. */
const countScript = `local n = redis.call('incr', KEYS[1])
if n == 1 and ARGV[1] ~= '' then redis.call('pexpire', KEYS[1], ARGV[1]) end
return n`

export interface RedisKvOptions {
  connection: RedisConnection
  prefix: string
  /** What this process stored itself, to go on with while Redis is away. */
  spare: Kv
}

/**
 * Values in Redis, seen by every process, under keys that begin with `prefix`. While Redis is away a process has what it stored
 * itself, and what it stores then is seen by itself alone; `increment` and `setIfAbsent` reject with `unavailable`, since only
 * Redis knows the answer.
 */
export function createRedisKv({ connection, prefix, spare }: RedisKvOptions): Kv {
  const at = (key: string) => `${prefix}${key}`

  return {
    get: (key) => orElse(() => spare.get(key), connection.run(async (client) => (await client.get(at(key))) ?? undefined)),

    async set(key, value, options = {}) {
      const { ttlMs } = options
      await spare.set(key, value, options)
      await orElse(() => undefined, connection.run<unknown>((client) => (ttlMs === undefined ? client.set(at(key), value) : client.set(at(key), value, 'PX', ttlMs))))
    },

    async increment(key, { ttlMs } = {}) {
      checkLifetime(ttlMs)
      return Number(await connection.run((client) => client.eval(countScript, 1, at(key), ttlMs ?? '')))
    },

    async setIfAbsent(key, value, { ttlMs }) {
      checkLifetime(ttlMs)
      return (await connection.run((client) => client.set(at(key), value, 'PX', ttlMs, 'NX'))) === 'OK'
    },

    async delete(key) {
      const had = await spare.delete(key)
      return orElse(() => had, connection.run(async (client) => (await client.del(at(key))) === 1))
    },

    async close() {
      connection.close()
      await spare.close()
    },
  }
}

async function orElse<T>(fallback: () => T | Promise<T>, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Failure) return fallback()
    throw error
  }
}

function checkLifetime(ttlMs: number | undefined): void {
  if (ttlMs !== undefined && (!Number.isSafeInteger(ttlMs) || ttlMs < 1)) throw new Error('ttlMs must be a positive whole number')
}
