import type { Databases } from '../base/db/open.ts'
import type { Migration } from '../base/db/migrate.ts'
import { ConfigError } from '../base/errors.ts'
import { markOf, type Keys } from '../base/keys.ts'
import type { Database } from '../database.ts'
import type { Tx } from './module.ts'

export interface InstallationTables {
  installation: InstallationRow
}
/** The one row (`id` 1) of what holds for all processes of an installation. */
export interface InstallationRow {
  id: number
  /** Tells keys apart; see `markOf`. */
  key_mark: string
}

export const installationMigrations: Record<string, Migration> = {
  '20261129_installation_keys': {
    async up(db, { types, tableOptions }) {
      await db.schema.createTable('installation')
        .addColumn('id', types.int, (c) => c.primaryKey().notNull())
        .addColumn('key_mark', types.key(64), (c) => c.notNull())
        .modifyEnd(tableOptions).execute()
    },
  },
}

/**
 * All processes of a database have the same keys: with others, sessions would hold at one and not at the other, and the
 * audit's chains could not be verified. Rejects with a ConfigError when those of `dataDir` are others.
 */
export async function insistOnItsKeys({ writer, dialect }: Databases<Database>, keys: Keys, dataDir: string): Promise<void> {
  const mark = markOf(keys)
  const read = () => writer.kysely.selectFrom('installation').select('key_mark').where('id', '=', 1).executeTakeFirst()
  if (!(await read())) await dialect.insertIgnore(writer.kysely.insertInto('installation').values({ id: 1, key_mark: mark })).execute()
  const row = await read()
  if (row?.key_mark === mark) return
  throw new ConfigError(
    `The keys in ${dataDir} are not those of this database: several servers on one database share one DATA_DIR, or at least keys.json and files/. `
    + 'After a move, bring keys.json along or restore it from a backup. If it is lost for good, run npm run yanshu -- accept-keys: all sessions end, and the audit log of before can be verified no more.',
  )
}

/** From now on the keys are those of the database. False when they were already. */
export async function acceptKeys(tx: Tx, keys: Keys): Promise<boolean> {
  const mark = markOf(keys)
  const row = await tx.kysely.selectFrom('installation').select('key_mark').where('id', '=', 1).executeTakeFirst()
  if (row?.key_mark === mark) {
    tx.unchanged()
    return false
  }
  if (row) await tx.kysely.updateTable('installation').set({ key_mark: mark }).where('id', '=', 1).execute()
  else await tx.kysely.insertInto('installation').values({ id: 1, key_mark: mark }).execute()
  tx.about('installation', '1', ['key_mark'])
  return true
}
