import type { Reinforcement } from '@yanshu/contract/routing.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { newId } from '../../../base/ids.ts'
import type { Db } from '../../../database.ts'
import type { Transact, Tx } from '../../../host/module.ts'
import type { Routing } from '../service.ts'
import type { ReinforcementRow } from '../tables.ts'
import { reinforces } from './verdict.ts'
import type { Piece } from './watch.ts'

/** Draws people into a group and gives them back; both give whom. */
export interface Lending {
  lend(tx: Tx, group: string, from: readonly string[]): Promise<string[]>
  giveBack(tx: Tx, group: string): Promise<string[]>
}
interface ReserveParts { db: Db; dialect: Dialect; routing: Routing; lending: Lending; transact: Transact }

const shown = 20

/** Groups whose backlog is long are helped out by others, until it is short again. */
export function createReserve({ db, dialect, routing, lending, transact }: ReserveParts) {
  const active = (from: Db, group: string): Promise<ReinforcementRow | undefined> => from.selectFrom('routing_reinforcements').selectAll().where('now_of', '=', group).executeTakeFirst()

  async function begin(tx: Tx, group: string, from: readonly string[], backlog: number): Promise<void> {
    const row = { id: newId(), group_id: group, groups_from: JSON.stringify(from), people: '[]', backlog, from_at: tx.now, calm_since: null, to_at: null, now_of: group }
    const { numInsertedOrUpdatedRows } = await dialect.insertIgnore(tx.kysely.insertInto('routing_reinforcements').values(row)).executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows !== 1n) return tx.unchanged()
    await change(tx, group, { people: JSON.stringify(await lending.lend(tx, group, from)) })
    tx.about('group', group, ['members'])
    tx.announce('group.reinforced', { group, on: true })
  }
  async function end(tx: Tx, group: string): Promise<void> {
    const { numUpdatedRows } = await change(tx, group, { to_at: tx.now, now_of: null })
    if (numUpdatedRows === 0n) return tx.unchanged()
    await lending.giveBack(tx, group)
    tx.about('group', group, ['members'])
    tx.announce('group.reinforced', { group, on: false })
  }
  const change = (tx: Tx, group: string, changes: Partial<ReinforcementRow>) => tx.kysely.updateTable('routing_reinforcements').set(changes).where('now_of', '=', group).executeTakeFirstOrThrow()

  function lookAt(group: string, backlog: number, row: ReinforcementRow | undefined, now: number): Piece[] {
    const reserve = routing.roster.hasGroup(group) ? routing.plans.of(group).reserve : undefined
    const verdict = reinforces(reserve, { active: row !== undefined, backlog, calmSince: row?.calm_since ?? null }, now)
    if (verdict === 'begin') return [(actor) => transact(actor, 'group.reinforce', (tx) => begin(tx, group, reserve!.groups, backlog))]
    if (verdict === 'end') return [(actor) => transact(actor, 'group.release', (tx) => end(tx, group))]
    const isLonger = row !== undefined && backlog > row.backlog
    if (verdict === undefined && !isLonger) return []
    return [(actor) => transact(actor, 'queue.note', (tx) => change(tx, group, { ...(isLonger && { backlog }), ...(verdict && { calm_since: verdict === 'calm' ? tx.now : null }) }))]
  }

  return {
    /** What is to be done. `backlogs`: how many wait for each group within business hours; `now` in ms UTC. Reads; writes nothing. */
    async due(backlogs: ReadonlyMap<string, number>, now: number): Promise<Piece[]> {
      const rows = await db.selectFrom('routing_reinforcements').selectAll().where('now_of', 'is not', null).execute()
      const wanted = [...routing.plans.all()].flatMap(([group, plan]) => (plan.reserve ? [group] : []))
      return [...new Set([...wanted, ...rows.map((each) => each.group_id)])].flatMap((group) => lookAt(group, backlogs.get(group) ?? 0, rows.find((each) => each.group_id === group), now))
    },

    isActive: async (group: string): Promise<boolean> => (await active(db, group)) !== undefined,
    /** Now and lately, latest first. */
    async list(): Promise<Reinforcement[]> {
      const rows = await db.selectFrom('routing_reinforcements').selectAll().orderBy('from_at', 'desc').orderBy('id', 'desc').limit(shown).execute()
      return rows.map((row) => ({
        id: row.id, group: row.group_id, groups: JSON.parse(row.groups_from) as string[], people: JSON.parse(row.people) as string[], backlog: row.backlog, from: row.from_at,
        ...(row.to_at !== null && { to: row.to_at }),
      }))
    },
  }
}
export type Reserve = ReturnType<typeof createReserve>
