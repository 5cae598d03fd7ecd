import * as wire from '@yanshu/contract/conversations.ts'
import { isDone } from '@yanshu/contract/primitives.ts'
import type { On, Transact } from '../../../host/module.ts'
import { mayWorkOn } from '../access.ts'
import type { Arrivals } from './arrivals.ts'
import type { Conversations } from '../service.ts'

/** What agents do with conversations. Taking and transferring belong to `routing`, which knows who is free. */
export function agentRoutes(on: On, conversations: Conversations, transact: Transact, arrivals: Arrivals): void {
  on(wire.listConversations, ({ actor, query }) =>
    conversations.list(actor, { ...query, view: query.view ?? 'all', limit: query.limit ?? 50 }))

  on(wire.countConversations, async ({ actor }) => {
    const [mine, waiting, groups, bot, followUp] = await Promise.all(
      (['mine', 'waiting', 'groups', 'bot', 'follow-up'] as const).map((view) => conversations.count(actor, view)),
    ) as [number, number, number, number, number]
    return { mine, waiting, groups, bot, followUp }
  })

  on(wire.readConversation, ({ actor, params }) => conversations.see(actor, params.id))

  on(wire.readMessages, async ({ actor, params, query, request }) => {
    await conversations.see(actor, params.id)
    const read = () => conversations.messages(params.id, { since: query.since, before: query.before, limit: query.limit ?? 50 })
    const messages = await arrivals.orWait(params.id, read, query.since === undefined ? 0 : query.wait ?? 0, request.signal)
    return { messages, conversation: await conversations.see(actor, params.id) }
  })

  on(wire.sendMessage, async ({ actor, params, input }) => {
    const stored = await transact(actor, 'message.send', (tx) => conversations.sendAsAgent(tx, actor, { conversation: params.id, ...input }))
    return { clientId: input.clientId, id: stored.id, seq: stored.seq, ...(stored.masked && { masked: stored.masked }) }
  })

  on(wire.recallMessage, ({ actor, params, input }) =>
    transact(actor, 'message.recall', (tx) => conversations.recall(tx, actor, params.id, input.message)))

  on(wire.closeConversation, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.close', async (tx) => {
      mayWorkOn(actor, await conversations.lock(tx, params.id))
      return conversations.close(tx, params.id)
    })
  })

  on(wire.markFollowedUp, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.follow_up', (tx) => conversations.markFollowedUp(tx, params.id))
  })

  on(wire.markRead, async ({ actor, params, input }) => {
    await transact(actor, 'conversation.mark', (tx) => conversations.mark(tx, actor, params.id, 'agent_read', input.seq))
    return isDone
  })
}
