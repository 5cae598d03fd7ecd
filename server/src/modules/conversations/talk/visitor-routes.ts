import { isDone } from '@yanshu/contract/primitives.ts'
import * as wire from '@yanshu/contract/visitor.ts'
import type { On, Transact } from '../../../host/module.ts'
import type { Contacts } from '../../contacts/service.ts'
import type { Arrivals } from './arrivals.ts'
import { forContact } from '../present.ts'
import type { Conversations } from '../service.ts'

export interface VisitorRouteDeps { conversations: Conversations; contacts: Pick<Contacts, 'noteDetails'>; transact: Transact; arrivals: Arrivals }

/** What a contact does in its own conversation. Beginning a visit belongs to `inboxes`. */
export function visitorRoutes(on: On, { conversations, contacts, transact, arrivals }: VisitorRouteDeps): void {
  on(wire.visitorMessages, async ({ actor, params, query, request }) => {
    await conversations.see(actor, params.id)
    const read = () => conversations.messages(params.id, { since: query.since, before: query.before, limit: query.limit ?? 50 })
    const messages = await arrivals.orWait(params.id, read, query.since === undefined ? 0 : query.wait ?? 0, request.signal)
    return { messages: messages.map(forContact), conversation: await conversations.forContact(actor, params.id) }
  })

  on(wire.visitorSend, async ({ actor, params, input }) => {
    const stored = await transact(actor, 'message.send', (tx) => conversations.sendAsContact(tx, actor, { conversation: params.id, ...input }))
    return { clientId: input.clientId, id: stored.id, seq: stored.seq, ...(stored.masked && { masked: stored.masked }) }
  })

  on(wire.visitorRecall, ({ actor, params, input }) =>
    transact(actor, 'message.recall', (tx) => conversations.recall(tx, actor, params.id, input.message)))

  on(wire.visitorRead, async ({ actor, params, input }) => {
    await transact(actor, 'conversation.mark', (tx) => conversations.mark(tx, actor, params.id, 'contact_read', input.seq))
    return isDone
  })

  on(wire.tellContext, async ({ actor, params, input }) => {
    await transact(actor, 'visit.context', async (tx) => void (await conversations.tellContext(tx, actor, params.id, input)))
    return isDone
  })

  on(wire.askForPerson, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    await transact(actor, 'conversation.hand_over', (tx) => conversations.askForPerson(tx, params.id))
    return conversations.forContact(actor, params.id)
  })

  on(wire.leaveQueue, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    await transact(actor, 'conversation.withdraw', (tx) => conversations.withdraw(tx, params.id))
    return conversations.forContact(actor, params.id)
  })

  on(wire.leaveDetails, async ({ actor, params, input }) => {
    await conversations.see(actor, params.id)
    await transact(actor, 'conversation.leave_details', async (tx) => {
      const kept = await conversations.leaveDetails(tx, params.id, input)
      await contacts.noteDetails(tx, actor.id, kept)
    })
    return conversations.forContact(actor, params.id)
  })

  on(wire.endVisit, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    await transact(actor, 'conversation.close', (tx) => conversations.close(tx, params.id))
    return conversations.forContact(actor, params.id)
  })
}
