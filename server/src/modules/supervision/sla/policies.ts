import type { SlaPolicy, SlaPolicyInput } from '@yanshu/contract/sla.ts'
import { fail } from '../../../base/errors.ts'
import { newId } from '../../../base/ids.ts'
import { keep } from '../../../base/kept.ts'
import type { Tx } from '../../../host/module.ts'
import { policyColumns, presentPolicy, type SlaQueries } from './queries.ts'

/** Service levels: kept in memory, since every message asks for them. */
export function createSlaPolicies(queries: SlaQueries) {
  const kept = keep<SlaPolicy[]>([], queries.policies)

  function tell(tx: Tx, id: string, changed: readonly string[]): void {
    tx.about('sla_policy', id, changed)
    tx.announce('sla.policies_changed', { policy: id })
  }

  return {
    list: kept.now,
    /** As last read. */
    known: kept.last,
    forget: kept.forget,

    /** Fails with `name_taken`. */
    async make(tx: Tx, input: SlaPolicyInput): Promise<SlaPolicy> {
      const row = { id: newId(), position: (await queries.lastPosition(tx)) + 1, ...policyColumns(input, tx.now) }
      await queries.addPolicy(tx, row)
      tell(tx, row.id, ['name'])
      return presentPolicy(row)
    },
    /** Fails with `absent` or `name_taken`. */
    async edit(tx: Tx, id: string, input: SlaPolicyInput): Promise<SlaPolicy> {
      const before = await queries.lockPolicy(tx, id)
      const columns = policyColumns(input, tx.now)
      const changed = (['name', 'enabled', 'terms'] as const).filter((column) => columns[column] !== before[column])
      if (changed.length === 0) tx.unchanged()
      else {
        await queries.savePolicy(tx, id, columns)
        tell(tx, id, changed)
      }
      return presentPolicy({ ...before, ...columns })
    },
    /** Fails with `absent`. */
    async remove(tx: Tx, id: string): Promise<void> {
      await queries.lockPolicy(tx, id)
      await queries.removePolicy(tx, id)
      tell(tx, id, ['removed'])
    },
    /** Fails with `conflict` when these are not all that there are. */
    async order(tx: Tx, ids: readonly string[]): Promise<void> {
      const there = await queries.policyIds(tx)
      if (there.length !== new Set(ids).size || there.some((id) => !ids.includes(id))) throw fail.conflict('conflict')
      for (const [index, id] of ids.entries()) await queries.savePolicy(tx, id, { position: index + 1 })
      tell(tx, '', ['position'])
    },
  }
}
export type SlaPolicies = ReturnType<typeof createSlaPolicies>
