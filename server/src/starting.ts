import { join } from 'node:path'
import { createParts, type Parts } from './app.ts'
import type { Config } from './base/config.ts'
import { migrate } from './base/db/migrate.ts'
import type { AppOptions } from './foundation.ts'
import { greet } from './greeting.ts'
import { insistOnBeingAlone } from './host/alone.ts'
import { insistOnItsKeys } from './host/installation.ts'
import { allMigrations } from './migrations.ts'
import { prepareDemo, serve } from './serving.ts'
import { createWechatDemo } from './wechat-demo/stand-in.ts'

export interface App {
  port: number
  managementPort: number
  /** What the terminal shows. */
  greeting: string
  /** Drains: sockets are told, what was accepted is finished, everything is closed. */
  stop(): Promise<void>
  parts: Parts
}

/** Opens the database, brings it up to date, starts the modules and serves. Rejects with a ConfigError for what an administrator can mend. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  const parts = await createParts(config, options)
  const { databases, host, modules, people } = parts
  await migrate(databases, allMigrations(modules), { backupFolder: join(config.dataDir, 'backups') })
  if (config.databaseUrl === undefined) await insistOnBeingAlone(databases.reader, parts.clock, parts.log)
  await insistOnItsKeys(databases, parts.keys, config.dataDir)
  await host.begin()
  await host.start()
  const demo = config.demo ? await prepareDemo(parts, options) : undefined
  const wechat = config.wechatDemo ? createWechatDemo(parts) : undefined
  const serving = await serve(parts, demo, wechat?.pages)
  const { port } = serving
  const setup = await people.ensureSetupLink(config.dataDir, `http://localhost:${port}`)
  // Whoever waits for the server does not wait for this.
  void wechat?.begin(port)
  parts.log.info({ port, demo: config.demo, modules: host.switches.on() }, 'serving')
  return {
    port, managementPort: serving.managementPort, parts,
    greeting: greet({ port, managementPort: serving.managementPort, demo: config.demo, wechat: config.wechatDemo, dataDir: config.dataDir, setupFile: setup && join(config.dataDir, 'setup-link.txt') }),
    async stop() {
      try {
        await wechat?.close()
        await serving.stop()
        await host.stop()
      } finally {
        await parts.ports.close()
        await databases.close()
      }
    },
  }
}
