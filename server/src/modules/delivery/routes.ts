import * as wire from '@yanshu/contract/delivery.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import { fail } from '../../base/errors.ts'
import type { On, Transact } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Delivering } from './service.ts'

/** What agents see and do of messages on their way, and what supervisors do of those that did not arrive. */
export function deliveryRoutes(on: On, { delivery, conversations, transact, wake }: { delivery: Delivering; conversations: Pick<Conversations, 'see'>; transact: Transact; wake(): void }): void {
  on(wire.readDeliveries, ({ actor, params }) => delivery.ofConversation(actor, params.id))
  on(wire.showTyping, async ({ actor, params }) => {
    await delivery.type(actor, params.id)
    return isDone
  })
  on(wire.retryDelivery, async ({ actor, params }) => {
    const row = await delivery.queries.find(params.id)
    if (!row || row.conversation === null) throw fail.absent('absent')
    await conversations.see(actor, row.conversation)
    const again = await transact(actor, 'delivery.retry', (tx) => delivery.retry(tx, params.id))
    wake()
    return again
  })
  on(wire.listFailedDeliveries, ({ actor, query }) => delivery.failed(actor, { inbox: query.inbox, reason: query.reason, before: query.cursor, limit: query.limit ?? 50 }))
  on(wire.retryDeliveries, async ({ actor, input }) => {
    const count = await transact(actor, 'delivery.retry', (tx) => delivery.retryAll(tx, input.ids))
    wake()
    return { count }
  })
}
