import { readWrapUp, wrapUp } from '@yanshu/contract/conversations.ts'
import type { On, Transact } from '../../../host/module.ts'
import type { Conversations } from '../service.ts'

export function wrapUpRoutes(on: On, { wrapUps, see }: Pick<Conversations, 'wrapUps' | 'see'>, transact: Transact): void {
  on(wrapUp, ({ actor, params, input }) => transact(actor, 'conversation.wrap_up', (tx) => wrapUps.fill(tx, actor, params.id, input.form, input.values)))
  on(readWrapUp, async ({ actor, params }) => {
    await see(actor, params.id)
    return wrapUps.read(params.id)
  })
}
