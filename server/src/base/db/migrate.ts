import type { Kysely } from 'kysely'
import type { Databases } from './open.ts'
import type { Dialect } from './dialect.ts'

/** One step of the schema. Its name in the record is `yyyymmdd_module_what`; it is never edited once released. */
export interface Migration {
  // any: a migration meets the schema as it was then, which today's row types do not describe
  up(db: Kysely<any>, dialect: Dialect): Promise<void>
}

// any: migrating needs no row types
/** Applies what is missing, in the order of names, once, even when several processes start together. Gives the names applied. */
export async function migrate(databases: Databases<any>, migrations: Record<string, Migration>, options: { backupFolder?: string } = {}): Promise<string[]> {
  throw new Error(`not written yet: ${databases.dialect.name} ${Object.keys(migrations).length} ${options.backupFolder}`)
}
