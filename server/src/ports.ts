import { join } from 'node:path'
import mysql from 'mysql2/promise'
import { pairTokens } from '@yanshu/nlu/text/pair-tokens.ts'
import { createTokens } from '@yanshu/nlu/text/tokens.ts'
import type { Clock } from './base/clock.ts'
import type { Config } from './base/config.ts'
import { readMysqlUrl } from './base/db/mysql-url.ts'
import { markOf, type Keys } from './base/keys.ts'
import type { Logger } from './base/log.ts'
import { openRedis } from './base/redis.ts'
import { createDiskFiles } from './ports/files/disk.ts'
import type { FileStore } from './ports/files/port.ts'
import { openBucket } from './ports/files/s3-bucket.ts'
import { createS3Files } from './ports/files/s3.ts'
import { succeed } from './ports/files/successor.ts'
import { createMemoryKv } from './ports/kv/memory.ts'
import type { Kv } from './ports/kv/port.ts'
import { createRedisKv } from './ports/kv/redis.ts'
import { createMemoryPubSub } from './ports/pubsub/memory.ts'
import type { PubSub } from './ports/pubsub/port.ts'
import { createRedisPubSub } from './ports/pubsub/redis.ts'
import { limitPool } from './ports/search/limited-pool.ts'
import { createMysqlSearch } from './ports/search/mysql.ts'
import type { Search } from './ports/search/port.ts'
import { createSqliteSearch } from './ports/search/sqlite.ts'

/** Names the way in which texts are cut into tokens: another name makes the indexes anew. */
export const tokensVersion = 'jieba-bigrams-1'

/** The same for messages, which are found by whatever stands in them. */
export const messageTokensVersion = 'pairs-1'

/** `pairTokens` for a thread: it needs no dictionary there. */
const pairCutter = { module: import.meta.resolve('@yanshu/nlu/text/pair-tokens.ts'), name: pairTokens.name }

/** Larger uploads are refused by the routes; this bounds what the store itself takes. */
const storedBytesLimit = 64 * 1024 * 1024

export interface Ports {
  search: Search
  /** An index of its own: it grows with every message. */
  messageSearch: Search
  files: FileStore
  pubsub: PubSub
  kv: Kv
  close(): Promise<void>
}

/** Chooses an implementation for each port by the configuration. */
export function openPorts(config: Config, keys: Keys, clock: Clock, log: Logger): Ports {
  const tokens = createTokens()
  const url = config.databaseUrl
  const pool = url === undefined ? undefined : limitPool(() => mysql.createPool({ ...readMysqlUrl(url), connectTimeout: 5_000, connectionLimit: 4 }))
  const search = pool ? createMysqlSearch({ pool, tokens }) : createSqliteSearch({ path: join(config.dataDir, 'search.db'), tokens })
  const messageSearch = pool ? createMysqlSearch({ pool, tokens: pairTokens }) : createSqliteSearch({ path: join(config.dataDir, 'messages.db'), tokens: pairTokens, cutter: pairCutter })
  const stored = openFiles(config)
  const between = openBetween(config.redisUrl, keys, clock, log)
  return {
    search, messageSearch, ...between,
    files: stored.files,
    async close() {
      await Promise.all([search.close(), messageSearch.close()])
      await pool?.end()
      stored.close()
      await between.pubsub.close()
      await between.kv.close()
    },
  }
}

/** In the data folder or in a bucket; with a bucket, what lies in the folder from before is still read. */
function openFiles({ dataDir, s3 }: Config): { files: FileStore; close(): void } {
  const folder = join(dataDir, 'files')
  const disk = createDiskFiles({ folder, maxBytes: storedBytesLimit })
  if (!s3) return { files: disk, close: () => undefined }
  const bucket = openBucket(s3)
  return { files: succeed(createS3Files({ bucket, folder, maxBytes: storedBytesLimit }), disk), close: bucket.close }
}

/** What processes have between them: on Redis under the installation's own prefix, else each its own. */
function openBetween(url: string | undefined, keys: Keys, clock: Clock, log: Logger): Pick<Ports, 'pubsub' | 'kv'> {
  const onError = (error: unknown, topic: string) => log.error({ err: error, topic }, 'what another process told could not be taken')
  const memory = createMemoryKv({ clock: { now: clock.monotonic } })
  if (url === undefined) return { pubsub: createMemoryPubSub(onError), kv: memory }
  const prefix = `yanshu:${markOf(keys).slice(0, 16)}:`
  return { pubsub: createRedisPubSub({ url, prefix, log, onError }), kv: createRedisKv({ connection: openRedis(url, log), prefix, spare: memory }) }
}
