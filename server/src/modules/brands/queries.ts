import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { BrandRow, LogoRow } from './tables.ts'

export function createQueries(db: Db, dialect: Dialect) {
  return {
    all: (): Promise<BrandRow[]> => db.selectFrom('brands').selectAll().orderBy('created_at').orderBy('id').execute(),

    domains: (): Promise<{ domain: string; brand: string }[]> => db.selectFrom('brand_domains').selectAll().orderBy('domain').execute(),
    domainsOf: async (tx: Tx, brand: string): Promise<string[]> =>
      (await tx.kysely.selectFrom('brand_domains').select('domain').where('brand', '=', brand).orderBy('domain').execute()).map((row) => row.domain),
    /** Fails with `domain_taken`. */
    async setDomains(tx: Tx, brand: string, domains: readonly string[]): Promise<void> {
      await tx.kysely.deleteFrom('brand_domains').where('brand', '=', brand).execute()
      if (domains.length === 0) return
      try {
        await tx.kysely.insertInto('brand_domains').values(domains.map((domain) => ({ domain, brand }))).execute()
      } catch (error) {
        if (dialect.isDuplicate(error)) throw fail.conflict('domain_taken')
        throw error
      }
    },

    logo: (id: string, from: Pick<Tx, 'kysely'> = { kysely: db }): Promise<LogoRow | undefined> => from.kysely.selectFrom('brand_logos').selectAll().where('id', '=', id).executeTakeFirst(),
    logos: (): Promise<LogoRow[]> => db.selectFrom('brand_logos').selectAll().execute(),
    async addLogo(tx: Tx, row: LogoRow): Promise<void> {
      await tx.kysely.insertInto('brand_logos').values(row).execute()
    },
    /** All of the brand's but one. */
    async dropLogos(tx: Tx, brand: string, kept: string): Promise<void> {
      await tx.kysely.deleteFrom('brand_logos').where('brand', '=', brand).where('id', '!=', kept).execute()
    },

    async lock(tx: Tx, id: string): Promise<BrandRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('brands').selectAll().where('id', '=', id)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      return row
    },
    hasDefault: async (tx: Tx): Promise<boolean> =>
      (await tx.kysely.selectFrom('brands').select('id').where('default_mark', '=', 1).executeTakeFirst()) !== undefined,

    /** False when the name, or the mark of the default, is taken. */
    async add(tx: Tx, row: BrandRow): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('brands').values(row)).executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    /** Fails with `name_taken`. */
    async save(tx: Tx, row: BrandRow): Promise<void> {
      try {
        await tx.kysely.updateTable('brands').set({ name: row.name, time_zone: row.time_zone, color: row.color, logo: row.logo, privacy: row.privacy }).where('id', '=', row.id).execute()
      } catch (error) {
        if (dialect.isDuplicate(error)) throw fail.conflict('name_taken')
        throw error
      }
    },
  }
}
export type Queries = ReturnType<typeof createQueries>
