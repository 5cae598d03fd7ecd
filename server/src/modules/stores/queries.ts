import type { ExpressionBuilder } from 'kysely'
import { contains } from '../../base/db/contains.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Box } from '../../base/geo/distance.ts'
import type { Database, Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { StoreImportRow, StoreRow } from './tables.ts'

/** Rows of one statement. */
const chunk = 200
const columns = [
  'name', 'code', 'code_key', 'brand', 'address', 'phone', 'lat_e7', 'lng_e7', 'source_datum', 'source_lat_e7', 'source_lng_e7', 'hours', 'enabled', 'revision', 'removed_at', 'updated_at', 'updated_by',
] as const satisfies readonly (keyof StoreRow)[]

export interface ListQuestion {
  text?: string | undefined
  brand?: string | undefined
  enabled?: boolean | undefined
  /** The only brands that the reader may know of, beside stores of all brands; all where it is undefined. */
  brands?: ReadonlySet<string> | undefined
}
type Where = ExpressionBuilder<Database, 'stores'>

/** Reads and writes of the module's own rows. */
export function createQueries(db: Db, dialect: Dialect) {
  const underCode = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      if (dialect.isDuplicate(error)) throw fail.conflict('store_code_taken')
      throw error
    }
  }

  return {
    byId: (id: string): Promise<StoreRow | undefined> => db.selectFrom('stores').selectAll().where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst(),
    /** Whether there is a store, or was one. */
    hasAny: async (tx: Tx): Promise<boolean> => (await tx.kysely.selectFrom('stores').select('id').limit(1).executeTakeFirst()) !== undefined,
    /** The row, removed or not, locked. */
    lock: (tx: Tx, id: string): Promise<StoreRow | undefined> => dialect.forUpdate(tx.kysely.selectFrom('stores').selectAll().where('id', '=', id)).executeTakeFirst(),
    /** Fails with `store_code_taken`. */
    add: (tx: Tx, row: StoreRow) => underCode(tx.kysely.insertInto('stores').values(row).execute()),
    save: (tx: Tx, { id, ...row }: StoreRow) => underCode(tx.kysely.updateTable('stores').set(row).where('id', '=', id).execute()),
    /** Inserts rows, or overwrites those that have the same id. */
    async put(tx: Tx, rows: readonly StoreRow[]): Promise<void> {
      for (const some of chunksOf(rows)) await underCode(dialect.upsert(tx.kysely.insertInto('stores').values([...some]), ['id'], columns).execute())
    },
    /** Locked: whole rows are put back. */
    async byIds(tx: Tx, ids: readonly string[]): Promise<StoreRow[]> {
      const found: StoreRow[] = []
      for (const some of chunksOf(ids)) found.push(...await dialect.forUpdate(tx.kysely.selectFrom('stores').selectAll().where('id', 'in', [...some])).execute())
      return found
    },
    /** Those that have one of the codes or names, removed ones aside; locked where they are read to be written. */
    async alike(from: Pick<Tx, 'kysely'>, field: 'code_key' | 'name', values: readonly string[], isLocked: boolean): Promise<StoreRow[]> {
      const found: StoreRow[] = []
      for (const some of chunksOf(values)) {
        const query = from.kysely.selectFrom('stores').selectAll().where(field, 'in', [...some]).where('removed_at', 'is', null)
        found.push(...await (isLocked ? dialect.forUpdate(query) : query).execute())
      }
      return found
    },

    /** Up to `limit` of them, latest change first, after the given place. */
    latest({ text, brand, enabled, brands, after, limit }: ListQuestion & { after?: { at: number; id: string } | undefined; limit: number }): Promise<StoreRow[]> {
      let query = db.selectFrom('stores').selectAll().where('removed_at', 'is', null)
      if (text !== undefined && text.trim() !== '') query = query.where((eb) => eb.or([...(['name', 'address', 'code'] as const).map((column) => contains(eb.ref(column), text.trim()))]))
      if (brand !== undefined) query = query.where(serving([brand]))
      if (enabled !== undefined) query = query.where('enabled', '=', enabled ? 1 : 0)
      if (brands) query = query.where(serving([...brands]))
      if (after) query = query.where((eb) => eb.or([eb('updated_at', '<', after.at), eb.and([eb('updated_at', '=', after.at), eb('id', '<', after.id)])]))
      return query.orderBy('updated_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },

    /** Whether there is one in use. */
    async anyInUse(brands: readonly string[] | undefined): Promise<boolean> {
      const query = db.selectFrom('stores').select('id').where('removed_at', 'is', null).where('enabled', '=', 1)
      return (await (brands ? query.where(serving(brands)) : query).limit(1).executeTakeFirst()) !== undefined
    },
    /** Those in use within a box (degrees, GCJ-02); everywhere without one. */
    within(box: Box | undefined, brands: readonly string[] | undefined): Promise<StoreRow[]> {
      let query = db.selectFrom('stores').selectAll().where('removed_at', 'is', null).where('enabled', '=', 1)
      if (box) {
        const [west, east] = [Math.floor(box.west * 1e7), Math.ceil(box.east * 1e7)]
        query = query.where('lat_e7', '>=', Math.floor(box.south * 1e7)).where('lat_e7', '<=', Math.ceil(box.north * 1e7))
          .where((eb) => (west <= east ? eb.and([eb('lng_e7', '>=', west), eb('lng_e7', '<=', east)]) : eb.or([eb('lng_e7', '>=', west), eb('lng_e7', '<=', east)])))
      }
      return (brands ? query.where(serving(brands)) : query).execute()
    },

    addImport: async (tx: Tx, row: StoreImportRow): Promise<void> => void (await tx.kysely.insertInto('store_imports').values(row).execute()),
    import: (tx: Tx, id: string): Promise<StoreImportRow | undefined> => dialect.forUpdate(tx.kysely.selectFrom('store_imports').selectAll().where('id', '=', id)).executeTakeFirst(),
    removeImport: async (tx: Tx, id: string): Promise<void> => void (await tx.kysely.deleteFrom('store_imports').where('id', '=', id).execute()),
    trimImports: async (tx: Tx, before: number): Promise<void> => void (await tx.kysely.deleteFrom('store_imports').where('at', '<', before).execute()),
  }
}
export type Queries = ReturnType<typeof createQueries>

/** Of one of the brands, or of all. */
function serving(brands: readonly string[]) {
  return (eb: Where) => eb.or([eb('brand', 'is', null), eb('brand', 'in', ['-', ...brands])])
}

function chunksOf<T>(all: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / chunk) }, (_, index) => all.slice(index * chunk, (index + 1) * chunk))
}
