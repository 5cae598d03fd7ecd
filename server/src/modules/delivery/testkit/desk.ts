import { listConversations } from '@yanshu/contract/conversations.ts'
import { readDeliveries, type Delivery, type ReplyWay } from '@yanshu/contract/delivery.ts'
import type { AgentSentPart } from '@yanshu/contract/messages.ts'
import { anAgent } from '../../../../testkit/conversing.ts'
import type { OpenedApp } from '../../../../testkit/open-app.ts'
import { until } from '../../../../testkit/vendor-stage.ts'
import { newId } from '../../../base/ids.ts'

export const said = (text: string): AgentSentPart[] => [{ type: 'text', text }]

/** An agent who has the conversations of an inbox, and what becomes of what it says. `id`: of a person, who may have uploaded files. */
export function openDesk(app: OpenedApp, inbox: string, id?: string) {
  const { conversations, host } = app.app.parts
  const agent = { ...anAgent('小林'), ...(id !== undefined && { id }) }
  const admin = () => app.signIn('administrator')
  const read = async (conversation: string): Promise<{ way?: ReplyWay; items: Delivery[] }> => app.call(readDeliveries, { params: { id: conversation } }, await admin())
  const take = (conversation: string) => host.transact(agent, 'conversation.assign', (tx) => conversations.assign(tx, conversation, agent, 'test'))
  return {
    read,
    /** The conversation in which the contact said `text` last. */
    conversation: (text: string): Promise<string> => until(async () =>
      (await app.call(listConversations, { query: { inbox, limit: 50 } }, await admin())).items.find(({ contactSaid }) => contactSaid === text)?.id, `nobody said ${text}`),
    take,
    /** Gives the message's id. */
    async answer(conversation: string, parts: AgentSentPart[]): Promise<string> {
      const send = () => host.transact(agent, 'message.send', (tx) => conversations.sendAsAgent(tx, agent, { conversation, clientId: newId(), parts }))
      // Nobody has seen the agent at a desk, so routing takes its conversations away after a while.
      return (await send().catch(() => take(conversation).then(send))).id
    },
    recall: (conversation: string, message: string) => host.transact(agent, 'message.recall', (tx) => conversations.recall(tx, agent, conversation, message)),
    /** What became of a message, once it came to an end. */
    outcome: (conversation: string, message: string): Promise<Delivery> => until(async () => {
      const found = (await read(conversation)).items.find(({ id }) => id === message)
      return found && found.state !== 'waiting' ? found : undefined
    }, 'the message came to no end'),
  }
}
