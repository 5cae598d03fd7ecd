import { isDone } from '@yanshu/contract/primitives.ts'
import * as wire from '@yanshu/contract/saved-views.ts'
import { fail } from '../../../base/errors.ts'
import type { On, Transact } from '../../../host/module.ts'
import type { Conversations } from '../service.ts'

export interface SavedViewRouteDeps {
  conversations: Pick<Conversations, 'savedViews'>
  transact: Transact
  hasGroup(group: string): Promise<boolean>
}

/** Saved views of the list of conversations. */
export function savedViewRoutes(on: On, { conversations: { savedViews }, transact, hasGroup }: SavedViewRouteDeps): void {
  async function insistOnGroup({ scope }: wire.SavedViewInput): Promise<void> {
    if (scope.kind === 'group' && !(await hasGroup(scope.group))) throw fail.absent('absent', { group: 'unknown' })
  }

  on(wire.listSavedViews, async ({ actor }) => ({ items: await savedViews.list(actor) }))
  on(wire.makeSavedView, async ({ actor, input }) => {
    await insistOnGroup(input)
    return transact(actor, 'saved_view.make', (tx) => savedViews.make(tx, input))
  })
  on(wire.editSavedView, async ({ actor, params, input }) => {
    await insistOnGroup(input)
    return transact(actor, 'saved_view.edit', (tx) => savedViews.edit(tx, params.id, input))
  })
  on(wire.removeSavedView, async ({ actor, params }) => {
    await transact(actor, 'saved_view.remove', (tx) => savedViews.remove(tx, params.id))
    return isDone
  })
  on(wire.orderSavedViews, async ({ actor, input }) => {
    await transact(actor, 'saved_view.order', (tx) => savedViews.order(tx, input.ids))
    return isDone
  })
}
