import { setLabels } from '@yanshu/contract/conversations.ts'
import * as wire from '@yanshu/contract/labels.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import type { On, Transact } from '../../../host/module.ts'
import type { Conversations } from '../service.ts'

/** Labels, and putting them on conversations. */
export function labelRoutes(on: On, { labels }: Pick<Conversations, 'labels'>, transact: Transact): void {
  on(wire.listLabels, async () => ({ items: await labels.list() }))
  on(wire.makeLabel, ({ actor, input }) => transact(actor, 'label.make', (tx) => labels.make(tx, input)))
  on(wire.editLabel, ({ actor, params, input }) => transact(actor, 'label.edit', (tx) => labels.edit(tx, params.id, input)))
  on(wire.removeLabel, async ({ actor, params }) => {
    await transact(actor, 'label.remove', (tx) => labels.remove(tx, params.id))
    return isDone
  })
  on(setLabels, ({ actor, params, input }) => transact(actor, 'conversation.label', (tx) => labels.label(tx, actor, params.id, input.labels)))
}
