import { isDone } from '@yanshu/contract/primitives.ts'
import * as sla from '@yanshu/contract/sla.ts'
import * as wire from '@yanshu/contract/supervision.ts'
import type { Clock } from '../../base/clock.ts'
import type { On, Transact } from '../../host/module.ts'
import type { Conversations } from '../conversations/service.ts'
import type { Supervision } from './service.ts'

const chatsShown = 500
export interface SupervisionRouteDeps { supervision: Supervision; conversations: Conversations; transact: Transact; clock: Clock }

/** The floor, what supervisors do in conversations, and service levels. */
export function supervisionRoutes(on: On, { supervision, conversations, transact, clock }: SupervisionRouteDeps): void {
  const { interventions, policies, clocks } = supervision

  on(wire.readFloor, async ({ actor }) => ({ at: clock.now(), ...await supervision.floor(actor) }))
  on(wire.listFloorChats, ({ actor, query }) => conversations.liveChats(actor, query, chatsShown))

  on(wire.watchConversation, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.watch', (tx) => interventions.watch(tx, params.id))
  })
  on(wire.whisper, async ({ actor, params, input }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.whisper', (tx) => interventions.whisper(tx, actor, params.id, input.text))
  })
  on(wire.bargeIn, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.barge_in', (tx) => interventions.bargeIn(tx, actor, params.id))
  })
  on(wire.stepBack, async ({ actor, params }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.step_back', (tx) => interventions.stepBack(tx, actor, params.id))
  })
  on(wire.takeOver, async ({ actor, params, input }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.take_over', (tx) => interventions.takeOver(tx, actor, params.id, input.reason))
  })
  on(wire.forceClose, async ({ actor, params, input }) => {
    await conversations.see(actor, params.id)
    return transact(actor, 'conversation.force_close', (tx) => interventions.forceClose(tx, actor, params.id, input.reason))
  })

  on(sla.listSlaPolicies, async () => ({ items: await policies.list() }))
  on(sla.makeSlaPolicy, ({ actor, input }) => transact(actor, 'sla_policy.make', (tx) => policies.make(tx, input)))
  on(sla.editSlaPolicy, ({ actor, params, input }) => transact(actor, 'sla_policy.edit', (tx) => policies.edit(tx, params.id, input)))
  on(sla.removeSlaPolicy, async ({ actor, params }) => {
    await transact(actor, 'sla_policy.remove', (tx) => policies.remove(tx, params.id))
    return isDone
  })
  on(sla.orderSlaPolicies, async ({ actor, input }) => {
    await transact(actor, 'sla_policy.order', (tx) => policies.order(tx, input.policies))
    return isDone
  })
  on(sla.listSlaClocks, async ({ actor }) => ({ items: await clocks.shown(actor) }))
  on(sla.listSlaBreaches, ({ actor, query }) => clocks.breaches(actor, { ...query, limit: query.limit ?? 50 }))
}
