import { join } from 'node:path'
import mysql from 'mysql2/promise'
import { createTokens } from '@yanshu/nlu/text/tokens.ts'
import type { Config } from './base/config.ts'
import { readMysqlUrl } from './base/db/mysql-url.ts'
import { createDiskFiles } from './ports/files/disk.ts'
import type { FileStore } from './ports/files/port.ts'
import { createMysqlSearch } from './ports/search/mysql.ts'
import type { Search } from './ports/search/port.ts'
import { createSqliteSearch } from './ports/search/sqlite.ts'

/** Names the way in which texts are cut into tokens: another name makes the indexes anew. */
export const tokensVersion = 'jieba-bigrams-1'

/** Larger uploads are refused by the routes; this bounds what the store itself takes. */
const storedBytesLimit = 64 * 1024 * 1024

export interface Ports {
  search: Search
  files: FileStore
  close(): Promise<void>
}

/** Chooses an implementation for each port by the configuration. */
export function openPorts(config: Config): Ports {
  const tokens = createTokens()
  const pool = config.databaseUrl === undefined ? undefined : mysql.createPool({ ...readMysqlUrl(config.databaseUrl), connectionLimit: 4 })
  const search = pool ? createMysqlSearch({ pool, tokens }) : createSqliteSearch({ path: join(config.dataDir, 'search.db'), tokens })
  return {
    search,
    files: createDiskFiles({ folder: join(config.dataDir, 'files'), maxBytes: storedBytesLimit }),
    async close() {
      await search.close()
      await pool?.end()
    },
  }
}
