import { existsSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { openDatabases } from '../base/db/open.ts'
import type { Parts } from '../app.ts'
import type { Database, Db } from '../database.ts'
import { pack, type Packed } from './archive/pack.ts'
import { databaseName, isPart, manifestName, singleFiles, type Manifest, type Part } from './archive/manifest.ts'
import { CommandError, type Command, type ExitCode } from './command.ts'
import { withLane } from './installation.ts'
import { readOptions } from './options.ts'
import { countRows } from './row-counts.ts'

/** Writes one file with everything that cannot be made anew, while the server goes on. */
export const backup: Command = {
  name: 'backup',
  usage: '[FILE]',
  run: (call) => withLane(call, async (parts, actor): Promise<ExitCode> => {
    const { terminal, messages } = call
    const { dataDir, databaseUrl } = parts.config
    const file = resolve(readOptions(call, {}, 1).positionals[0] ?? join(dataDir, 'backups', `yanshu-${stampOf(parts.clock.now())}.tar.gz`))
    if (existsSync(file)) throw new CommandError(messages.backup.exists(file))
    const manifest = await make(parts, file)
    await parts.host.transact(actor, 'backup.make', async (tx) => tx.about('backup', ''))
    terminal.say(messages.backup.made(file, (await stat(file)).size, manifest.parts.filter(({ path }) => path.startsWith('files/')).length))
    if (databaseUrl !== undefined) for (const line of messages.backup.dump(dumpCommand(databaseUrl))) terminal.say(line)
    terminal.say(messages.backup.secret)
    return 0
  }),
}

/** `20270104T010203Z` */
export function stampOf(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')
}

async function make({ config, databases, clock }: Parts, file: string): Promise<Manifest> {
  // In a folder that is ours alone, whatever the place of the archive.
  const copy = join(config.dataDir, 'backups', `copying-${clock.now()}`)
  let facts: Pick<Manifest, 'database' | 'chains' | 'rows'> = { database: 'mysql', ...(await readFacts(databases.reader)) }
  let manifest: Manifest | undefined

  async function* parts(): AsyncGenerator<Packed> {
    for (const name of singleFiles) yield { path: name, file: join(config.dataDir, name) }
    if (databases.backUp) {
      await databases.backUp(copy)
      facts = { database: 'sqlite', ...(await factsOfCopy(copy)) }
      yield { path: databaseName, file: copy }
    }
    // After the database, so that every upload that it knows of is there.
    yield* uploads(config.dataDir)
  }
  try {
    await pack(file, parts(), (packed: Part[]) => {
      manifest = { format: 1, madeAt: clock.now(), ...facts, parts: packed }
      return { path: manifestName, text: `${JSON.stringify(manifest, null, 1)}\n` }
    })
  } finally {
    for (const left of [copy, `${copy}-wal`, `${copy}-shm`, `${file}.unfinished`]) await rm(left, { force: true })
  }
  return manifest!
}

async function factsOfCopy(file: string): Promise<Pick<Manifest, 'chains' | 'rows'>> {
  const databases = await openDatabases<Database>({ file })
  try {
    return await readFacts(databases.reader)
  } finally {
    await databases.close()
  }
}

async function readFacts(db: Db): Promise<Pick<Manifest, 'chains' | 'rows'>> {
  const lanes = await db.selectFrom('lanes').select(['id', 'audit_no', 'audit_hash']).orderBy('id').execute()
  return { chains: lanes.map((lane) => ({ chain: lane.id, seq: lane.audit_no, hash: lane.audit_hash })), rows: await countRows(db) }
}

async function* uploads(dataDir: string): AsyncGenerator<Packed> {
  const folder = join(dataDir, 'files')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name)
    const path = `files/${relative(folder, file).split(sep).join('/')}`
    // Uploads that are still coming in lie elsewhere.
    if (entry.isFile() && isPart(path)) yield { path, file }
  }
}

/** What makes the copy of a MySQL or MariaDB database; the password is asked for. */
function dumpCommand(databaseUrl: string): string {
  const { hostname, port, username, pathname } = new URL(databaseUrl)
  const name = decodeURIComponent(pathname.slice(1))
  return `mariadb-dump --single-transaction --quick --hex-blob --triggers --host=${hostname} --port=${port || '3306'} --user=${decodeURIComponent(username)} --password ${name} | gzip > ${name}.sql.gz`
}
