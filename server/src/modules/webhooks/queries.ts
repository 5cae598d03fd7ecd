import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { DeliveryRow, WebhookRow } from './tables.ts'

export interface DeliveryQuestion { state?: string | undefined; type?: string | undefined; before?: string | undefined; limit: number }

const shown = ['id', 'webhook', 'event', 'type', 'state', 'attempts', 'next_at', 'claim', 'status', 'error', 'duration_ms', 'created_at', 'ended_at'] as const

export function createQueries(db: Db, dialect: Dialect) {
  return {
    all: (): Promise<WebhookRow[]> => db.selectFrom('webhooks').selectAll().orderBy('created_at').orderBy('id').execute(),
    find: (id: string): Promise<WebhookRow | undefined> => db.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst(),
    allIn: (tx: Tx): Promise<WebhookRow[]> => tx.kysely.selectFrom('webhooks').selectAll().orderBy('created_at').orderBy('id').execute(),
    /** Fails with `absent`. */
    async lock(tx: Tx, id: string): Promise<WebhookRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('webhooks').selectAll().where('id', '=', id)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      return row
    },
    async add(tx: Tx, row: WebhookRow): Promise<void> {
      await tx.kysely.insertInto('webhooks').values(row).execute()
    },
    async save(tx: Tx, id: string, changes: Partial<WebhookRow>): Promise<void> {
      await tx.kysely.updateTable('webhooks').set(changes).where('id', '=', id).execute()
    },
    async remove(tx: Tx, id: string): Promise<void> {
      await tx.kysely.deleteFrom('webhook_deliveries').where('webhook', '=', id).execute()
      await tx.kysely.deleteFrom('webhooks').where('id', '=', id).execute()
    },

    /** Notes deliveries; those of an event that were noted before stay as they are. */
    async addDeliveries(tx: Tx, rows: DeliveryRow[]): Promise<void> {
      await dialect.insertIgnore(tx.kysely.insertInto('webhook_deliveries').values(rows)).execute()
    },
    page({ state, type, before, limit }: DeliveryQuestion, webhook: string): Promise<Omit<DeliveryRow, 'body'>[]> {
      let query = db.selectFrom('webhook_deliveries').select(shown).where('webhook', '=', webhook)
      if (state !== undefined) query = query.where('state', '=', state)
      if (type !== undefined) query = query.where('type', '=', type)
      if (before !== undefined) query = query.where('id', '<', before)
      return query.orderBy('id', 'desc').limit(limit).execute()
    },
    delivery: (webhook: string, id: string): Promise<DeliveryRow | undefined> =>
      db.selectFrom('webhook_deliveries').selectAll().where('webhook', '=', webhook).where('id', '=', id).executeTakeFirst(),

    /** What is due at one webhook, the oldest first. */
    due: (webhook: string, now: number, limit: number): Promise<{ id: string }[]> =>
      db.selectFrom('webhook_deliveries').select('id').where('webhook', '=', webhook).where('state', '=', 'waiting').where('next_at', '<=', now).orderBy('next_at').orderBy('id').limit(limit).execute(),
    /** Takes what is still due. Gives what was taken. */
    async claim(tx: Tx, ids: readonly string[], claim: string, until: number): Promise<DeliveryRow[]> {
      await tx.kysely.updateTable('webhook_deliveries').set({ claim, next_at: until }).where('id', 'in', [...ids]).where('state', '=', 'waiting').where('next_at', '<=', tx.now).execute()
      return tx.kysely.selectFrom('webhook_deliveries').selectAll().where('id', 'in', [...ids]).where('claim', '=', claim).orderBy('id').execute()
    },
    /** Writes what became of a try, unless somebody else has taken it. Gives whether it was written. */
    async settle(tx: Tx, id: string, claim: string, changes: Partial<DeliveryRow>): Promise<boolean> {
      const { numUpdatedRows } = await tx.kysely.updateTable('webhook_deliveries').set({ ...changes, claim: '' }).where('id', '=', id).where('claim', '=', claim).executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },

    /** Puts one delivery back to be sent again; one that waits comes before the others. Fails with `absent`. */
    async again(tx: Tx, webhook: string, id: string): Promise<DeliveryRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('webhook_deliveries').selectAll().where('webhook', '=', webhook).where('id', '=', id)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      if (row.state === 'waiting' && row.claim !== '' && row.next_at > tx.now) return row
      const fresh = row.state === 'waiting' ? { ...row, next_at: 0, claim: '' } : { ...row, state: 'waiting', attempts: 0, next_at: tx.now, claim: '', ended_at: null }
      await tx.kysely.updateTable('webhook_deliveries').set(fresh).where('id', '=', id).execute()
      return fresh
    },
    /** The same for those of a span of time (both ends included), the oldest first, at most `limit`. Gives how many. */
    async againBetween(tx: Tx, webhook: string, { from, to, states }: { from: number; to: number; states: readonly string[] }, limit: number): Promise<number> {
      const rows = await tx.kysely.selectFrom('webhook_deliveries').select('id').where('webhook', '=', webhook).where('state', 'in', [...states])
        .where('type', '!=', 'ping').where('created_at', '>=', from).where('created_at', '<=', to).orderBy('id').limit(limit).execute()
      for (let at = 0; at < rows.length; at += 500) {
        const ids = rows.slice(at, at + 500).map((row) => row.id)
        await tx.kysely.updateTable('webhook_deliveries').set({ state: 'waiting', attempts: 0, next_at: tx.now, claim: '', ended_at: null }).where('id', 'in', ids).execute()
      }
      return rows.length
    },

    /** Deletes what ended before `before`. Gives how many. */
    async trim(tx: Tx, state: string, before: number, limit: number): Promise<number> {
      const rows = await tx.kysely.selectFrom('webhook_deliveries').select('id').where('state', '=', state).where('ended_at', '<', before).limit(limit).execute()
      if (rows.length > 0) await tx.kysely.deleteFrom('webhook_deliveries').where('id', 'in', rows.map((row) => row.id)).execute()
      return rows.length
    },
  }
}
export type Queries = ReturnType<typeof createQueries>
