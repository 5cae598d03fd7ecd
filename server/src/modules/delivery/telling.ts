import type { DeliveryState } from '@yanshu/contract/delivery.ts'
import type { Audience } from '../../host/events/list.ts'
import type { Tx } from '../../host/module.ts'
import type { DeliveryRow } from './tables.ts'

/** Tells whoever looks at the conversations. Of greetings nobody is told. */
export function tell(tx: Tx, rows: readonly DeliveryRow[], state: DeliveryState): void {
  const conversations = new Map(rows.flatMap((row) => (row.conversation === null ? [] : [[row.conversation, row] as const])))
  for (const [id, row] of conversations) tx.announce('delivery.changed', { conversation: { id }, state, audience: JSON.parse(row.audience) as Audience })
}
