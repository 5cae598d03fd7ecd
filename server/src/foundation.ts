import { join } from 'node:path'
import { systemClock, type Clock } from './base/clock.ts'
import type { Config } from './base/config.ts'
import { openDatabases, type Databases } from './base/db/open.ts'
import { loadKeys, type Keys } from './base/keys.ts'
import { createLog, type Logger } from './base/log.ts'
import { createMetrics, type Metrics } from './base/metrics.ts'
import type { Database } from './database.ts'
import { openPorts, type Ports } from './ports.ts'

export interface AppOptions {
  clock?: Clock
  log?: Logger
  /** An installation without wares: no knowledge, stores and terms of the demo shop, no phrasings of the starter intents. For tests of other things. */
  bare?: boolean | undefined
}

export interface Foundation {
  clock: Clock
  log: Logger
  databases: Databases<Database>
  keys: Keys
  metrics: Metrics
  ports: Ports
}

/** What every module stands on, opened by the configuration. Rejects with a ConfigError for what an administrator can mend. */
export async function openFoundation(config: Config, options: AppOptions): Promise<Foundation> {
  const log = options.log ?? createLog(config.logLevel)
  const clock = options.clock ?? systemClock
  const databases = await openDatabases<Database>({ url: config.databaseUrl, replicaUrls: config.replicaUrls, file: join(config.dataDir, 'yanshu.db') })
  const keys = await loadKeys(config.dataDir)
  return { clock, log, databases, keys, metrics: createMetrics(), ports: openPorts(config, keys, clock, log) }
}
