import * as wire from '@yanshu/contract/brands.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import type { On, Transact } from '../../host/module.ts'
import type { Inboxes } from './service.ts'

/** Administering inboxes and the keys of their shops. */
export function inboxRoutes(on: On, inboxes: Inboxes, transact: Transact): void {
  on(wire.listInboxes, async () => ({ items: await inboxes.list() }))
  on(wire.makeInbox, async ({ actor, input }) => {
    const checked = await inboxes.check(input)
    return transact(actor, 'inbox.make', (tx) => inboxes.make(tx, checked))
  })
  on(wire.editInbox, async ({ actor, params, input }) => {
    const checked = await inboxes.check(input)
    return transact(actor, 'inbox.edit', (tx) => inboxes.edit(tx, params.id, checked))
  })
  on(wire.makeCustomerKey, ({ actor, params }) => transact(actor, 'customer_key.make', (tx) => inboxes.makeKey(tx, params.id)))
  on(wire.removeCustomerKey, async ({ actor, params }) => {
    await transact(actor, 'customer_key.remove', (tx) => inboxes.removeKey(tx, params.id, params.kid))
    return isDone
  })
}
