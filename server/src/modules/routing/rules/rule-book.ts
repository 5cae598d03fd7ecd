import type { RoutingRule, RuleInput } from '@yanshu/contract/routing.ts'
import type { Dialect } from '../../../base/db/dialect.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import { keep } from '../../../base/kept.ts'
import type { Db } from '../../../database.ts'
import type { Tx } from '../../../host/module.ts'

/** The rules, in their order. */
export function createRuleBook(db: Db, dialect: Dialect) {
  const read = async (from: Db): Promise<RoutingRule[]> => {
    const rows = await from.selectFrom('routing_rules').selectAll().orderBy('place').orderBy('id').execute()
    return rows.map((row) => ({ id: row.id, ...JSON.parse(row.rule) as RuleInput }))
  }
  const kept = keep<RoutingRule[]>([], () => read(db))

  function tell(tx: Tx, id: string, changed: string[]): void {
    tx.about('routing_rule', id, changed)
    tx.announce('routing.changed', { about: 'rules' })
  }
  async function lock(tx: Tx, id: string): Promise<void> {
    const row = await dialect.forUpdate(tx.kysely.selectFrom('routing_rules').select('id').where('id', '=', id)).executeTakeFirst()
    if (!row) throw fail.absent('absent')
  }

  return {
    load: async (): Promise<void> => void (await kept.now()),
    forget: kept.forget,
    /** As last read. */
    all: (): readonly RoutingRule[] => kept.last(),
    list: (): Promise<RoutingRule[]> => read(db),

    /** Adds a rule after the others. */
    async make(tx: Tx, input: RuleInput): Promise<RoutingRule> {
      const id = newId()
      const last = await tx.kysely.selectFrom('routing_rules').select('place').orderBy('place', 'desc').limit(1).executeTakeFirst()
      await tx.kysely.insertInto('routing_rules').values({ id, place: (last?.place ?? 0) + 1, rule: JSON.stringify(input) }).execute()
      tell(tx, id, Object.keys(input))
      return { id, ...input }
    },
    /** Fails with `absent`. */
    async edit(tx: Tx, id: string, input: RuleInput): Promise<RoutingRule> {
      await lock(tx, id)
      await tx.kysely.updateTable('routing_rules').set({ rule: JSON.stringify(input) }).where('id', '=', id).execute()
      tell(tx, id, Object.keys(input))
      return { id, ...input }
    },
    /** Fails with `absent`. */
    async remove(tx: Tx, id: string): Promise<void> {
      await lock(tx, id)
      await tx.kysely.deleteFrom('routing_rules').where('id', '=', id).execute()
      tell(tx, id, [])
    },
    /** Puts all rules into this order. Fails with `conflict` when there are others by now. */
    async order(tx: Tx, ids: readonly string[]): Promise<void> {
      const rows = await dialect.forUpdate(tx.kysely.selectFrom('routing_rules').select('id')).execute()
      if (rows.length !== new Set(ids).size || rows.some((row) => !ids.includes(row.id))) throw fail.conflict('conflict')
      for (const [at, id] of ids.entries()) await tx.kysely.updateTable('routing_rules').set({ place: at + 1 }).where('id', '=', id).execute()
      tell(tx, ids[0] ?? '-', ['place'])
    },
  }
}
export type RuleBook = ReturnType<typeof createRuleBook>
