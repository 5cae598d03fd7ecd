import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { ConfigError } from '../errors.ts'
import type { Databases } from './open.ts'
import type { Dialect } from './dialect.ts'

/** One step of the schema. Its name in the record is `yyyymmdd_module_what`; it is never edited once released. */
export interface Migration {
  // any: a migration meets the schema as it was then, which today's row types do not describe
  up(db: Kysely<any>, dialect: Dialect): Promise<void>
}

export interface MigrateOptions {
  /** where a SQLite database that holds something is copied before it is changed; without it no copy is made */
  backupFolder?: string | undefined
}

// any: migrating needs no row types
type AnyDatabases = Databases<any>

/**
 * Applies the migrations that are missing, in the order of their names, once, even when several processes start together.
 * Gives the names applied by this call. On SQLite all or none are applied; on MySQL, which commits every change of schema,
 * those before a failing one stay. Rejects with a ConfigError when the database is newer than this program.
 */
export async function migrate(
  databases: AnyDatabases,
  migrations: Record<string, Migration>,
  options: MigrateOptions = {},
): Promise<string[]> {
  const names = Object.keys(migrations).sort()
  checkNames(names)
  const { dialect, writer } = databases
  await createMigrationTable(databases)
  if ((await missing(databases, names)).names.length === 0) return []

  return dialect.underSchemaLock(writer.connection, async () => {
    // Looked up again: another process may have applied them while this one waited.
    const { names: due, applied } = await missing(databases, names)
    if (due.length > 0 && applied > 0) await backUpBefore(databases, due[0]!, options.backupFolder)
    for (const name of due) {
      await applyOne(databases, name, migrations[name]!)
    }
    return due
  })
}

async function applyOne({ dialect, writer }: AnyDatabases, name: string, migration: Migration): Promise<void> {
  try {
    await migration.up(writer.kysely, dialect)
    await writer.connection.query('insert into migrations (name, at) values (?, ?)', [name, Date.now()])
  } catch (error) {
    throw new Error(`the migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

async function createMigrationTable({ dialect, writer }: AnyDatabases): Promise<void> {
  await writer.kysely.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('name', dialect.types.key(100), (column) => column.primaryKey().notNull())
    .addColumn('at', dialect.types.time, (column) => column.notNull())
    .modifyEnd(dialect.tableOptions)
    .execute()
}

async function missing({ writer }: AnyDatabases, names: string[]): Promise<{ names: string[]; applied: number }> {
  const { rows } = await sql<{ name: string }>`select name from migrations`.execute(writer.kysely)
  const applied = new Set(rows.map((row) => row.name))
  const unknown = [...applied].filter((name) => !names.includes(name)).sort()
  if (unknown.length > 0) {
    throw new ConfigError(
      `The database was written by a newer version of this program (it knows ${unknown.join(', ')}): start that version, or restore a backup.`,
    )
  }
  return { names: names.filter((name) => !applied.has(name)), applied: applied.size }
}

async function backUpBefore({ backUp }: AnyDatabases, name: string, folder: string | undefined): Promise<void> {
  if (!backUp || folder === undefined) return
  const at = new Date().toISOString().replace(/[-:]/g, '').replace('.', '')
  await backUp(join(folder, `before-${name}-${at}.sqlite`))
}

function checkNames(names: string[]): void {
  const wrong = names.find((name) => !/^\d{8}_[a-z0-9]+(_[a-z0-9]+)+$/.test(name))
  if (wrong !== undefined) throw new Error(`a migration is named yyyymmdd_module_what, not ${wrong}`)
}
