import { may, type Actor } from '../../host/actor.ts'
import type { CannedRow } from './tables.ts'

type Placed = Pick<CannedRow, 'owner' | 'group_id'>

/** Whether the actor may use it: everybody's, its groups', its own. Whoever manages them sees those of all groups. */
export function mayUse(actor: Actor, row: Placed): boolean {
  if (row.owner !== null) return row.owner === actor.id
  return row.group_id === null || actor.groups.includes(row.group_id) || may(actor, 'canned.manage')
}

/** Whether the actor may change it: its own, or with the permission what others use, too. */
export function mayChange(actor: Actor, row: Placed): boolean {
  return row.owner !== null ? row.owner === actor.id : may(actor, 'canned.manage')
}
