import type { Databases } from '../../base/db/open.ts'
import type { Database } from '../../database.ts'
import type { Actor } from '../actor.ts'
import { leaseMs, LaneLost, type Lane } from '../lane.ts'
import type { Transact, Tx } from '../module.ts'
import type { Event } from './list.ts'
import type { Runner } from './runner.ts'
import type { LaneRow } from './tables.ts'

/** How far each subscriber has come in each lane, and who has a lane, as stored. */
export function createCursors({ dialect }: Databases<Database>, transact: Transact, actor: Actor) {
  const saved = new Map<string, number>()

  return {
    /**
     * Cursors of `subscribers` in `lane`; a subscriber without one gets its head, stored at once. A lane that nobody has
     * followed yet (a command's) is handled from its start, unless `fromHead`.
     */
    load(lane: string, subscribers: readonly string[], fromHead = false): Promise<Map<string, number>> {
      return transact(actor, 'cursor.save', async (tx) => {
        const head = await tx.kysely.selectFrom('lanes').select(['event_no', 'drained_no']).where('id', '=', lane).executeTakeFirstOrThrow()
        const rows = await tx.kysely.selectFrom('cursors').selectAll().where('lane', '=', lane).execute()
        const at = new Map(rows.map((row) => [row.subscriber, row.no]))
        const first = rows.length === 0 && !fromHead ? head.drained_no : head.event_no
        for (const subscriber of subscribers) {
          if (at.has(subscriber)) continue
          at.set(subscriber, first)
          await tx.kysely.insertInto('cursors').values({ subscriber, lane, no: first }).execute()
        }
        return at
      })
    },

    /** Stores the cursors that moved, and how far each lane is drained; only in lanes that `process` still has. */
    async save(lanes: ReadonlyMap<string, readonly Runner[]>, process: string): Promise<void> {
      const moved = [...lanes.values()].flat().filter((runner) => saved.get(`${runner.subscriber} ${runner.lane}`) !== runner.cursor())
      if (moved.length === 0) return
      const rows = moved.map((runner) => ({ subscriber: runner.subscriber, lane: runner.lane, no: runner.cursor() }))
      const drained = [...lanes].map(([lane, runners]) => ({ lane, no: Math.min(...runners.map((runner) => runner.cursor())) }))
      await transact(actor, 'cursor.save', async (tx) => {
        const held = await lanesOf(tx, process, [...lanes.keys()])
        const due = rows.filter((row) => held.has(row.lane))
        if (due.length > 0) await dialect.upsert(tx.kysely.insertInto('cursors').values(due), ['subscriber', 'lane'], ['no']).execute()
        for (const { lane, no } of drained) {
          if (held.has(lane) && Number.isFinite(no)) await tx.kysely.updateTable('lanes').set({ drained_no: no }).where('id', '=', lane).execute()
        }
      })
      for (const row of rows) saved.set(`${row.subscriber} ${row.lane}`, row.no)
    },

    /** Renews the leases of the lanes that `process` has. Throws LaneLost when its own is no longer one of them. */
    async renew(tx: Tx, own: Lane, process: string): Promise<void> {
      const kept = await tx.kysely.updateTable('lanes').set({ lease_until: tx.now + leaseMs }).where('id', '=', own.id).where('epoch', '=', own.epoch).executeTakeFirst()
      if (kept.numUpdatedRows !== 1n) throw new LaneLost(`the lane ${own.id} was taken over`)
      await tx.kysely.updateTable('lanes').set({ lease_until: tx.now + leaseMs }).where('process', '=', process).execute()
    },

    /** Takes over a lane that was free when `row` was read; false if another process was quicker. */
    seize(row: LaneRow, process: string): Promise<boolean> {
      return transact(actor, 'lane.renew', async (tx) => {
        const result = await tx.kysely.updateTable('lanes').set({ process, epoch: row.epoch + 1, lease_until: tx.now + leaseMs })
          .where('id', '=', row.id).where('epoch', '=', row.epoch).where('lease_until', '=', row.lease_until).executeTakeFirst()
        return result.numUpdatedRows === 1n
      })
    },

    async release(lane: string, process: string): Promise<void> {
      await transact(actor, 'lane.renew', async (tx) => {
        await tx.kysely.updateTable('lanes').set({ process: '', lease_until: 0 }).where('id', '=', lane).where('process', '=', process).execute()
      })
    },

    async drop(subscriber: string): Promise<void> {
      await transact(actor, 'cursor.save', async (tx) => {
        await tx.kysely.deleteFrom('cursors').where('subscriber', '=', subscriber).execute()
      })
      for (const key of saved.keys()) if (key.startsWith(`${subscriber} `)) saved.delete(key)
    },

    /** Puts an event aside that could not be handled. */
    async park(subscriber: string, event: Event, attempts: number, error: unknown): Promise<void> {
      await transact(actor, 'event.park', async (tx) => {
        const row = {
          subscriber, lane: event.lane, no: event.no, attempts, parked_at: tx.now,
          error: (error instanceof Error ? `${error.name}: ${error.message}` : 'unknown').slice(0, 250),
        }
        await dialect.insertIgnore(tx.kysely.insertInto('parked_events').values(row)).execute()
      })
    },
  }
}

async function lanesOf(tx: Tx, process: string, lanes: string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.kysely.selectFrom('lanes').select('id').where('process', '=', process).where('id', 'in', lanes).execute()
  return new Set(rows.map((row) => row.id))
}
