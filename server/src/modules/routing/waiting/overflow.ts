import type { RoutingPlan } from '@yanshu/contract/routing.ts'
import type { QueueRow } from '../tables.ts'

/** How a group stands to which conversations might overflow. */
export interface Elsewhere { exists: boolean; open: boolean; anybody: boolean }

/**
 * Whether a conversation goes on to the overflow group, and why. Not to where it has been, and not to where nobody could take
 * it. `waiting` counts those who wait in the group, this one among them; `now` in ms UTC.
 */
export function overflows(
  overflow: RoutingPlan['overflow'], row: Pick<QueueRow, 'since' | 'visited'>, elsewhere: Elsewhere, waiting: number, now: number,
): 'overflow_time' | 'overflow_length' | undefined {
  if (!overflow || !elsewhere.exists || !elsewhere.open || !elsewhere.anybody) return undefined
  if ((JSON.parse(row.visited) as string[]).includes(overflow.group)) return undefined
  if (overflow.afterSeconds !== undefined && now - row.since >= overflow.afterSeconds * 1000) return 'overflow_time'
  return overflow.moreThan !== undefined && waiting > overflow.moreThan ? 'overflow_length' : undefined
}
