import { contains } from '../../base/db/contains.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { BlockedAddressRow, HitRow, WordRow } from './tables.ts'

/** Where a page goes on: after this row. */
export interface Position { at: number; id: string }
const chunk = 200

/** Reads and writes of words, hits and blocked addresses. */
export function createQueries(db: Db, dialect: Dialect) {
  return {
    enabledWords: (): Promise<WordRow[]> => db.selectFrom('moderation_words').selectAll().where('enabled', '=', 1).orderBy('id').execute(),
    wordsById: async (ids: readonly string[]): Promise<WordRow[]> =>
      ids.length === 0 ? [] : db.selectFrom('moderation_words').selectAll().where('id', 'in', [...ids]).execute(),
    anyWord: async (tx: Tx): Promise<boolean> => (await tx.kysely.selectFrom('moderation_words').select('id').limit(1).executeTakeFirst()) !== undefined,
    categories: async (): Promise<string[]> =>
      (await db.selectFrom('moderation_words').select('category').distinct().where('category', '!=', '').orderBy('category').limit(500).execute()).map((each) => each.category),

    words({ text, category, after, limit }: { text: string; category?: string | undefined; after: Position | undefined; limit: number }): Promise<WordRow[]> {
      let query = db.selectFrom('moderation_words').selectAll()
      if (text !== '') query = query.where((eb) => contains(eb.ref('text'), text))
      if (category !== undefined) query = query.where('category', '=', category)
      if (after) query = query.where((eb) => eb.or([eb('updated_at', '<', after.at), eb.and([eb('updated_at', '=', after.at), eb('id', '<', after.id)])]))
      return query.orderBy('updated_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },

    /** Fails with `absent`. */
    async lockWord(tx: Tx, id: string): Promise<WordRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('moderation_words').selectAll().where('id', '=', id)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      return row
    },
    async wordsByKey(tx: Tx, keys: readonly string[]): Promise<WordRow[]> {
      const found: WordRow[] = []
      for (let from = 0; from < keys.length; from += chunk) {
        found.push(...await dialect.forUpdate(tx.kysely.selectFrom('moderation_words').selectAll().where('word_key', 'in', keys.slice(from, from + chunk))).execute())
      }
      return found
    },
    /** False when there is such a word. */
    async addWord(tx: Tx, row: WordRow): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('moderation_words').values(row)).executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    /** Fails with `name_taken`. */
    async saveWord(tx: Tx, row: WordRow): Promise<void> {
      const { id, ...columns } = row
      try {
        await tx.kysely.updateTable('moderation_words').set(columns).where('id', '=', id).execute()
      } catch (error) {
        if (dialect.isDuplicate(error)) throw fail.conflict('name_taken')
        throw error
      }
    },
    removeWord: async (tx: Tx, id: string): Promise<void> => void (await tx.kysely.deleteFrom('moderation_words').where('id', '=', id).execute()),

    /** Those that are told already are left out. */
    async addHits(tx: Tx, rows: readonly HitRow[]): Promise<void> {
      if (rows.length > 0) await dialect.insertIgnore(tx.kysely.insertInto('moderation_hits').values([...rows])).execute()
    },
    hits({ side, action, word, after, limit }: { side?: string | undefined; action?: string | undefined; word?: string | undefined; after: Position | undefined; limit: number }): Promise<HitRow[]> {
      let query = db.selectFrom('moderation_hits').selectAll()
      if (side !== undefined) query = query.where('side', '=', side)
      if (action !== undefined) query = query.where('action', '=', action)
      if (word !== undefined) query = query.where('word', '=', word)
      if (after) query = query.where((eb) => eb.or([eb('at', '<', after.at), eb.and([eb('at', '=', after.at), eb('id', '<', after.id)])]))
      return query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },
    hitsBefore: async (at: number): Promise<string[]> =>
      (await db.selectFrom('moderation_hits').select('id').where('at', '<', at).orderBy('at').limit(500).execute()).map((each) => each.id),
    removeHits: async (tx: Tx, ids: readonly string[]): Promise<void> => void (await tx.kysely.deleteFrom('moderation_hits').where('id', 'in', [...ids]).execute()),

    addresses: (): Promise<BlockedAddressRow[]> => db.selectFrom('blocked_addresses').selectAll().orderBy('at', 'desc').orderBy('id').execute(),
    async addAddress(tx: Tx, row: BlockedAddressRow): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('blocked_addresses').values(row)).executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    /** False when there is none. */
    async removeAddress(tx: Tx, id: string): Promise<boolean> {
      const { numDeletedRows } = await tx.kysely.deleteFrom('blocked_addresses').where('id', '=', id).executeTakeFirstOrThrow()
      return numDeletedRows === 1n
    },
    async countRefused(tx: Tx, id: string, count: number): Promise<void> {
      await tx.kysely.updateTable('blocked_addresses').set((eb) => ({ refused: eb('refused', '+', count), refused_at: tx.now })).where('id', '=', id).execute()
    },
  }
}
export type Queries = ReturnType<typeof createQueries>
