import * as wire from '@yanshu/contract/conversations.ts'
import { chooseState, listPresence } from '@yanshu/contract/routing.ts'
import type { On, Transact } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Routing } from './service.ts'

/** Taking, handing on, reopening; the agents' states. */
export function routingRoutes(on: On, routing: Routing, conversations: Conversations, transact: Transact): void {
  on(wire.takeConversation, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.take', (tx) => routing.take(tx, actor, params.id))
  })

  on(wire.transferConversation, async ({ actor, params, input }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.transfer', (tx) => 'agent' in input
      ? routing.handTo(tx, actor, params.id, input.agent, input.note) : routing.handToGroup(tx, actor, params.id, input.group, input.note))
  })

  on(wire.answerTransfer, async ({ actor, params, input }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.answer_offer', (tx) => routing.answerOffer(tx, actor, params.id, input.accept))
  })

  on(wire.reopenConversation, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.reopen', (tx) => routing.reopen(tx, actor, params.id))
  })

  on(listPresence, async () => ({ items: await routing.presence() }))
  on(chooseState, ({ actor, input }) => transact(actor, 'agent.choose_state', (tx) => routing.choose(tx, actor.id, input.state, input.reason)))
}
