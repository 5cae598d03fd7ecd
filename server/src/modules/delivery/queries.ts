import type { Dialect } from '../../base/db/dialect.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { DeliveryLineRow, DeliveryRow, RestRow } from './tables.ts'

export interface FailedQuestion { inbox?: string | undefined; reason?: string | undefined; before?: string | undefined; limit: number; brands?: readonly string[] | undefined }
/** Of one line so many are looked at together; more are not merged. */
const lookedAt = 20

export function createQueries(db: Db, dialect: Dialect) {
  const lockLine = (tx: Tx, line: string): Promise<DeliveryLineRow | undefined> =>
    dialect.forUpdate(tx.kysely.selectFrom('delivery_lines').selectAll().where('line', '=', line)).executeTakeFirst()

  return {
    lockLine,
    /** Notes what is to go out; what was noted before stays as it is. */
    async add(tx: Tx, row: DeliveryRow): Promise<void> {
      await dialect.insertIgnore(tx.kysely.insertInto('deliveries').values(row)).execute()
    },
    /** The line has something to send. One that is there keeps its time: it may be waiting for a reason. */
    async openLine(tx: Tx, row: Pick<DeliveryRow, 'line' | 'inbox' | 'contact'>): Promise<void> {
      await dialect.insertIgnore(tx.kysely.insertInto('delivery_lines').values({ line: row.line, inbox: row.inbox, contact: row.contact, due_at: tx.now, claim: '' })).execute()
    },
    /** What is held in the inbox waits to be sent, each in its line. */
    async release(tx: Tx, inbox: string): Promise<void> {
      const held = await tx.kysely.selectFrom('deliveries').select(['line', 'contact']).distinct().where('state', '=', 'held').where('inbox', '=', inbox).execute()
      if (held.length === 0) return tx.unchanged()
      await tx.kysely.updateTable('deliveries').set({ state: 'waiting' }).where('state', '=', 'held').where('inbox', '=', inbox).execute()
      for (const each of held) await dialect.insertIgnore(tx.kysely.insertInto('delivery_lines').values({ ...each, inbox, due_at: tx.now, claim: '' })).execute()
    },
    /** What waits in one line goes into another. */
    async moveLine(tx: Tx, from: Pick<DeliveryRow, 'line' | 'inbox' | 'contact'>, to: Pick<DeliveryRow, 'line' | 'inbox' | 'contact'>): Promise<void> {
      const { numUpdatedRows } = await tx.kysely.updateTable('deliveries').set(to).where('line', '=', from.line).where('state', 'in', ['waiting', 'held']).where('requests', 'is', null).where('lead', 'is', null).executeTakeFirstOrThrow()
      if (numUpdatedRows > 0n) await dialect.insertIgnore(tx.kysely.insertInto('delivery_lines').values({ ...to, due_at: tx.now, claim: '' })).execute()
    },
    /** The lines that are due, except those of some inboxes. */
    due: (now: number, limit: number, except: readonly string[]): Promise<DeliveryLineRow[]> =>
      db.selectFrom('delivery_lines').selectAll().where('due_at', '<=', now).where('inbox', 'not in', ['', ...except]).orderBy('due_at').orderBy('line').limit(limit).execute(),
    async setLine(tx: Tx, line: string, changes: Partial<DeliveryLineRow>): Promise<void> {
      await tx.kysely.updateTable('delivery_lines').set(changes).where('line', '=', line).execute()
    },
    /** A process that was killed holds its lines for a while; for one that knows no other can be at work, they are due at once. */
    async freeClaims(tx: Tx): Promise<void> {
      await tx.kysely.updateTable('delivery_lines').set({ claim: '', due_at: tx.now }).where('claim', '!=', '').execute()
    },
    async closeLine(tx: Tx, line: string): Promise<void> {
      await tx.kysely.deleteFrom('delivery_lines').where('line', '=', line).execute()
    },

    /** What waits in a line, the oldest first: processes' clocks differ, numbers in a conversation do not. Greetings stand before. */
    waiting: (tx: Tx, line: string, state: 'waiting' | 'held' = 'waiting'): Promise<DeliveryRow[]> =>
      dialect.forUpdate(tx.kysely.selectFrom('deliveries').selectAll().where('line', '=', line).where('state', '=', state).orderBy('conversation').orderBy('seq').orderBy('id').limit(lookedAt)).execute(),
    find: (id: string): Promise<DeliveryRow | undefined> => db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst(),
    lock: (tx: Tx, id: string): Promise<DeliveryRow | undefined> => dialect.forUpdate(tx.kysely.selectFrom('deliveries').selectAll().where('id', '=', id)).executeTakeFirst(),
    /** A delivery and those that were merged with it. */
    together: (tx: Tx, lead: string): Promise<DeliveryRow[]> =>
      dialect.forUpdate(tx.kysely.selectFrom('deliveries').selectAll().where((eb) => eb.or([eb('id', '=', lead), eb('lead', '=', lead)])).orderBy('conversation').orderBy('seq')).execute(),
    /** Those that were merged with it stand for themselves again. */
    async parted(tx: Tx, lead: string): Promise<void> {
      await tx.kysely.updateTable('deliveries').set({ lead: null }).where('lead', '=', lead).execute()
    },
    async save(tx: Tx, ids: readonly string[], changes: Partial<DeliveryRow>): Promise<void> {
      if (ids.length > 0) await tx.kysely.updateTable('deliveries').set(changes).where('id', 'in', [...ids]).execute()
    },

    async addReceipt(tx: Tx, inbox: string, externalId: string, delivery: string): Promise<void> {
      await dialect.insertIgnore(tx.kysely.insertInto('delivery_receipts').values({ inbox, external_id: externalId.slice(0, 128), delivery, at: tx.now })).execute()
    },
    receipt: (tx: Tx, inbox: string, externalId: string): Promise<{ delivery: string } | undefined> =>
      tx.kysely.selectFrom('delivery_receipts').select('delivery').where('inbox', '=', inbox).where('external_id', '=', externalId.slice(0, 128)).executeTakeFirst(),
    rest: (tx: Tx, account: string): Promise<RestRow | undefined> => tx.kysely.selectFrom('delivery_rests').selectAll().where('account', '=', account).executeTakeFirst(),
    async setRest(tx: Tx, row: RestRow): Promise<void> {
      await dialect.upsert(tx.kysely.insertInto('delivery_rests').values(row), ['account'], ['until', 'reason']).execute()
    },

    /** The latest of a conversation. */
    ofConversation: (conversation: string, limit: number): Promise<DeliveryRow[]> =>
      db.selectFrom('deliveries').selectAll().where('conversation', '=', conversation).orderBy('id', 'desc').limit(limit).execute(),
    stateOf: async (id: string): Promise<string | undefined> => (await db.selectFrom('deliveries').select('state').where('id', '=', id).executeTakeFirst())?.state,
    /** Of what people and the bot said: an invitation to rate that did not arrive is not worth another try. */
    failed({ inbox, reason, before, limit, brands }: FailedQuestion): Promise<DeliveryRow[]> {
      let query = db.selectFrom('deliveries').selectAll().where('state', '=', 'failed').where('conversation', 'is not', null).where('said_by', '!=', 'system')
      if (inbox !== undefined) query = query.where('inbox', '=', inbox)
      if (reason !== undefined) query = query.where('reason', '=', reason)
      if (before !== undefined) query = query.where('id', '<', before)
      if (brands) query = query.where('brand', 'in', ['-', ...brands])
      return query.orderBy('id', 'desc').limit(limit).execute()
    },

    /** Deletes what ended before `before`. Gives how many. */
    async trim(tx: Tx, state: string, before: number, limit: number): Promise<number> {
      const rows = await tx.kysely.selectFrom('deliveries').select('id').where('state', '=', state).where('ended_at', '<', before).limit(limit).execute()
      if (rows.length > 0) await tx.kysely.deleteFrom('deliveries').where('id', 'in', rows.map(({ id }) => id)).execute()
      return rows.length
    },
    /** Takes the words out of what ended from `from` on and before `before`. Gives of how many. */
    async blank(tx: Tx, state: string, from: number, before: number, limit: number): Promise<number> {
      const rows = await tx.kysely.selectFrom('deliveries').select('id').where('state', '=', state).where('ended_at', '>=', from).where('ended_at', '<', before).where('parts', 'is not', null).limit(limit).execute()
      if (rows.length > 0) await tx.kysely.updateTable('deliveries').set({ parts: null, requests: null }).where('id', 'in', rows.map(({ id }) => id)).execute()
      return rows.length
    },
    async trimReceipts(tx: Tx, before: number): Promise<void> {
      await tx.kysely.deleteFrom('delivery_receipts').where('at', '<', before).execute()
      await tx.kysely.deleteFrom('delivery_rests').where('until', '<', tx.now).execute()
    },
  }
}
export type Queries = ReturnType<typeof createQueries>
