import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '../base/config.ts'
import { loadKeys } from '../base/keys.ts'
import { openDatabases, type Databases } from '../base/db/open.ts'
import type { Database } from '../database.ts'
import { verifyAudit } from '../host/audit/verify.ts'
import { isFree } from '../host/lane.ts'
import { databaseName, firstDifference, manifestName, readManifest, singleFiles, type Manifest } from './archive/manifest.ts'
import { unpack } from './archive/unpack.ts'
import { stampOf } from './backup.ts'
import { CommandError, UsageError, type Command, type CommandCall } from './command.ts'
import { missingMigrations, withLane, withParts } from './installation.ts'
import { readOptions } from './options.ts'
import { countRows } from './row-counts.ts'

/** Puts back what a backup holds, into an empty data folder or, with --force, in place of what is there (which is kept aside). */
export const restore: Command = {
  name: 'restore',
  usage: 'FILE [--force]',
  async run(call) {
    const { terminal, messages } = call
    const { positionals: [file], values: { force } } = readOptions(call, { force: { type: 'boolean' } }, 1)
    if (file === undefined) throw new UsageError(messages.restore.nameless)
    if (!existsSync(file)) throw new CommandError(messages.restore.noFile(file))
    const config = call.config()
    await refuseWhileServing(call, config)
    const present = await presentIn(config.dataDir)
    if (present.length > 0 && force !== true) throw new CommandError(messages.restore.notEmpty(config.dataDir))

    const stamp = stampOf(Date.now())
    const staged = join(config.dataDir, `restoring-${stamp}`)
    try {
      const manifest = await stage(call, resolve(file), staged, config)
      if (present.length > 0) terminal.say(messages.restore.kept(await putAside(config.dataDir, present, stamp)))
      await moveInto(staged, config.dataDir)
      terminal.say(messages.restore.restored(new Date(manifest.madeAt).toISOString(), manifest.parts.length))
      if (manifest.database === 'mysql') for (const line of messages.restore.loadDump) terminal.say(line)
      return await check(call, config)
    } finally {
      await rm(staged, { recursive: true, force: true })
    }
  },
}

/** Unpacks beside what is there and checks every part, so that a bad archive changes nothing. */
async function stage({ messages }: CommandCall, file: string, folder: string, config: Config): Promise<Manifest> {
  await mkdir(folder, { mode: 0o700 })
  const found = await unpack(file, folder).catch((error: Error) => {
    throw new CommandError(messages.restore.unreadable(error.message))
  })
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined)
  if (text === undefined) throw new CommandError(messages.restore.unreadable(manifestName))
  const manifest = readManifest(text)
  const wrong = firstDifference(manifest, found)
  if (wrong !== undefined) throw new CommandError(messages.restore.differs(wrong))
  if ((manifest.database === 'mysql') !== (config.databaseUrl !== undefined)) throw new CommandError(messages.restore.otherEngine(manifest.database))
  return manifest
}

/** Verifies what is now there, and puts the restoration itself on record. */
async function check(call: CommandCall, config: Config): Promise<0 | 1> {
  const { terminal, messages } = call
  const isReady = await withParts(config, async (parts) => {
    const missing = await missingMigrations(parts)
    // A dump that was not loaded yet, or one of an older version.
    if (missing.length > 0) terminal.say(config.databaseUrl === undefined ? messages.restore.older : messages.restore.notLoaded)
    return missing.length === 0 || config.databaseUrl === undefined
  })
  if (!isReady) return 0
  const { good, rows, chains, firstBad } = await report(config)
  for (const [table, count] of Object.entries(rows)) terminal.say(`  ${table}: ${count}`)
  terminal.say(messages.audit.walked(rows.audit, chains))
  terminal.say(firstBad ? messages.audit.bad(firstBad) : messages.audit.good)
  // Of use where it succeeds; a database of an older version, say, takes no rows before its migration.
  await withLane(call, ({ host }, actor) => host.transact(actor, 'backup.restore', async (tx) => tx.about('backup', ''))).catch(() => undefined)
  return good ? 0 : 1
}

async function report({ dataDir, databaseUrl }: Config) {
  const databases = await openDatabases<Database>(databaseUrl === undefined ? { file: join(dataDir, databaseName) } : { url: databaseUrl })
  try {
    const { audit } = await loadKeys(dataDir)
    const { good, chains, firstBad } = await verifyAudit(databases.background, audit, join(dataDir, 'audit-checkpoints.jsonl'))
    return { good, chains, firstBad, rows: await countRows(databases.reader) }
  } finally {
    await databases.close()
  }
}

/** A server that runs would go on writing into files that are no longer there. */
async function refuseWhileServing({ messages }: CommandCall, { dataDir, databaseUrl }: Config): Promise<void> {
  const file = join(dataDir, databaseName)
  if (databaseUrl === undefined && !existsSync(file)) return
  const databases = await openDatabases<Database>(databaseUrl === undefined ? { file } : { url: databaseUrl }).catch((error: unknown) => {
    // A damaged file is a reason to restore.
    if (databaseUrl === undefined) return undefined
    throw error
  })
  if (!databases) return
  try {
    const owner = await ownerOf(databases)
    if (owner !== undefined) throw new CommandError(messages.restore.serving(owner))
  } finally {
    await databases.close()
  }
}

async function ownerOf({ reader }: Databases<Database>): Promise<string | undefined> {
  const rows = await reader.selectFrom('lanes').selectAll().execute().catch(() => [])
  return rows.find((row) => !isFree(row, Date.now()))?.process
}

/** What a restoration would replace. */
async function presentIn(dataDir: string): Promise<string[]> {
  const uploads = await readdir(join(dataDir, 'files')).catch(() => [])
  const names = [...[databaseName, 'search.db', 'messages.db'].flatMap((name) => [name, `${name}-wal`, `${name}-shm`]), 'setup-link.txt', ...singleFiles]
  return [...names.filter((name) => existsSync(join(dataDir, name))), ...(uploads.length > 0 ? ['files'] : [])]
}

async function putAside(dataDir: string, names: readonly string[], stamp: string): Promise<string> {
  const folder = join(dataDir, `before-restore-${stamp}`)
  await mkdir(folder, { mode: 0o700 })
  for (const name of names) await rename(join(dataDir, name), join(folder, name))
  return folder
}

async function moveInto(staged: string, dataDir: string): Promise<void> {
  await rm(join(staged, manifestName))
  for (const name of await readdir(staged)) {
    // The configuration has just made an empty one.
    if (name === 'files') await rm(join(dataDir, name), { recursive: true, force: true })
    await rename(join(staged, name), join(dataDir, name))
  }
  await mkdir(join(dataDir, 'files'), { recursive: true, mode: 0o700 })
}
