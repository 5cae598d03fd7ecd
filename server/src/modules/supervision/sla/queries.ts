import type { SlaKind, SlaPolicy, SlaPolicyInput } from '@yanshu/contract/sla.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { fail } from '../../../base/errors.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { SlaClockRow, SlaPolicyRow } from '../tables.ts'

const mostClocks = 1000

/** Reads and writes of service levels and clocks. */
export function createSlaQueries(db: Db, dialect: Dialect) {
  return {
    policies: async (): Promise<SlaPolicy[]> => (await db.selectFrom('sla_policies').selectAll().orderBy('position').orderBy('id').execute()).map(presentPolicy),
    /** Fails with `absent`. */
    async lockPolicy(tx: Tx, id: string): Promise<SlaPolicyRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('sla_policies').selectAll().where('id', '=', id)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      return row
    },
    async lastPosition(tx: Tx): Promise<number> {
      const row = await tx.kysely.selectFrom('sla_policies').select('position').orderBy('position', 'desc').limit(1).executeTakeFirst()
      return row?.position ?? 0
    },
    /** Fails with `name_taken`. */
    async addPolicy(tx: Tx, row: SlaPolicyRow): Promise<void> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('sla_policies').values(row)).executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows !== 1n) throw fail.conflict('name_taken')
    },
    /** Fails with `name_taken`. */
    async savePolicy(tx: Tx, id: string, changes: Partial<SlaPolicyRow>): Promise<void> {
      try {
        await tx.kysely.updateTable('sla_policies').set(changes).where('id', '=', id).execute()
      } catch (error) {
        if (dialect.isDuplicate(error)) throw fail.conflict('name_taken')
        throw error
      }
    },
    policyIds: async (tx: Tx): Promise<string[]> => (await dialect.forUpdate(tx.kysely.selectFrom('sla_policies').select('id')).execute()).map((row) => row.id),
    removePolicy: async (tx: Tx, id: string): Promise<void> => void (await tx.kysely.deleteFrom('sla_policies').where('id', '=', id).execute()),

    /** Clocks of a conversation that run; with `tx` locked. */
    running(conversation: string, tx?: Tx): Promise<SlaClockRow[]> {
      const query = (tx?.kysely ?? db).selectFrom('sla_clocks').selectAll().where('conversation', '=', conversation).where('open', '=', 1)
      return (tx ? dialect.forUpdate(query) : query).execute()
    },
    /** Whether a clock of the kind ran, or runs, since the conversation was last closed. */
    ran: async (tx: Tx, conversation: string, kind: SlaKind): Promise<boolean> =>
      (await tx.kysely.selectFrom('sla_clocks').select('id').where('conversation', '=', conversation).where('over', 'is', null).where('kind', '=', kind).limit(1).executeTakeFirst()) !== undefined,
    end: async (tx: Tx, conversation: string): Promise<void> =>
      void (await tx.kysely.updateTable('sla_clocks').set({ over: 1 }).where('conversation', '=', conversation).where('over', 'is', null).execute()),
    any: async (conversation: string): Promise<boolean> =>
      (await db.selectFrom('sla_clocks').select('id').where('conversation', '=', conversation).where('over', 'is', null).limit(1).executeTakeFirst()) !== undefined,
    runningOf: (policy: string): Promise<SlaClockRow[]> => db.selectFrom('sla_clocks').selectAll().where('open', '=', 1).where('policy', '=', policy).execute(),
    /** False when such a clock runs. */
    async start(tx: Tx, row: SlaClockRow): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('sla_clocks').values(row)).executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    /** False when it is not in the state of `row` any more. */
    async save(tx: Tx, row: SlaClockRow, changes: Partial<SlaClockRow>): Promise<boolean> {
      const { numUpdatedRows } = await tx.kysely.updateTable('sla_clocks').set(changes).where('id', '=', row.id).where('state', '=', row.state).where('open', '=', 1).executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    remove: async (tx: Tx, id: string): Promise<void> => void (await tx.kysely.deleteFrom('sla_clocks').where('id', '=', id).execute()),
    place: async (tx: Tx, conversation: string, agent: string | null, group: string | null): Promise<void> =>
      void (await tx.kysely.updateTable('sla_clocks').set({ agent_id: agent, group_id: group }).where('conversation', '=', conversation).where('open', '=', 1).execute()),
    /** Clocks for which something is due, the oldest first. */
    due: (now: number, limit: number): Promise<SlaClockRow[]> =>
      db.selectFrom('sla_clocks').selectAll().where('look_at', '<=', now).orderBy('look_at').orderBy('id').limit(limit).execute(),

    /** Clocks that run, of the agent or its groups, or of all. */
    shown(who: { all: true } | { agent: string; groups: readonly string[] }): Promise<SlaClockRow[]> {
      const query = db.selectFrom('sla_clocks').selectAll().where('open', '=', 1)
      const seen = 'all' in who ? query : query.where((eb) => eb.or([eb('agent_id', '=', who.agent), ...(who.groups.length > 0 ? [eb('group_id', 'in', [...who.groups])] : [])]))
      return seen.orderBy('due_at').orderBy('id').limit(mostClocks).execute()
    },
    breaches({ kind, group, after, limit }: { kind?: SlaKind | undefined; group?: string | undefined; after?: { at: number; id: string } | undefined; limit: number }): Promise<SlaClockRow[]> {
      let query = db.selectFrom('sla_clocks').selectAll().where('breached_at', 'is not', null)
      if (kind !== undefined) query = query.where('kind', '=', kind)
      if (group !== undefined) query = query.where('group_id', '=', group)
      if (after) query = query.where((eb) => eb.or([eb('breached_at', '<', after.at), eb.and([eb('breached_at', '=', after.at), eb('id', '<', after.id)])]))
      return query.orderBy('breached_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
    },
  }
}
export type SlaQueries = ReturnType<typeof createSlaQueries>

/** A row as the contract has it. */
export function presentPolicy(row: SlaPolicyRow): SlaPolicy {
  return { id: row.id, name: row.name, enabled: row.enabled === 1, ...JSON.parse(row.terms) as Omit<SlaPolicyInput, 'name' | 'enabled'> }
}

/** What was entered, as columns. */
export function policyColumns({ name, enabled, ...terms }: SlaPolicyInput, now: number): Pick<SlaPolicyRow, 'name' | 'enabled' | 'terms' | 'updated_at'> {
  return { name, enabled: enabled ? 1 : 0, terms: JSON.stringify(terms), updated_at: now }
}
