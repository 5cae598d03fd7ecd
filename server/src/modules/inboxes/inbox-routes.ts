import * as wire from '@yanshu/contract/brands.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import { fail } from '../../base/errors.ts'
import { insistOnBrand, reaches, type Actor } from '../../host/actor.ts'
import type { On, Transact } from '../../host/module.ts'
import type { Inboxes } from './service.ts'

/** Administering inboxes and the keys of their shops. */
export function inboxRoutes(on: On, inboxes: Inboxes, transact: Transact): void {
  /** Of another brand than those of the key there is none. */
  async function insistOnReach(actor: Actor, id: string): Promise<void> {
    if (actor.brands && !reaches(actor, (await inboxes.list()).find((each) => each.id === id)?.brand)) throw fail.absent('absent')
  }

  on(wire.listInboxes, async ({ actor }) => ({ items: (await inboxes.list()).filter(({ brand }) => reaches(actor, brand)) }))
  on(wire.makeInbox, async ({ actor, input }) => {
    insistOnBrand(actor, input.brand)
    const checked = await inboxes.check(input)
    return transact(actor, 'inbox.make', (tx) => inboxes.make(tx, checked, input.channel))
  })
  on(wire.editInbox, async ({ actor, params, input }) => {
    await insistOnReach(actor, params.id)
    insistOnBrand(actor, input.brand)
    const checked = await inboxes.check(input)
    return transact(actor, 'inbox.edit', (tx) => inboxes.edit(tx, params.id, checked))
  })
  on(wire.makeCustomerKey, async ({ actor, params }) => {
    await insistOnReach(actor, params.id)
    return transact(actor, 'customer_key.make', (tx) => inboxes.makeKey(tx, params.id))
  })
  on(wire.removeCustomerKey, async ({ actor, params }) => {
    await insistOnReach(actor, params.id)
    await transact(actor, 'customer_key.remove', (tx) => inboxes.removeKey(tx, params.id, params.kid))
    return isDone
  })
}
