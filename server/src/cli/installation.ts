import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { userInfo } from 'node:os'
import { sql } from 'kysely'
import { createParts, type Parts } from '../app.ts'
import type { Config } from '../base/config.ts'
import { newId } from '../base/ids.ts'
import { inside, type Actor } from '../host/actor.ts'
import { insistOnItsKeys } from '../host/installation.ts'
import { allMigrations } from '../migrations.ts'
import { CommandError, type CommandCall } from './command.ts'

/** Opens the installation for reading; no lane is taken, so nothing can be written. Fails where there is none. */
export async function withInstallation<T>(call: CommandCall, work: (parts: Parts, config: Config) => Promise<T>): Promise<T> {
  const config = call.config()
  if (!isInstalled(config)) throw new CommandError(call.messages.notInstalled(config.dataDir))
  return withParts(config, work)
}

/** The same with a lane of its own, so that `transact` works; whoever runs the server takes note of what was written. */
export function withLane<T>(call: CommandCall, work: (parts: Parts, actor: Actor) => Promise<T>): Promise<T> {
  return withNewKeys(call, async (parts, actor) => {
    await insistOnItsKeys(parts.databases, parts.keys, parts.config.dataDir)
    return work(parts, actor)
  })
}

/** The same whatever the keys are. */
export function withNewKeys<T>(call: CommandCall, work: (parts: Parts, actor: Actor) => Promise<T>): Promise<T> {
  return withInstallation(call, async (parts) => {
    if ((await missingMigrations(parts)).length > 0) throw new CommandError(call.messages.notMigrated)
    await parts.host.begin()
    return work(parts, operator(call))
  })
}

/** All parts without anything begun, closed in the end. */
export async function withParts<T>(config: Config, work: (parts: Parts, config: Config) => Promise<T>): Promise<T> {
  const parts = await createParts(config)
  try {
    return await work(parts, config)
  } finally {
    await parts.host.stop()
    await parts.ports.close()
    await parts.databases.close()
  }
}

/** Whether the data folder is in use, so that a typing error in its name makes no second installation. */
export function isInstalled({ databaseUrl, dataDir }: Config): boolean {
  return existsSync(join(dataDir, 'keys.json')) && (databaseUrl !== undefined || existsSync(join(dataDir, 'yanshu.db')))
}

/** Names of the steps of the schema that are still to be applied. */
export async function missingMigrations({ databases, modules }: Parts): Promise<string[]> {
  // Before the first migration there is no table that could say.
  const applied = await sql<{ name: string }>`select name from migrations`.execute(databases.reader).then(({ rows }) => rows, () => [])
  const names = new Set(applied.map(({ name }) => name))
  return Object.keys(allMigrations(modules)).filter((name) => !names.has(name)).sort()
}

/** Whoever may run commands on this machine; the audit keeps the hash of the account's name. */
function operator({ language }: CommandCall): Actor {
  return { ...inside('system', 'cli', newId(), 'cli'), name: userInfo().username, language }
}
