import type { Dialect } from '../../../base/db/dialect.ts'
import type { Clock } from '../../../base/clock.ts'
import { sql } from 'kysely'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'
import type { CountRow } from '../tables.ts'
import { dayOf } from './days.ts'
import { classOf } from './latency.ts'

type Kind = 'act' | 'reason' | 'intent' | 'ms' | 'model' | 'contained' | 'alarm' | 'false_alarm'

/** Texts that are about nothing the model knows are counted under this name. */
export const noIntent = '-'
const keptDays = 400

/** Counts in memory what happened, and now and then adds it to the table. */
export function createCounting({ db, dialect, clock, timeZone }: { db: Db; dialect: Dialect; clock: Clock; timeZone(): Promise<string> }) {
  let counts = new Map<string, number>()
  let zone = 'Asia/Shanghai'

  function add(kind: Kind, name: string, count = 1, at = clock.now()): void {
    const key = `${dayOf(at, zone)} ${kind} ${name.slice(0, 64)}`
    counts.set(key, (counts.get(key) ?? 0) + count)
  }

  return {
    /** The bot did this with a message. */
    acted: (act: string): void => add('act', act),
    handedOver: (reason: string): void => add('reason', reason),
    contained: (): void => add('contained', noIntent),
    /** An alarm belongs to the day on which it was raised (ms UTC), whenever it is marked as false, or unmarked. */
    alarm: (raisedAt: number): void => add('alarm', noIntent, 1, raisedAt),
    falseAlarm: (raisedAt: number): void => add('false_alarm', noIntent, 1, raisedAt),
    noFalseAlarm: (raisedAt: number): void => add('false_alarm', noIntent, -1, raisedAt),
    /** A message was read in so many ms; which intent it most likely has, and by which model. */
    read(ms: number, intent: string | undefined, model: string): void {
      add('ms', classOf(ms))
      add('intent', intent ?? noIntent)
      add('model', model)
    },

    isAnyUnsaved: () => counts.size > 0,
    /** Adds what was counted to the table. What cannot be stored is counted again. */
    async save(transact: (work: (tx: Tx) => Promise<void>) => Promise<void>): Promise<void> {
      zone = await timeZone()
      const saved = counts
      counts = new Map()
      // In one order in all processes, so that none waits for another in a circle.
      const rows = [...saved].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]): CountRow => {
        const [day = '', kind = '', name = ''] = key.split(' ')
        return { day, kind, name, count }
      })
      try {
        await transact(async (tx) => {
          for (const row of rows) await addRow(tx, row)
          await tx.kysely.deleteFrom('understanding_counts').where('day', '<', dayOf(tx.now - keptDays * 86_400_000, zone)).execute()
        })
      } catch (error) {
        for (const [key, count] of saved) counts.set(key, (counts.get(key) ?? 0) + count)
        throw error
      }
    },

    between: (from: string, to: string): Promise<CountRow[]> =>
      db.selectFrom('understanding_counts').selectAll().where('day', '>=', from).where('day', '<=', to).execute(),
  }

  async function addRow(tx: Tx, row: CountRow): Promise<void> {
    await dialect.insertIgnore(tx.kysely.insertInto('understanding_counts').values({ ...row, count: 0 })).execute()
    await tx.kysely.updateTable('understanding_counts').set({ count: sql<number>`count + ${row.count}` })
      .where('day', '=', row.day).where('kind', '=', row.kind).where('name', '=', row.name).execute()
  }
}
export type Counting = ReturnType<typeof createCounting>
