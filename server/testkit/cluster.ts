import { mariadbPlaces } from './databases.ts'
import { startNginx, withoutNginx, type Nginx } from './nginx.ts'
import { startRedis, withoutRedis, type RedisServer } from './redis.ts'
import { prepareServer, type ServerProcess } from './server-process.ts'

/** Several servers on one MariaDB, with Redis between them and Nginx before them. */
export interface Cluster {
  readonly servers: readonly [ServerProcess, ServerProcess]
  readonly nginx: Nginx
  /** Without one processes hear of each other by the database alone. */
  readonly redis: RedisServer | undefined
  stop(): Promise<void>
}

const server = process.env['YANSHU_TEST_MARIADB_URL']

/** Why tests of several processes are skipped; false when they are not. */
export const withoutCluster = server ? withoutRedis || withoutNginx : 'YANSHU_TEST_MARIADB_URL names no server'

/** Starts two servers that share a data folder. Whoever started them stops them. */
export async function startCluster(options: { redis: boolean; environment?: Record<string, string> }): Promise<Cluster> {
  const { makePlace, dropAll } = mariadbPlaces(server!)
  const ends: (() => Promise<void>)[] = [dropAll]
  const stop = async () => {
    for (const end of ends.splice(0).toReversed()) await end()
  }
  try {
    const { url: databaseUrl } = await makePlace()
    const redis = options.redis ? await startRedis() : undefined
    if (redis) ends.push(redis.stop)
    const environment = {
      LIMITS_FACTOR: '100', CHECK_OUTPUTS: '1', LOG_LEVEL: 'error', TRUST_PROXY: '127.0.0.1', REDIS_URL: redis?.url ?? '', ...options.environment,
    }
    const first = await prepareServer({ databaseUrl, environment })
    ends.push(first.remove)
    await first.start()
    const second = await prepareServer({ databaseUrl, environment, dataDir: first.dataDir })
    ends.push(second.remove)
    await second.start()
    const nginx = await startNginx([first.port, second.port])
    ends.push(nginx.stop)
    return { servers: [first, second], nginx, redis, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
