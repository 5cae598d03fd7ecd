import type { OpeningHours, Schedule, ScheduleInput } from '@yanshu/contract/hours.ts'
import type { Dialect } from '../../base/db/dialect.ts'
import { fail } from '../../base/errors.ts'
import type { Db } from '../../database.ts'
import type { Tx } from '../../host/module.ts'
import type { ScheduleRow, ScheduleUseRow } from './tables.ts'

export function createQueries(db: Db, dialect: Dialect) {
  return {
    async all(): Promise<Schedule[]> {
      const [rows, uses] = await Promise.all([
        db.selectFrom('schedules').selectAll().orderBy('created_at').orderBy('id').execute(),
        db.selectFrom('schedule_uses').selectAll().orderBy('target').execute(),
      ])
      return rows.map((row) => present(row, uses.filter((each) => each.schedule === row.id)))
    },

    /** Fails with `absent`. */
    async lock(tx: Tx, id: string): Promise<ScheduleRow> {
      const row = await dialect.forUpdate(tx.kysely.selectFrom('schedules').selectAll().where('id', '=', id)).executeTakeFirst()
      if (!row) throw fail.absent('absent')
      return row
    },

    insert: (tx: Tx, row: ScheduleRow) => named(dialect, () => tx.kysely.insertInto('schedules').values(row).execute()),
    update: (tx: Tx, row: ScheduleRow) => named(dialect, () => tx.kysely.updateTable('schedules').set({ name: row.name, hours: row.hours }).where('id', '=', row.id).execute()),

    /** Exactly these keep the hours; whoever kept others before keeps these now. */
    async use(tx: Tx, schedule: string, { inboxes, groups }: Pick<ScheduleInput, 'inboxes' | 'groups'>): Promise<void> {
      await tx.kysely.deleteFrom('schedule_uses').where('schedule', '=', schedule).execute()
      for (const [kind, targets] of [['inbox', inboxes], ['group', groups]] as const) {
        if (targets.length === 0) continue
        await tx.kysely.deleteFrom('schedule_uses').where('kind', '=', kind).where('target', 'in', [...targets]).execute()
        await tx.kysely.insertInto('schedule_uses').values([...new Set(targets)].map((target) => ({ kind, target, schedule }))).execute()
      }
    },

    async remove(tx: Tx, id: string): Promise<void> {
      await tx.kysely.deleteFrom('schedule_uses').where('schedule', '=', id).execute()
      await tx.kysely.deleteFrom('schedules').where('id', '=', id).execute()
    },
  }
}

function present(row: ScheduleRow, uses: readonly ScheduleUseRow[]): Schedule {
  const targets = (kind: string): string[] => uses.filter((each) => each.kind === kind).map((each) => each.target)
  return { id: row.id, name: row.name, ...JSON.parse(row.hours) as OpeningHours, inboxes: targets('inbox'), groups: targets('group') }
}

async function named(dialect: Dialect, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (dialect.isDuplicate(error)) throw fail.conflict('name_taken')
    throw error
  }
}
