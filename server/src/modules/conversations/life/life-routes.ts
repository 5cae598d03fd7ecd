import * as wire from '@yanshu/contract/conversations.ts'
import { fail } from '../../../base/errors.ts'
import type { On, Transact } from '../../../host/module.ts'
import { mayInvite, mayWorkOn } from '../access.ts'
import type { Conversations } from '../service.ts'
import { mergeNote } from './merge-note.ts'

export interface LifeRouteDeps { conversations: Conversations; transact: Transact; nameOf(person: string): string | undefined }

/** What colleagues do with a conversation between them. Offers are made and accepted in `routing`, which knows who is free. */
export function lifeRoutes(on: On, { conversations, transact, nameOf }: LifeRouteDeps): void {
  on(wire.withdrawTransfer, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.withdraw_offer', (tx) => conversations.withdrawOffer(tx, actor, params.id))
  })

  on(wire.inviteHelper, async ({ actor, params, input }) => {
    await conversations.see(actor, params.id)
    const name = nameOf(input.agent)
    if (name === undefined) throw fail.refused('agent_unavailable')
    return transact(actor, 'conversation.invite', async (tx) => {
      const present = await conversations.lock(tx, params.id)
      if (!mayInvite(actor, present)) throw fail.refused('not_yours')
      return conversations.join(tx, params.id, { id: input.agent, name })
    })
  })

  on(wire.removeHelper, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.leave', async (tx) => {
      if (params.agent !== actor.id) mayWorkOn(actor, await conversations.lock(tx, params.id))
      return conversations.leave(tx, params.id, { id: params.agent, name: nameOf(params.agent) ?? '' })
    })
  })

  on(wire.snoozeConversation, async ({ actor, params, input }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.snooze', async (tx) => {
      mayWorkOn(actor, await conversations.lock(tx, params.id))
      return conversations.snooze(tx, params.id, input.until)
    })
  })

  on(wire.wakeConversation, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.wake', async (tx) => {
      mayWorkOn(actor, await conversations.lock(tx, params.id))
      return conversations.wake(tx, params.id)
    })
  })

  on(wire.setPriority, ({ actor, params, input }) =>
    transact(actor, 'conversation.set_priority', (tx) => conversations.setPriority(tx, actor, params.id, input.priority)))

  on(wire.mergeConversation, async ({ actor, params, input }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.merge', async (tx) => {
      const { closed, target } = await conversations.merge(tx, actor, params.id, input.into)
      await conversations.notes.add(tx, actor, target.id, { clientId: `merge-${closed.id}`, kind: 'note', text: mergeNote(closed, actor.language), mentions: [] })
      tx.about('conversation', closed.id, ['state', 'merged_into'])
      return closed
    })
  })
}
